package org.terrella.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work that is told to stop when the process is, and waited for.
 *
 * <p>Without it the native libraries are unloaded while they compute, and Ctrl+C ends in the report of a crash.
 */
final class GracefulStop {

    private static final long MOST_SECONDS = 30; // a step takes one at most

    private GracefulStop() {}

    /** Does work on this thread; says what it says when it is cancelled by an interrupt. */
    static <T> T during(Supplier<T> work, PrintWriter err) {
        Thread worker = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            worker.interrupt();
            try {
                ended.await(MOST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } catch (CancellationException e) {
            err.println("terrella: " + e.getMessage());
            throw e;
        } finally {
            ended.countDown();
            forget(hook);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is running already
        }
    }
}
