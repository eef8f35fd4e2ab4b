package org.terrella.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.bench.LongWork;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.ledger.Progress;
import org.terrella.run.Run;
import org.terrella.run.Runner;
import org.terrella.run.TrialRow;

/** Shows how far a reproduction is: results of all experiments, and, while a language model is asked, how far that is. */
final class ReproductionBar implements Runner.Listener, LedgeredLmm.Listener, LongWork, AutoCloseable {

    private final ProgressBar bar;
    private final PrintWriter err;
    private String experiment = "";
    private long end;

    ReproductionBar(List<Sweep> sweeps, PrintWriter err) {
        long results = sweeps.stream().mapToLong(ReproductionBar::results).sum();
        this.err = err;
        this.bar = ProgressBars.of("reproduce", results, "results", 1, err);
    }

    private static long results(Sweep sweep) {
        return (long) sweep.trials().size() * sweep.experiment().queries().size();
    }

    /** The results of an experiment come next. */
    void begin(Sweep sweep) {
        experiment = sweep.experiment().name();
        end = bar.getCurrent() + results(sweep);
        bar.setExtraMessage(" " + experiment);
    }

    /** No more results of this experiment will come. */
    void giveUp() {
        bar.stepTo(end);
    }

    @Override
    public void starts(Run run, List<Trial> trials) {
        // what it is has been said
    }

    @Override
    public void tried(TrialRow row, boolean isKept) {
        bar.step();
        bar.setExtraMessage(" " + experiment);
    }

    @Override
    public void noted(String sentence) {
        err.println(sentence);
    }

    @Override
    public void called(Progress progress) {
        String failed = progress.failed() == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", progress.failed());
        bar.setExtraMessage(String.format(
                Locale.ROOT, " %s, asked %,d of %,d%s", experiment, progress.done(), progress.questions(), failed));
    }

    @Override
    public void at(String task, long done, long all, String note) {
        String much = all == 0 ? "" : String.format(Locale.ROOT, " %,d of %,d", done, all);
        bar.setExtraMessage(" " + experiment + ", " + task + much + (note.isEmpty() ? "" : ", " + note));
    }

    @Override
    public void close() {
        bar.close();
    }
}
