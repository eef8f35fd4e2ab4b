package org.terrella.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.terrella.bench.LanguageModels;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;

/**
 * Runs experiments on Little Earth.
 *
 * <p>A run that was interrupted or failed goes on when the same definition is run again with the same code and data; what
 * earlier runs predicted is taken from the store.
 *
 * @param world the folder with Little Earth
 * @param runs where runs are kept
 * @param clock names the runs
 */
public record Runner(Path world, Runs runs, Clock clock) {

    /** The bench that there is. */
    public static final String LITTLE_EARTH = "little-earth";

    /**
     * A runner with the system's clock.
     *
     * @param world the folder with Little Earth
     * @param results the folder for runs and artifacts
     * @return the runner
     */
    public static Runner of(Path world, Path results) {
        return new Runner(world, new Runs(results), Clock.systemUTC());
    }

    /** Hears how a run goes. */
    public interface Listener {

        /**
         * Before the first trial.
         *
         * @param run its folder
         * @param trials all trials in their order
         * @param saving answers of a language model that are shared
         */
        void starts(Run run, List<Trial> trials, Sweep.Saving saving);

        /**
         * After a trial on a query set.
         *
         * @param row its result
         * @param isKept whether its predictions were there already
         */
        void tried(TrialRow row, boolean isKept);
    }

    /**
     * Runs all trials, on every query set.
     *
     * @param sweep the trials
     * @param listener hears of each
     * @return the run, which is done
     * @throws IllegalArgumentException if a trial cannot be as it is defined
     * @throws CancellationException if the thread is interrupted
     */
    public Run run(Sweep sweep, Listener listener) {
        requireBench(sweep.experiment(), LITTLE_EARTH);
        try (OpenBench bench = open()) {
            return run(bench, sweep, listener);
        }
    }

    /**
     * Opens the bench, for several experiments after each other.
     *
     * @return the bench, with the ledger of answers beside the runs; to be closed
     */
    public OpenBench open() {
        return open(LanguageModels.ofLittleEarth());
    }

    /**
     * The same with other language models.
     *
     * @param models which models methods ask
     * @return the bench; to be closed
     */
    public OpenBench open(LanguageModels models) {
        return OpenBench.littleEarth(world, runs.results().resolve("answers.sqlite"), models);
    }

    /**
     * Runs all trials on a bench that is open.
     *
     * @param bench of {@link #open}
     * @param sweep the trials
     * @param listener hears of each
     * @return the run, which is done
     * @throws IllegalArgumentException if a trial cannot be as it is defined
     * @throws CancellationException if the thread is interrupted
     */
    public Run run(OpenBench bench, Sweep sweep, Listener listener) {
        Experiment experiment = sweep.experiment();
        requireBench(experiment, bench.name());
        Map<String, String> provenance = Provenance.of(experiment, bench, clock);
        Run run = runs.unfinished(experiment, provenance)
                .orElseGet(() -> runs.create(experiment.name(), clock.instant()));
        try (Run.Writing writing = run.write(experiment, provenance)) {
            listener.starts(run, sweep.trials(), sweep.saving());
            new Execution(sweep, bench, writing, runs.store(), listener).runToItsEnd();
        }
        return run;
    }

    private static void requireBench(Experiment experiment, String name) {
        if (!experiment.bench().equals(name)) {
            throw new IllegalArgumentException("bench must be " + name + ", found " + experiment.bench());
        }
    }
}
