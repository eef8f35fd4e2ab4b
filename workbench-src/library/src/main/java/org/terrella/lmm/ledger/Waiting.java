package org.terrella.lmm.ledger;

import java.time.Duration;
import java.time.Instant;

/** Time as a runner sees it, so that a test need not wait. */
public interface Waiting {

    /**
     * A clock for durations.
     *
     * @return nanoseconds since some moment
     */
    long nanos();

    /**
     * A clock for dates.
     *
     * @return the time of day
     */
    Instant now();

    /**
     * Lets time pass.
     *
     * @param duration how much of it
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * The machine's time.
     *
     * @return the clock that is used outside of tests
     */
    static Waiting real() {
        return new Waiting() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
            }
        };
    }
}
