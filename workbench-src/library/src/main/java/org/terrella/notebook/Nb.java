package org.terrella.notebook;

import java.nio.file.Path;
import java.util.List;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.run.Run;
import org.terrella.run.Runner;
import org.terrella.run.TrialRow;

/**
 * The verbs of a notebook.
 *
 * <p>After {@link #init} a frame, chart, map, evaluation or published table renders itself when it is the last expression
 * of a cell. Outside of notebooks everything is printed as text.
 */
public final class Nb {

    private static final Path WORLD = Path.of("../data/little-earth-small");
    private static final Path RESULTS = Path.of("../results");

    private static Outlet outlet;

    private Nb() {}

    /** Teaches the running kernel to render results; once per notebook, in its first cell. Twice does no harm. */
    public static void init() {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true"); // cells draw pictures and open no windows
        }
        synchronized (Nb.class) {
            outlet = Outlet.find(outlet, Nb.class.getClassLoader(), () -> System.out, System.err);
        }
    }

    /**
     * Shows values below the cell, one after the other.
     *
     * @param values anything; frames, charts, maps, evaluations and published tables are rendered
     */
    public static void show(Object... values) {
        Outlet shown = outlet();
        for (Object value : values == null ? new Object[] {null} : values) {
            shown.show(value);
        }
    }

    /**
     * A bar below the cell that shows how far some long work is.
     *
     * <p>Use it with try-with-resources and call {@link Progress#step()} from any thread. It ends as one line.
     *
     * @param label what is done, such as "Embedding photos"
     * @param total number of steps, 1 or more
     * @return the bar
     * @throws IllegalArgumentException if total is not as said
     */
    public static Progress progress(String label, long total) {
        return new Progress(label, total, outlet().place(), System::nanoTime);
    }

    /**
     * Runs an experiment on Little Earth in its small size, with a bar below the cell.
     *
     * <p>What is known already, of earlier runs with the same code and data, is taken from there: the folder of notebooks shares
     * {@code data/little-earth-small} and {@code results} beside it with the commands.
     *
     * @param experiment what to run
     * @return its run, in a folder of its own
     * @throws org.terrella.file.InputException if Little Earth is not there
     */
    public static Run run(Experiment experiment) {
        return run(Sweep.of(experiment), Runner.of(WORLD, RESULTS));
    }

    /**
     * The same with methods and settings of one's own, and elsewhere.
     *
     * @param sweep what to run
     * @param runner where data and results are
     * @return its run, in a folder of its own
     */
    public static Run run(Sweep sweep, Runner runner) {
        Experiment experiment = sweep.experiment();
        long results = (long) sweep.trials().size() * experiment.queries().size();
        try (Progress progress = progress(experiment.name(), results)) {
            Run run = runner.run(sweep, new Stepping(progress));
            int trials = sweep.trials().size();
            progress.end(experiment.name() + ": " + trials + (trials == 1 ? " trial on " : " trials on ")
                    + String.join(", ", experiment.queries()));
            return run;
        }
    }

    /** Moves the bar by one with each result. */
    private record Stepping(Progress progress) implements Runner.Listener {

        @Override
        public void starts(Run run, List<Trial> trials, Sweep.Saving saving) {
            // the bar says how many
        }

        @Override
        public void tried(TrialRow row, boolean isKept) {
            progress.step();
        }
    }

    private static Outlet outlet() {
        synchronized (Nb.class) {
            if (outlet != null) {
                return outlet;
            }
        }
        init();
        return outlet();
    }
}
