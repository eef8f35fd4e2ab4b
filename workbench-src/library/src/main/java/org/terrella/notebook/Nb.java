package org.terrella.notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.draw.ActivationPicture;
import org.terrella.draw.CandidateMaps;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;
import org.terrella.file.Checkout;
import org.terrella.locate.Explanation;
import org.terrella.locate.Locator;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.run.Run;
import org.terrella.run.RunStatus;
import org.terrella.run.Runner;
import org.terrella.run.TrialRow;
import org.terrella.run.UnfinishedTrial;

/**
 * The verbs of a notebook.
 *
 * <p>After {@link #init} a frame, chart, map, evaluation or published table renders itself when it is the last expression
 * of a cell. Outside of notebooks everything is printed as text.
 */
public final class Nb {

    private static final String SCALE = "TERRELLA_SCALE";
    private static final String GATE = "gate";

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
     * Runs an experiment on the bench that it names, with a bar below the cell.
     *
     * <p>What is known already, of earlier runs with the same code and data, is taken from there: notebooks share {@code results}
     * of the checkout with the commands. With {@code TERRELLA_SCALE=gate} in the environment only a third of the queries and the first training seed is
     * tried, as {@code terrella reproduce --scale gate} does.
     *
     * @param experiment what to run
     * @return its run, in a folder of its own
     * @throws org.terrella.file.InputException if something of the bench is not there
     * @throws IllegalStateException if a language model did not answer all that it was asked; the same call asks it again
     */
    public static Run run(Experiment experiment) {
        boolean isGate = GATE.equals(System.getenv(SCALE));
        return run(Sweep.of(isGate ? experiment.inShort() : experiment));
    }

    /**
     * The same with settings that vary.
     *
     * @param sweep what to run
     * @return its run, in a folder of its own
     */
    public static Run run(Sweep sweep) {
        try (OpenBench bench = Bench.named(sweep.experiment().bench()).open(results())) {
            return run(sweep, bench);
        }
    }

    /**
     * The same on a bench of one's own.
     *
     * @param experiment what to run
     * @param bench of the name that the experiment has
     * @return its run, in a folder of its own
     */
    public static Run run(Experiment experiment, Bench bench) {
        try (OpenBench open = bench.open(results())) {
            return run(Sweep.of(experiment), open);
        }
    }

    /**
     * The same on a bench that is open.
     *
     * @param sweep what to run
     * @param bench in use
     * @return its run, in a folder of its own
     * @throws IllegalStateException if a language model did not answer all that it was asked; the same call asks it again
     */
    public static Run run(Sweep sweep, OpenBench bench) {
        Experiment experiment = sweep.experiment();
        long results = (long) sweep.trials().size() * experiment.queries().size();
        try (Progress progress = progress(experiment.name(), results)) {
            Run run = Runner.of(bench.results()).run(bench, sweep, new Stepping(progress));
            requireFinished(run);
            int trials = sweep.trials().size();
            progress.end(experiment.name() + ": " + trials + (trials == 1 ? " trial on " : " trials on ")
                    + String.join(", ", experiment.queries()));
            return run;
        }
    }

    /** A table of what there is would look like a whole one. */
    private static void requireFinished(Run run) {
        if (run.status() == RunStatus.UNFINISHED) {
            throw new IllegalStateException(
                    run.unfinished().stream().map(UnfinishedTrial::sentence).collect(Collectors.joining(". ")));
        }
    }

    /**
     * Opens a bench for a notebook.
     *
     * @param nameOrFile such as {@code little-earth} or {@code mine.yaml}
     * @return the bench in use, with answers kept beside those of the commands; to be closed
     */
    public static OpenBench open(String nameOrFile) {
        return Bench.named(nameOrFile).open(results());
    }

    /**
     * Asks a method where a photo was taken, and shows why: its sentences, the map of what it thought of, and what in the photo speaks
     * for the answer if the method tells.
     *
     * @param locator the method
     * @param query the photo
     * @return what it answers
     * @throws org.terrella.file.InputException if the photo cannot be decoded
     */
    public static Prediction explain(Locator locator, Query query) {
        Explanation why = locator.explain(query);
        show(String.join("\n", why.lines()));
        show(CandidateMaps.of(locator.name(), query, why.references(), why.prediction(), Optional.empty()));
        if (why.activation().isPresent()) {
            show(ActivationPicture.of(locator.name(), query, why));
        }
        return why.prediction();
    }

    /**
     * Where notebooks and commands keep results.
     *
     * @return the folder {@code results} of the checkout
     */
    public static Path results() {
        return Checkout.resolve("results");
    }

    /** Moves the bar by one with each result. */
    private record Stepping(Progress progress) implements Runner.Listener {

        @Override
        public void starts(Run run, List<Trial> trials) {
            // the bar says how many
        }

        @Override
        public void tried(TrialRow row, boolean isKept) {
            progress.step();
        }

        @Override
        public void noted(String sentence) {
            System.err.println(sentence);
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
