package org.terrella.generate;

import java.time.Duration;
import java.time.Instant;

/** Time as a runner sees it, so that a test need not wait. */
interface Waiting {

    /** Nanoseconds since some moment. */
    long nanos();

    /** The time of day. */
    Instant now();

    /** Lets time pass. */
    void sleep(Duration duration) throws InterruptedException;

    /** The machine's time. */
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
