package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.assist.BenchAssistant;
import org.terrella.bench.AskingCost;
import org.terrella.bench.Bench;
import org.terrella.bench.BenchContents;
import org.terrella.bench.DryRun;
import org.terrella.bench.LongWork;
import org.terrella.bench.OpenBench;
import org.terrella.bench.OpenOptions;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.ExperimentOnBench;
import org.terrella.experiment.Sweep;
import org.terrella.lmm.LmmException;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.lmm.ledger.OverBudgetException;
import org.terrella.lmm.openai.Endpoint;
import org.terrella.report.Reproduced;
import org.terrella.run.Run;
import org.terrella.run.RunStatus;
import org.terrella.run.Runner;
import org.terrella.run.UnfinishedTrial;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.WorldFiles;
import org.terrella.world.WorldSet;

/** Runs experiments on a bench, as far as it has what they take. */
record Reproduction(Opener opener, Path folder, PrintWriter out, PrintWriter err) {

    private static final List<WorldSet> SETS = List.of(
            WorldSet.GALLERY,
            WorldSet.TOURIST,
            WorldSet.WEB,
            WorldSet.WEB_LEAKY,
            WorldSet.STREET,
            WorldSet.CALIBRATION);

    /** Opens the bench. */
    interface Opener {
        OpenBench open(LedgeredLmm.Listener asking, LongWork work);
    }

    /** What would be run, what is missing for the rest, and what asking would take. */
    void plan(Bench bench, List<Experiment> all, Map<String, Endpoint> endpoints) {
        BenchContents.of(bench).forEach(part -> out.println(BenchCommand.line(part)));
        AskingCost.of(bench).forEach(out::println);
        List<Experiment> possible = new ArrayList<>();
        try (OpenBench open = opener.open(progress -> {}, (task, done, count, note) -> {})) {
            for (Experiment one : all) {
                ExperimentOnBench found = ExperimentOnBench.of(one, open);
                found.leftOut().forEach(reason -> out.println(one.name() + ": left out: " + reason));
                found.experiment().ifPresent(some -> {
                    possible.add(some);
                    out.println(some.name() + ": " + Sweep.of(some).trials().size() + " trials on "
                            + String.join(", ", some.queries()));
                });
            }
        }
        if (!endpoints.isEmpty()) {
            forecast(bench, possible, endpoints);
        }
    }

    /** The calls of all experiments together, each answer asked for once; prompts can be told only from vectors. */
    private void forecast(Bench bench, List<Experiment> all, Map<String, Endpoint> endpoints) {
        DryRun nobody = new DryRun(endpoints);
        try (OpenBench open = OpenBench.of(bench, OpenOptions.in(folder).with(nobody))) {
            Stream<String> sets = Stream.concat(
                    bench.gallery().stream()
                            .filter(gallery -> gallery.neighbours().isEmpty())
                            .map(gallery -> OpenBench.GALLERY),
                    all.stream().flatMap(one -> one.queries().stream()).distinct());
            List<String> waiting = sets.filter(set -> !open.isEmbedded(set)).toList();
            if (waiting.isEmpty()) {
                all.forEach(one -> ModelOptions.ask(open, one));
                nobody.lines().forEach(out::println);
            } else {
                out.println("the exact number of calls is known once these photos are embedded: "
                        + String.join(", ", waiting));
            }
        }
    }

    /** Runs experiments; what cannot be run has a reason instead of a run. */
    List<Reproduced> run(List<Experiment> all) {
        List<Reproduced> reproduced = new ArrayList<>();
        List<Sweep> sweeps = new ArrayList<>();
        try (OpenBench open = opener.open(progress -> {}, (task, done, count, note) -> {})) {
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
                OpenBench open = opener.open(bar, bar)) {
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
            if (run.status() == RunStatus.DONE) {
                return Reproduced.of(sweep.experiment(), run);
            }
            bar.giveUp();
            return Reproduced.unfinished(sweep.experiment(), sentences(run));
        } catch (LmmException | OverBudgetException e) {
            bar.giveUp();
            return Reproduced.unfinished(sweep.experiment(), e.getMessage());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) { // whatever it is, the other experiments can be run and reported
            bar.giveUp();
            return Reproduced.failed(
                    sweep.experiment(), e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private static String sentences(Run run) {
        return run.unfinished().stream().map(UnfinishedTrial::sentence).collect(Collectors.joining(". "));
    }

    /** Little Earth's photos are made where they are missing. */
    static void render(Bench bench, Scale size, PrintWriter err) {
        if (!BenchAssistant.isInvented(bench)) {
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
