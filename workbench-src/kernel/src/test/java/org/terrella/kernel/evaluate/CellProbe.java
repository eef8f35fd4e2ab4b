package org.terrella.kernel.evaluate;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What cells of the tests call: says that they run, and stands for a library whose loops have no polls. */
public final class CellProbe {
    /** What a cell waits for without an end when the test holds it; waiting for it takes no notice of interrupts. */
    public static final Lock LOCK = new ReentrantLock();

    static volatile CountDownLatch running = new CountDownLatch(1);
    static volatile boolean spinning;
    static final AtomicInteger INSIDE = new AtomicInteger();

    private CellProbe() {}

    /** Tells the test that the cell has come this far. */
    public static void runs() {
        running.countDown();
    }

    /** Loops as a library does that takes no notice of interrupts, until the test allows it to end. */
    public static void spin() {
        runs();
        while (spinning) {
            Thread.onSpinWait();
        }
    }

    /** Counts who is inside a task of the cell. */
    public static void enter() {
        INSIDE.incrementAndGet();
        runs();
    }

    /** The opposite of {@link #enter()}. */
    public static void leave() {
        INSIDE.decrementAndGet();
    }
}
