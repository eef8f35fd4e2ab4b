package org.terrella.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.train.Progress;

/** Tells sentences on one stream, and shows steps as bars on another. */
record ShownProgress(PrintWriter out, PrintWriter err) implements Progress {

    @Override
    public void say(String sentence) {
        out.println(sentence);
    }

    @Override
    public Steps begin(String task, String unit) {
        ProgressBar bar = ProgressBars.of(task, -1, unit, 1, err);
        return new Steps() {
            @Override
            public void at(long done, long all, String note) {
                bar.maxHint(all);
                bar.stepTo(done);
                bar.setExtraMessage(" " + note);
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
