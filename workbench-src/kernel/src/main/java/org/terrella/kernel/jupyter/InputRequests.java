package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.channels.StdinChannel;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.reply.InputReply;
import io.github.spencerpark.jupyter.messages.request.InputRequest;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zeromq.ZMQ;

/** Asks the user for lines, in a thread that alone uses the stdin socket; the cell that waits can be interrupted. */
final class InputRequests {
    private static final long SLICE_MS = 50;

    private final StdinChannel channel;
    private final HMACGenerator signer;
    private final ZMQ.Poller poller;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var daemon = new Thread(task, "stdin");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile boolean wanted;

    InputRequests(StdinChannel channel, HMACGenerator signer, ZMQ.Context context) {
        this.channel = channel;
        this.signer = signer;
        this.poller = context.poller(1);
        poller.register(channel, ZMQ.Poller.POLLIN);
    }

    String ask(MessageContext request, String prompt, boolean password) throws IOException, InterruptedException {
        wanted = true;
        Future<String> answer = thread.submit(() -> exchange(request, prompt, password));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IOException("the client's answer could not be read: " + e.getCause(), e.getCause());
        } finally {
            wanted = false; // not an interrupt of that thread: it would close the socket
        }
    }

    private String exchange(MessageContext request, String prompt, boolean password) {
        while (poller.poll(0) > 0) {
            read(); // the answer to a question that was given up
        }
        channel.sendMessage(
                Dated.now(new Message<>(request, InputRequest.MESSAGE_TYPE, new InputRequest(prompt, password))));
        while (wanted) {
            if (poller.poll(SLICE_MS) > 0 && read() instanceof InputReply answer && answer.getValue() != null) {
                return answer.getValue();
            }
        }
        return "";
    }

    /** What the next message holds; null if it makes no sense. */
    private Object read() {
        try {
            return Incoming.read(channel, signer).getContent();
        } catch (RuntimeException e) {
            Log.warn("stdin: a message was passed over", e);
            return null;
        }
    }
}
