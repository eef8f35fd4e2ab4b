package org.terrella.kernel.evaluate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The thread that runs what a cell does. Compiling stays outside: an interrupt would close the jars that the compiler
 * reads. Code of a library that ignores an interrupt is left running alone and a new thread takes its place.
 */
final class CellThread {
    private final ThreadGroup group;
    private final ClassLoader loader;
    private final Duration grace;
    private volatile Worker worker;
    private boolean interrupted;
    private StackTraceElement abandonedAt;

    /**
     * @param loader context class loader of the cells
     * @param grace how long an interrupted cell may take to end
     */
    CellThread(CellClassLoader loader, Duration grace) {
        group = PrintedTraces.threads(loader.sources());
        this.loader = loader;
        this.grace = grace;
    }

    /**
     * Runs the task and waits for its end.
     *
     * @throws CellInterrupted if the cell was interrupted, before or meanwhile
     * @throws ExecutionException with what the task threw
     */
    <T> T call(Callable<T> task) throws ExecutionException {
        if (isCurrent()) {
            return callHere(task); // a magic that a cell calls as a method
        }
        var running = new FutureTask<>(task);
        Worker current;
        synchronized (this) {
            if (interrupted) {
                throw new CellInterrupted();
            }
            if (worker == null || !worker.isAlive()) {
                worker = new Worker(group, loader);
                worker.start();
            }
            current = worker;
            current.run(running);
        }
        return join(running, current);
    }

    /** Whether a cell calls this. */
    boolean isCurrent() {
        return Thread.currentThread() == worker;
    }

    private static <T> T callHere(Callable<T> task) throws ExecutionException {
        try {
            return task.call();
        } catch (Exception e) {
            throw new ExecutionException(e);
        }
    }

    private <T> T join(FutureTask<T> running, Worker current) throws ExecutionException {
        while (true) {
            try {
                return running.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                if (current.isOverdue(grace)) {
                    throw abandon(current);
                }
                if (!current.isAlive() && !running.isDone()) { // as when a cell fills the heap at the wrong moment
                    throw new ExecutionException(new IllegalStateException("the thread of the cell has ended"));
                }
            } catch (ExecutionException e) {
                if (wasInterrupted()) {
                    throw new CellInterrupted();
                }
                throw e;
            } catch (InterruptedException e) {
                interrupt(); // whoever waits for the cell asks for its end
            } catch (OutOfMemoryError full) { // for this thread, though the cell fills the heap
                if (running.isDone()) {
                    MemoryReserve.spend();
                }
            }
        }
    }

    /** Ends what runs now and everything else of this cell; does nothing twice. */
    synchronized void interrupt() {
        interrupted = true;
        if (worker != null && worker.isBusy()) {
            worker.end();
        }
    }

    synchronized boolean wasInterrupted() {
        return interrupted;
    }

    /** Where a thread of this cell was when it was left alone. */
    synchronized Optional<StackTraceElement> abandonedAt() {
        return Optional.ofNullable(abandonedAt);
    }

    /** Makes ready for the next cell. */
    synchronized void reset() {
        MemoryReserve.refill();
        interrupted = false;
        abandonedAt = null;
        Interruption.end();
    }

    /** Leaves the thread to itself. */
    private synchronized CellInterrupted abandon(Worker current) {
        StackTraceElement[] trace = current.getStackTrace();
        abandonedAt = trace.length == 0 ? null : trace[0];
        current.abandon();
        worker = null;
        return new CellInterrupted();
    }

    private static final class Worker extends Thread {
        private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        private volatile FutureTask<?> current;
        private volatile long ended; // System.nanoTime() of the interrupt, 0 if none
        private volatile long firstThread;
        private volatile boolean abandoned;

        Worker(ThreadGroup group, ClassLoader loader) {
            super(group, "cell");
            setDaemon(true);
            setContextClassLoader(loader);
        }

        void run(FutureTask<?> task) {
            ended = 0;
            firstThread = Interruption.threadId(new Thread()); // never started; ids grow
            current = task;
            tasks.add(task);
        }

        boolean isBusy() {
            return current != null && !current.isDone();
        }

        void end() {
            if (ended == 0) {
                ended = System.nanoTime() | 1;
                Interruption.begin(this, firstThread);
                interrupt();
            }
        }

        boolean isOverdue(Duration grace) {
            return ended != 0 && System.nanoTime() - ended > grace.toNanos();
        }

        void abandon() {
            abandoned = true;
            setName("abandoned cell");
        }

        @Override
        public void run() {
            while (!abandoned) {
                try {
                    Runnable task = tasks.take();
                    Thread.interrupted(); // one that came too late for the task before
                    if (ended != 0) {
                        interrupt();
                    }
                    task.run();
                } catch (InterruptedException tooLate) {
                    continue;
                }
            }
        }
    }
}
