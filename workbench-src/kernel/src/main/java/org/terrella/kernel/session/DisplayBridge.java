package org.terrella.kernel.session;

import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.DisplayStream;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
import java.lang.reflect.Method;
import java.util.function.Consumer;

/**
 * Leads what is displayed through {@code getIO().display}, as code written for IJava does, to the output of the cell.
 * The base only connects that stream inside its own handler of requests, which the headless runner does not have.
 */
final class DisplayBridge extends ShellReplyEnvironment {
    private final Consumer<DisplayData> display;
    private final Consumer<DisplayData> update;

    private DisplayBridge(Consumer<DisplayData> display, Consumer<DisplayData> update) {
        super(null, null, null, null);
        this.display = display;
        this.update = update;
    }

    static void connect(DisplayStream stream, Consumer<DisplayData> display, Consumer<DisplayData> update) {
        try {
            Method setEnv = DisplayStream.class.getDeclaredMethod("setEnv", ShellReplyEnvironment.class);
            setEnv.setAccessible(true); // protected, and its callers are in the base's package
            setEnv.invoke(stream, new DisplayBridge(display, update));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("expected the display stream of base kernel 2.3.0", e);
        }
    }

    @Override
    public void publish(Message<?> message) {
        (message.getContent() instanceof PublishUpdateDisplayData ? update : display)
                .accept((DisplayData) message.getContent());
    }
}
