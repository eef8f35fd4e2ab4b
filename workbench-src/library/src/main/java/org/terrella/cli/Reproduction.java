package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.bench.AskingCost;
import org.terrella.bench.Bench;
import org.terrella.bench.BenchContents;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.ExperimentOnBench;
import org.terrella.experiment.Sweep;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.report.Reproduced;
import org.terrella.run.Run;
import org.terrella.run.Runner;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** Runs experiments on a bench, as far as it has what they take. */
record Reproduction(Opener opener, Path folder, PrintWriter out, PrintWriter err) {

    private static final List<WorldSet> SETS =
            List.of(WorldSet.GALLERY, WorldSet.TOURIST, WorldSet.WEB, WorldSet.WEB_LEAKY, WorldSet.STREET);

    /** Opens the bench. */
    interface Opener {
        OpenBench open(LedgeredLmm.Listener asking);
    }

    /** What would be run, what is missing for the rest, and what asking would cost. */
    void plan(Bench bench, List<Experiment> all) {
        BenchContents.of(bench)
                .forEach(part -> out.println((part.isHere() ? "here     " : "missing  ")
                        + part.file()
                        + (part.note().isEmpty() ? "" : " (" + part.note() + ")")));
        AskingCost.of(bench).forEach(out::println);
        try (OpenBench open = opener.open((done, calls, dollars) -> {})) {
            for (Experiment one : all) {
                ExperimentOnBench found = ExperimentOnBench.of(one, open);
                found.leftOut().forEach(reason -> out.println(one.name() + ": left out: " + reason));
                found.experiment()
                        .ifPresent(possible -> out.println(possible.name() + ": "
                                + Sweep.of(possible).trials().size() + " trials on "
                                + String.join(", ", possible.queries())));
            }
        }
    }

    /** Runs experiments; what cannot be run has a reason instead of a run. */
    List<Reproduced> run(List<Experiment> all) {
        List<Reproduced> reproduced = new ArrayList<>();
        List<Sweep> sweeps = new ArrayList<>();
        try (OpenBench open = opener.open((done, calls, dollars) -> {})) {
            for (Experiment one : all) {
                ExperimentOnBench found = ExperimentOnBench.of(one, open);
                found.leftOut().forEach(reason -> out.println(one.name() + ": left out: " + reason));
                found.experiment()
                        .ifPresentOrElse(
                                possible -> sweeps.add(Sweep.of(possible)),
                                () -> reproduced.add(Reproduced.failed(one, String.join("; ", found.leftOut()))));
            }
        }
        Runner runner = Runner.of(folder);
        try (ReproductionBar bar = new ReproductionBar(sweeps, err);
                OpenBench open = opener.open(bar)) {
            for (Sweep sweep : sweeps) {
                bar.begin(sweep);
                reproduced.add(run(runner, open, sweep, bar));
            }
        }
        return reproduced;
    }

    private static Reproduced run(Runner runner, OpenBench bench, Sweep sweep, ReproductionBar bar) {
        try {
            Run run = runner.run(bench, sweep, bar);
            return run.faults() == 0
                    ? Reproduced.of(sweep.experiment(), run)
                    : Reproduced.failed(
                            sweep.experiment(),
                            run.faults() + " queries failed; the same command asks them again, and nothing else");
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) { // whatever it is, the other experiments can be run and reported
            bar.giveUp();
            return Reproduced.failed(
                    sweep.experiment(), e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    /** Little Earth's photos are made where they are missing. */
    static void render(Bench bench, Scale size, PrintWriter err) {
        if (!bench.name().startsWith(Bench.LITTLE_EARTH)) {
            return;
        }
        Path folder = bench.folder().path();
        List<WorldSet> missing = SETS.stream()
                .filter(set -> !Files.exists(folder.resolve(set.word() + ".tar"))
                        || !Files.exists(folder.resolve(set.word() + ".csv")))
                .toList();
        long photos = missing.stream().mapToLong(size::photos).sum();
        if (photos > 0) {
            try (ProgressBar bar = ProgressBars.of("little-earth", photos, "photos", 1, err)) {
                new WorldFiles(LittleEarth.of(size), folder).write(missing, (which, done, count) -> bar.stepTo(done));
            }
        }
    }
}
