package org.terrella.notebook;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A bar that shows how far some long work is, with its rate and the time that is left.
 *
 * <p>Safe for use by several threads. The display changes at most five times a second; when the work is done or given up,
 * one line of text remains.
 */
public final class Progress implements AutoCloseable {

    private static final long BETWEEN_UPDATES_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final double NANOS_PER_SECOND = 1e9;

    private final String label;
    private final long total;
    private final Outlet.Place place;
    private final LongSupplier nanos;
    private final long start;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong shownAt;
    private boolean closed;

    Progress(String label, long total, Outlet.Place place, LongSupplier nanos) {
        if (total < 1) {
            throw new IllegalArgumentException("total of \"" + label + "\" must be 1 or more, found " + total);
        }
        this.label = label;
        this.total = total;
        this.place = place;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.shownAt = new AtomicLong(start);
        show(start);
    }

    /** Counts one step as done. */
    public void step() {
        step(1);
    }

    /**
     * Counts steps as done.
     *
     * @param steps how many, 0 or more; more than the total is shown as it is
     * @throws IllegalArgumentException if steps is not as said
     */
    public void step(long steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("steps of \"" + label + "\" must be 0 or more, found " + steps);
        }
        done.addAndGet(steps);
        long now = nanos.getAsLong();
        long before = shownAt.get();
        if (now - before >= BETWEEN_UPDATES_NANOS && shownAt.compareAndSet(before, now)) {
            show(now);
        }
    }

    /** Replaces the bar by one line: how much was done, and in what time. A second time does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            String time = time(nanos.getAsLong() - start);
            place.end(
                    done.get() >= total
                            ? label + ": " + counts() + " in " + time
                            : label + ": stopped at " + counts() + " after " + time);
        }
    }

    /** Replaces the bar by a line that is the same however long it took. */
    synchronized void end(String line) {
        closed = true;
        place.end(line);
    }

    private synchronized void show(long now) {
        if (closed) {
            return; // a thread that was about to show something when the work was given up
        }
        String line = label + ": " + counts() + rate(now - start);
        place.put(
                "<div>" + escape(line) + "<br><progress style=\"width:24em;max-width:100%\" max=\"" + total
                        + "\" value=\"" + Math.min(done.get(), total) + "\"></progress></div>",
                line);
    }

    private String counts() {
        return count(done.get()) + " of " + count(total);
    }

    /** Steps per second and time left, as soon as there is something to tell it from. */
    private String rate(long elapsed) {
        long steps = done.get();
        if (steps == 0 || elapsed <= 0) {
            return "";
        }
        double perSecond = steps * NANOS_PER_SECOND / elapsed;
        String rate = String.format(Locale.ROOT, perSecond < 10 ? "%.1f" : "%,.0f", perSecond);
        long left = Math.round(Math.max(0, total - steps) / perSecond * NANOS_PER_SECOND);
        return " · " + rate + " per s · " + time(left) + " left";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String time(long elapsedNanos) {
        double seconds = elapsedNanos / NANOS_PER_SECOND;
        if (seconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : whole < 3600
                        ? whole / 60 + " min " + whole % 60 + " s"
                        : whole / 3600 + " h " + whole / 60 % 60 + " min";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
