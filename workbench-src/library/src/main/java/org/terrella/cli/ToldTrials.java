package org.terrella.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Trial;
import org.terrella.run.Run;
import org.terrella.run.RunStatus;
import org.terrella.run.Runner;
import org.terrella.run.TrialRow;

/** Says after each trial what came out. */
record ToldTrials(PrintWriter err) implements Runner.Listener {

    @Override
    public void starts(Run run, List<Trial> trials) {
        err.println("run " + run.name());
    }

    @Override
    public void tried(TrialRow row, boolean isKept) {
        StringBuilder shares = new StringBuilder();
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> shares.append(
                String.format(Locale.ROOT, " %5.1f", 100 * row.numbers().get(TrialRow.within(threshold)))));
        err.println(row.trial() + " on " + row.queries() + ":" + shares + " %" + (isKept ? " (kept)" : ""));
    }

    /** Not 0 where queries failed, which has been said. */
    static int exitCode(Run run) {
        return run.status() == RunStatus.UNFINISHED ? Terrella.UNFINISHED : 0;
    }

    @Override
    public void noted(String sentence) {
        err.println(sentence);
    }
}
