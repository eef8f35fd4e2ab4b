package org.terrella.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.Trial;

/**
 * Runs experiments.
 *
 * <p>A run that was interrupted or failed goes on when the same definition is run again with the same code, data and models;
 * what earlier runs predicted is taken from the store.
 *
 * @param runs where runs are kept
 * @param clock names the runs
 */
public record Runner(Runs runs, Clock clock) {

    /**
     * A runner with the system's clock.
     *
     * @param results the folder for runs and artifacts
     * @return the runner
     */
    public static Runner of(Path results) {
        return new Runner(new Runs(results), Clock.systemUTC());
    }

    /** Hears how a run goes: one thing at a time, in the order of the trials, not always from the thread that runs. */
    public interface Listener {

        /**
         * Before the first trial.
         *
         * @param run its folder
         * @param trials all trials in their order
         */
        void starts(Run run, List<Trial> trials);

        /**
         * After a trial on a query set.
         *
         * @param row its result
         * @param isKept whether its predictions were there already
         */
        void tried(TrialRow row, boolean isKept);

        /**
         * While a trial goes on, what somebody should look at, such as queries that failed.
         *
         * @param sentence which trial and what
         */
        void noted(String sentence);
    }

    /**
     * Runs all trials, on every query set, on the bench that the experiment names.
     *
     * @param sweep the trials
     * @param listener hears of each
     * @return the run, which is done
     * @throws IllegalArgumentException if a trial cannot be as it is defined
     * @throws CancellationException if the thread is interrupted
     */
    public Run run(Sweep sweep, Listener listener) {
        try (OpenBench bench = Bench.named(sweep.experiment().bench()).open(runs.results())) {
            return run(bench, sweep, listener);
        }
    }

    /**
     * Runs all trials on a bench that is open.
     *
     * @param bench of the experiment's name
     * @param sweep the trials
     * @param listener hears of each
     * @return the run, which is done
     * @throws IllegalArgumentException if a trial cannot be as it is defined
     * @throws CancellationException if the thread is interrupted
     */
    public Run run(OpenBench bench, Sweep sweep, Listener listener) {
        Experiment experiment = sweep.experiment();
        requirePossible(bench, sweep);
        Map<String, String> provenance = Provenance.of(sweep, bench, clock);
        Run run = runs.unfinished(experiment, provenance)
                .orElseGet(() -> runs.create(experiment.name(), clock.instant()));
        try (Run.Writing writing = run.write(experiment, provenance)) {
            listener.starts(run, sweep.trials());
            new Execution(sweep, bench, writing, runs.store(), listener).runToItsEnd();
        }
        return run;
    }

    /** What is missing is said before anything runs. */
    private static void requirePossible(OpenBench bench, Sweep sweep) {
        Experiment experiment = sweep.experiment();
        String named = experiment.bench();
        if (!named.equals(bench.name())
                && !Path.of(named).getFileName().toString().endsWith(".yaml")) {
            throw new IllegalArgumentException("bench must be " + bench.name() + ", found " + named);
        }
        experiment.queries().forEach(bench.bench()::query);
        for (Trial trial : sweep.trials()) {
            trial.method().needs().stream()
                    .flatMap(need -> bench.missing(need).stream())
                    .findFirst()
                    .ifPresent(reason -> {
                        throw new IllegalArgumentException(trial.point().method() + ": " + reason);
                    });
        }
    }
}
