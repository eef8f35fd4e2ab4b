package org.terrella.kernel.evaluate;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Interrupts a cell when one of its statements takes too long; unlimited until it is told how long that is. */
final class StatementLimit {
    private final CellThread thread;
    private volatile Duration limit = Duration.ZERO;
    private volatile boolean isPassed;

    StatementLimit(CellThread thread) {
        this.thread = thread;
    }

    /** Sets it; no limit if it is zero or less. */
    void set(Duration most) {
        limit = most;
    }

    /** Whether a statement was interrupted since the last call. */
    boolean takePassed() {
        boolean was = isPassed;
        isPassed = false;
        return was;
    }

    /** Runs a statement on the thread of the cells. */
    <T> T call(Callable<T> statement) throws ExecutionException {
        if (limit.isZero() || limit.isNegative()) {
            return thread.call(statement);
        }
        var timer = new Timer("statement limit", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        isPassed = true;
                        thread.interrupt();
                    }
                },
                limit.toMillis());
        try {
            return thread.call(statement);
        } finally {
            timer.cancel();
        }
    }
}
