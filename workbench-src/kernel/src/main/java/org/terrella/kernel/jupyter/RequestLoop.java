package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.channels.ShellChannel;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageType;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.terrella.kernel.evaluate.MemoryReserve;
import org.zeromq.ZMQ;

/** Reads the requests of one socket and has them handled one after the other, in a thread that alone uses the socket. */
final class RequestLoop extends Thread {
    private static final long IN_FLIGHT_MS = 20;

    private final ShellChannel channel;
    private final Channels channels;
    private final Deque<Message<?>> waiting = new ArrayDeque<>();
    private final Set<Message<?>> aborted = Collections.newSetFromMap(new IdentityHashMap<>());

    private final ZMQ.Poller poller;

    RequestLoop(String name, ShellChannel channel, Channels channels, ZMQ.Context context) {
        super(name);
        this.poller = context.poller(1);
        poller.register(channel, ZMQ.Poller.POLLIN);
        this.channel = channel;
        this.channels = channels;
        setDaemon(true);
    }

    @Override
    public void run() {
        while (true) {
            try {
                Message<?> message = waiting.isEmpty() ? read(-1) : waiting.poll();
                if (message != null) {
                    channels.handle(channel, message);
                    aborted.remove(message);
                }
            } catch (RuntimeException e) {
                Log.warn(getName() + ": a message was passed over", e);
            } catch (OutOfMemoryError e) {
                MemoryReserve.spend(); // to listen again; if that fails too, the kernel ends
                Log.warn(getName() + ": a message was lost", e);
            }
        }
    }

    /** The next message; null if none comes in time or what comes cannot be read. */
    private Message<?> read(long timeoutMs) {
        return poller.poll(timeoutMs) < 1 ? null : Incoming.read(channel, channels.signer());
    }

    /**
     * Marks the execute requests that have come so far as aborted, as Jupyter expects after an error. To be called
     * before the reply to the cell at fault is sent: what comes later is a new start.
     */
    void abortQueued() {
        for (Message<?> message = read(IN_FLIGHT_MS); message != null; message = read(IN_FLIGHT_MS)) {
            waiting.add(message);
        }
        waiting.stream()
                .filter(message -> message.getHeader().getType() == MessageType.EXECUTE_REQUEST)
                .forEach(aborted::add);
    }

    boolean isAborted(Message<?> message) {
        return aborted.contains(message);
    }
}
