package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.publish.PublishDisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishStream.StreamType;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
import java.io.IOException;
import org.terrella.kernel.session.Output;

/** The output of one execute request. */
final class WireOutput implements Output {
    private final MessageContext request;
    private final Publisher publisher;
    private final InputRequests input;
    private final boolean silent;
    private final boolean takesInput;

    WireOutput(MessageContext request, Publisher publisher, InputRequests input, boolean silent, boolean takesInput) {
        this.request = request;
        this.publisher = publisher;
        this.input = input;
        this.silent = silent;
        this.takesInput = takesInput;
    }

    @Override
    public void print(Stream stream, String text) {
        if (!silent) {
            publisher.print(request, stream == Stream.STDOUT ? StreamType.OUT : StreamType.ERR, text);
        }
    }

    @Override
    public void display(DisplayData data) {
        if (!silent) {
            publisher.sendMessage(
                    new Message<>(request, PublishDisplayData.MESSAGE_TYPE, new PublishDisplayData(data)));
        }
    }

    @Override
    public void update(DisplayData data) {
        if (!silent) {
            publisher.sendMessage(
                    new Message<>(request, PublishUpdateDisplayData.MESSAGE_TYPE, new PublishUpdateDisplayData(data)));
        }
    }

    @Override
    public String readLine(String prompt, boolean password) throws IOException, InterruptedException {
        if (!takesInput) {
            throw new IOException("expected a client that takes input, found one that does not (allow_stdin is false)");
        }
        return input.ask(request, prompt, password);
    }
}
