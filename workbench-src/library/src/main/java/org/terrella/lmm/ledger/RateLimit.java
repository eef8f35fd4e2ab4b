package org.terrella.lmm.ledger;

import java.time.Duration;

/**
 * Lets calls through no faster than an endpoint allows, evenly spaced.
 *
 * <p>Each call takes its turn when it asks for it, so that calls go in the order of asking, whatever threads they are on.
 */
final class RateLimit {

    private static final double MINUTE = 6e10;

    private final AskingSettings settings;
    private final Waiting waiting;
    private long next;
    private boolean isUsed;

    RateLimit(AskingSettings settings, Waiting waiting) {
        this.settings = settings;
        this.waiting = waiting;
    }

    /** Waits for the turn of a call of so many tokens. */
    void take(long tokens) throws InterruptedException {
        long until = turn(tokens) - waiting.nanos();
        if (until > 0) {
            waiting.sleep(Duration.ofNanos(until));
        }
    }

    private synchronized long turn(long tokens) {
        long now = waiting.nanos();
        long turn = isUsed ? Math.max(now, next) : now;
        isUsed = true;
        next = turn
                + (long) Math.max(
                        MINUTE / settings.rates().requestsPerMinute(),
                        MINUTE * tokens / settings.rates().tokensPerMinute());
        return turn;
    }

    /** Lets nobody through for a while. */
    synchronized void pause(Duration duration) {
        long until = waiting.nanos() + duration.toNanos();
        next = isUsed ? Math.max(next, until) : until;
        isUsed = true;
    }
}
