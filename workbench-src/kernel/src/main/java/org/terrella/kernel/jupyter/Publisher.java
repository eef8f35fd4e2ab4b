package org.terrella.kernel.jupyter;

import io.github.spencerpark.jupyter.channels.IOPubChannel;
import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.MessageContext;
import io.github.spencerpark.jupyter.messages.publish.PublishStream;
import io.github.spencerpark.jupyter.messages.publish.PublishStream.StreamType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.terrella.kernel.evaluate.MemoryReserve;
import org.zeromq.ZMQ;

/**
 * The IOPub socket, written to by one thread only: a cell's thread may be interrupted, and an interrupt within a socket
 * closes it. Messages go out in the order in which they were given; text that is printed in small pieces is sent
 * together.
 */
final class Publisher extends IOPubChannel {
    private static final long COALESCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int COALESCE_CHARS = 64 << 10;
    private static final int WAITING_CHARS = 4 << 20;
    private static final int WAITING_ITEMS = 256; // a loop that displays is faster than what writes its messages

    private final Deque<Item> queue = new ArrayDeque<>();
    private final Thread sender = new Thread(this::sendAll, "publisher");
    private int waitingChars;
    private boolean closing;

    /** A message, or text that may still grow. */
    private static final class Item {
        private final Message<?> message;
        private final MessageContext parent;
        private final StreamType stream;
        private final StringBuilder text = new StringBuilder();
        private final long since = System.nanoTime();

        Item(Message<?> message) {
            this.message = message;
            this.parent = null;
            this.stream = null;
        }

        Item(MessageContext parent, StreamType stream) {
            this.message = null;
            this.parent = parent;
            this.stream = stream;
        }

        boolean takes(MessageContext otherParent, StreamType otherStream) {
            return message == null && parent == otherParent && stream == otherStream && text.length() < COALESCE_CHARS;
        }

        Message<?> asMessage() {
            return message != null
                    ? message
                    : Dated.now(new Message<>(
                            parent, PublishStream.MESSAGE_TYPE, new PublishStream(stream, text.toString())));
        }
    }

    Publisher(ZMQ.Context context, HMACGenerator signer) {
        super(context, signer);
        setSndHWM(0); // the default drops messages beyond 1000
        setLinger(2000);
        sender.setDaemon(true);
    }

    void start() {
        sender.start();
    }

    /** The thread that sends. */
    Thread thread() {
        return sender;
    }

    /** Sends a message soon; waits while too much is underway. */
    @Override
    public void sendMessage(Message<?> message) {
        synchronized (queue) {
            awaitRoom();
            queue.add(new Item(Dated.now(message)));
            queue.notifyAll();
        }
    }

    /** Sends printed text soon; waits while too much of it is underway. */
    void print(MessageContext parent, StreamType stream, String text) {
        synchronized (queue) {
            awaitRoom();
            Item last = queue.peekLast();
            if (last == null || !last.takes(parent, stream)) {
                last = new Item(parent, stream);
                queue.add(last);
            }
            last.text.append(text);
            waitingChars += text.length();
            queue.notifyAll();
        }
    }

    private void awaitRoom() {
        boolean isSender = Thread.currentThread() == sender;
        while ((waitingChars > WAITING_CHARS || queue.size() >= WAITING_ITEMS) && !closing && !isSender) {
            try {
                queue.wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break; // an interrupted cell prints its last words without waiting
            }
        }
    }

    private void sendAll() {
        try {
            for (Item item = next(); item != null; item = next()) {
                send(item);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A message that cannot be written concerns nobody else. */
    private void send(Item item) {
        try {
            super.sendMessage(item.asMessage());
        } catch (RuntimeException | StackOverflowError e) {
            Log.warn("a message could not be written", e);
        } catch (OutOfMemoryError e) {
            MemoryReserve.spend();
            super.sendMessage(item.asMessage());
        }
    }

    /** The next item that is ready; null at the end. */
    private Item next() throws InterruptedException {
        synchronized (queue) {
            while (true) {
                Item first = queue.peek();
                if (first == null) {
                    if (closing) {
                        return null;
                    }
                    queue.wait();
                    continue;
                }
                long age = System.nanoTime() - first.since;
                boolean mayGrow = first.message == null && queue.size() == 1 && first.text.length() < COALESCE_CHARS;
                if (mayGrow && age < COALESCE_NANOS && !closing) {
                    TimeUnit.NANOSECONDS.timedWait(queue, COALESCE_NANOS - age);
                    continue;
                }
                waitingChars -= first.text.length();
                queue.notifyAll();
                return queue.poll();
            }
        }
    }

    /** Sends what is left, for a second at most. */
    void finish() throws InterruptedException {
        synchronized (queue) {
            closing = true;
            queue.notifyAll();
        }
        sender.join(1000);
    }
}
