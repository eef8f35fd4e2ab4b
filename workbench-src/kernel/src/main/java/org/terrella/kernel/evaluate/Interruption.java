package org.terrella.kernel.evaluate;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;

/**
 * The poll that every loop and method of a cell passes through. It is one mutable call site whose target does nothing,
 * which the JIT compiler removes; an interrupt exchanges the target, the JVM drops the compiled loops, and the next
 * poll throws.
 */
public final class Interruption {
    private static final MethodType POLL = MethodType.methodType(void.class);
    private static final MethodHandle NOTHING = MethodHandles.empty(POLL);
    private static final MethodHandle THROW = throwing();
    private static final MutableCallSite SITE = new MutableCallSite(NOTHING);

    private static final Duration LEAST_WAIT = Duration.ofMillis(50);
    private static final Duration MOST_WAIT = Duration.ofMillis(500);

    private static volatile long firstThread = Long.MAX_VALUE;

    private Interruption() {}

    /**
     * Links a poll; the JVM calls this once for each place of a cell's code.
     *
     * @param lookup the cell's class
     * @param name not used
     * @param type takes and returns nothing
     * @return the one site that all polls share
     */
    public static CallSite link(MethodHandles.Lookup lookup, String name, MethodType type) {
        return SITE;
    }

    /** Makes polls throw in the cell's thread, in threads started since, and in the workers of fork-join pools. */
    static synchronized void begin(Thread cell, long firstThreadOfCell) {
        firstThread = firstThreadOfCell;
        SITE.setTarget(MethodHandles.insertArguments(THROW, 0, cell));
        MutableCallSite.syncAll(new MutableCallSite[] {SITE});
    }

    /** Makes polls do nothing again, once the tasks that the cell has left to other threads have met one. */
    static synchronized void end() {
        if (SITE.getTarget() != NOTHING) {
            awaitTasks();
            SITE.setTarget(NOTHING);
            MutableCallSite.syncAll(new MutableCallSite[] {SITE});
        }
    }

    private static void awaitTasks() {
        long start = System.nanoTime();
        long waited = 0;
        while (waited < LEAST_WAIT.toNanos()
                || waited < MOST_WAIT.toNanos() && !ForkJoinPool.commonPool().isQuiescent()) {
            LockSupport.parkNanos(1_000_000);
            waited = System.nanoTime() - start;
        }
    }

    @SuppressWarnings("unused") // the target of polls during an interrupt
    private static void throwIn(Thread cell) {
        Thread current = Thread.currentThread();
        if (current == cell || threadId(current) >= firstThread || current instanceof ForkJoinWorkerThread) {
            throw new CellInterrupted();
        }
    }

    /** Ids grow, so that a thread with a larger one was made later. */
    @SuppressWarnings("deprecation") // threadId() only exists since Java 19
    static long threadId(Thread thread) {
        return thread.getId();
    }

    private static MethodHandle throwing() {
        try {
            return MethodHandles.lookup()
                    .findStatic(Interruption.class, "throwIn", MethodType.methodType(void.class, Thread.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
