package org.terrella.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.bench.LongWork;

/** Shows long work as bars, one after the other; each ends with its last step or with the next one's first. */
final class WorkBars implements LongWork, AutoCloseable {

    private final PrintWriter err;
    private String shown = "";
    private ProgressBar bar;

    WorkBars(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void at(String task, long done, long all, String note) {
        if (!task.equals(shown)) {
            close();
            int comma = task.lastIndexOf(", ");
            bar = ProgressBars.of(task.substring(0, comma), -1, task.substring(comma + 2), 1, err);
            shown = task;
        }
        if (bar != null) {
            bar.maxHint(all == 0 ? -1 : all);
            bar.stepTo(done);
            bar.setExtraMessage(" " + note);
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
    }
}
