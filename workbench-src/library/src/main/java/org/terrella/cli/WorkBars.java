package org.terrella.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.bench.LongWork;

/** Shows long work as bars, one after the other; each ends with its last step or with the next one's first. */
final class WorkBars implements LongWork, AutoCloseable {

    /** A bar is drawn anew only when it moves, so what goes on within a step moves it by less than is shown. */
    private static final long PARTS = 10_000;

    private final PrintWriter err;
    private String shown = "";
    private ProgressBar bar;
    private long last;
    private long within;

    WorkBars(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void at(String task, long done, long all, String note) {
        if (!task.equals(shown)) {
            close();
            int comma = task.lastIndexOf(", ");
            bar = ProgressBars.of(task.substring(0, comma), -1, task.substring(comma + 2), PARTS, err);
            shown = task;
        }
        if (bar != null) {
            within = done == last ? Math.min(PARTS - 1, within + 1) : 0;
            last = done;
            bar.maxHint(all == 0 ? -1 : all * PARTS);
            bar.setExtraMessage(" " + note);
            bar.stepTo(done * PARTS + within);
            if (all > 0 && done >= all) {
                end();
            }
        }
    }

    private void end() {
        bar.close();
        bar = null;
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            end();
        }
        shown = "";
        last = 0;
        within = 0;
    }
}
