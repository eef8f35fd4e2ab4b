package org.terrella.lmm.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody sleeps. */
public final class FakeTime implements Waiting {

    private long nanos;
    private final List<Duration> slept = new ArrayList<>();

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return Instant.parse("2030-01-01T00:00:00Z").plusNanos(nanos);
    }

    @Override
    public synchronized void sleep(Duration duration) {
        slept.add(duration);
        nanos += duration.toNanos();
    }

    public synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }
}
