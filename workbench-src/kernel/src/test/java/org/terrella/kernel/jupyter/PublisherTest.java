package org.terrella.kernel.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.spencerpark.jupyter.messages.HMACGenerator;
import io.github.spencerpark.jupyter.messages.Message;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zeromq.ZMQ;

/** Whoever publishes faster than messages are written waits. */
class PublisherTest {

    private static final int MANY = 10_000;

    private final AtomicInteger given = new AtomicInteger();

    private Thread thread(Publisher publisher) {
        Thread thread = new Thread(() -> {
            while (given.get() < MANY && !Thread.currentThread().isInterrupted()) {
                publisher.sendMessage(new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.BUSY));
                given.incrementAndGet();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void untilItWaits(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
    }

    @Test
    void messagesDoNotPileUp() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (ZMQ.Context context = ZMQ.context(1);
                    Publisher publisher = new Publisher(context, HMACGenerator.NO_AUTH_INSTANCE)) {
                Thread loop = thread(publisher);
                untilItWaits(loop);
                assertEquals(256, given.get());
                publisher.start();
                loop.join();
                assertEquals(MANY, given.get());
                publisher.finish();
            }
        });
    }

    @Test
    void anInterruptEndsTheWaiting() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (ZMQ.Context context = ZMQ.context(1);
                    Publisher publisher = new Publisher(context, HMACGenerator.NO_AUTH_INSTANCE)) {
                Thread loop = thread(publisher);
                untilItWaits(loop);
                loop.interrupt();
                loop.join();
                assertFalse(loop.isAlive());
                assertEquals(257, given.get(), "the message that waited is not lost");
            }
        });
    }
}
