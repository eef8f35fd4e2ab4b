package org.terrella.kernel.evaluate;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs what the compiler does on a thread with a deep stack. Javac descends once for each link of a chain, each term of
 * a sum and each branch of a ladder, so that some hundred of them exhaust the stack of an ordinary thread.
 */
final class DeepStack {
    /** Only what is touched of it takes memory. */
    private static final long BYTES = 256L << 20;

    private DeepStack() {}

    /**
     * Runs a task and waits for its end.
     *
     * @param whenInterrupted what an interrupt of the caller means; the task itself is not interrupted, for that would
     *     close the jars that the compiler reads
     * @throws Exception what the task threw
     */
    static <T> T call(Callable<T> task, Runnable whenInterrupted) throws Exception {
        if (Thread.currentThread() instanceof Deep) {
            return task.call();
        }
        var running = new FutureTask<>(task);
        try {
            new Deep(running).start();
        } catch (OutOfMemoryError noRoomForItsStack) {
            running.run();
        }
        try {
            return join(running, whenInterrupted);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private static <T> T join(FutureTask<T> running, Runnable whenInterrupted) throws ExecutionException {
        while (true) {
            try {
                return running.get();
            } catch (InterruptedException e) {
                whenInterrupted.run();
            }
        }
    }

    private static final class Deep extends Thread {
        Deep(Runnable task) {
            super(null, task, "compiler", BYTES);
            setDaemon(true);
        }
    }
}
