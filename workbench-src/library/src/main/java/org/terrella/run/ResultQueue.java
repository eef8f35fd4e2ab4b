package org.terrella.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Judges results on threads of its own while the next are made, and hands them on one at a time, in the order in which they came.
 *
 * <p>After one that cannot be judged, none is handed on.
 *
 * @param <T> a judged result
 */
final class ResultQueue<T> implements AutoCloseable {

    private final Consumer<T> next;
    private final ExecutorService threads;
    private final Semaphore free;
    private CompletableFuture<Void> handedOn = CompletableFuture.completedFuture(null);

    /**
     * Nothing yet.
     *
     * @param ahead how many results may wait, each with all its predictions in memory
     * @param next hears of each, on one of this queue's threads
     */
    ResultQueue(int ahead, Consumer<T> next) {
        this.next = next;
        this.free = new Semaphore(ahead);
        this.threads = Executors.newFixedThreadPool(ahead, work -> {
            Thread thread = new Thread(work, "judges results");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Adds a result; waits if too many are waiting. Fails with what earlier ones failed with. */
    void add(Supplier<T> judging) {
        if (handedOn.isCompletedExceptionally()) {
            finish();
        }
        try {
            free.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        CompletableFuture<T> judged = CompletableFuture.supplyAsync(judging, threads);
        handedOn = handedOn.thenCombine(judged, (before, result) -> {
            next.accept(result);
            return null;
        });
        handedOn.whenComplete((done, failed) -> free.release());
    }

    /** Waits until all that was added is handed on. */
    void finish() {
        try {
            handedOn.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while results were judged");
    }

    /** What is being judged is judged to its end, since it may be written to a file. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
