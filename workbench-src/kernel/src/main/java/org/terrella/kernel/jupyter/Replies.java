package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.channels.IOPubChannel;
import io.github.spencerpark.jupyter.channels.ShellChannel;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.channels.StdinChannel;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.util.List;

/** Where the answers to one request go; there is one reply, whatever happens. */
final class Replies extends ShellReplyEnvironment {
    private static final String REQUEST = "_request";

    private boolean replied;

    /** The base's is for its own connection only. */
    Replies(ShellChannel shell, StdinChannel stdin, IOPubChannel publisher, MessageContext context) {
        super(shell, stdin, publisher, context);
    }

    @Override
    public void reply(Message<?> message) {
        super.reply(Dated.now(message));
        replied = true;
    }

    /** Says that the request could not be answered, if it has no reply yet; a command takes none. */
    void fail(MessageType<?> type, Throwable why) {
        if (!replied && type.getName().endsWith(REQUEST)) {
            String name = type.getName().substring(0, type.getName().length() - REQUEST.length()) + "_reply";
            new Reply.Failed(0, why.getClass().getName(), String.valueOf(why.getMessage()), List.of(why.toString()))
                    .send(this, MessageType.getType(name));
        }
    }
}
