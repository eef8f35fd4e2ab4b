package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.ExperimentOnBench;
import org.terrella.experiment.Sweep;
import org.terrella.experiment.TableKind;
import org.terrella.experiment.Trial;
import org.terrella.report.ClaimFrames;
import org.terrella.report.ClaimSentence;
import org.terrella.report.RunFigures;
import org.terrella.report.RunFrames;
import org.terrella.report.TableFormat;
import org.terrella.run.ClaimCheck;
import org.terrella.run.ClaimResult;
import org.terrella.run.Run;
import org.terrella.run.RunStatus;
import org.terrella.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tech.tablesaw.api.Table;

@Command(
        name = "experiment",
        description = {
            "Runs an experiment file: prints its trials in their order, tries them, and shows table and claims.",
            "",
            "May be interrupted at any time; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExperimentCommand implements Callable<Integer> {

    /** Longer tables are in the report. */
    private static final int MOST_ROWS = 60;

    @Parameters(paramLabel = "FILE", description = "Such as experiments/ablation.yaml")
    private Path file;

    @Mixin
    private BenchOptions options;

    @Mixin
    private ModelOptions models;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            description = "Training seeds. Default: those of the file; one says nothing about another training")
    private List<Long> seeds = List.of();

    @Option(
            names = "--queries",
            paramLabel = "SET",
            split = ",",
            description = "Query sets, such as validation. Default: those of the file")
    private List<String> queries = List.of();

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Experiment written = Experiment.read(file, options.methods());
            Bench bench = options.bench(written.bench());
            Experiment experiment = chosen(written, bench, err);
            Sweep sweep = Sweep.of(experiment);
            out.println(experiment.question());
            plan(sweep, bench, out);
            if (models.isDry()) {
                if (models.isElsewhere()) {
                    models.forecast(bench, results.path(), err, open -> ModelOptions.ask(open, experiment))
                            .forEach(out::println);
                }
                return 0;
            }
            Run run = GracefulStop.during(() -> run(bench, sweep, err), err);
            if (run.status() == RunStatus.DONE) {
                tables(experiment, run, out);
            }
            out.println(run.folder());
            return ToldTrials.exitCode(run);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private Run run(Bench bench, Sweep sweep, PrintWriter err) {
        try (OpenBench open = models.open(bench, results.path(), err)) {
            return Runner.of(results.path()).run(open, sweep, new ToldTrials(err));
        }
    }

    /** With the seeds and query sets that were asked for, on the bench that was asked for. */
    private Experiment chosen(Experiment written, Bench bench, PrintWriter err) {
        Experiment ofSeeds = seeds.isEmpty() ? written : written.withSeeds(seeds);
        Experiment ofQueries = queries.isEmpty() ? ofSeeds : ofSeeds.withQueries(queries);
        if (!options.isChosen()) {
            ofQueries.queries().forEach(bench::query);
            return ofQueries;
        }
        try (OpenBench open = models.open(bench, results.path(), err)) {
            ExperimentOnBench found = ExperimentOnBench.of(ofQueries, open);
            found.leftOut().forEach(reason -> err.println("left out: " + reason));
            return found.experiment()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "nothing of " + written.name() + " can be run on the bench " + bench.name()));
        }
    }

    private static void plan(Sweep sweep, Bench bench, PrintWriter out) {
        List<Trial> trials = sweep.trials();
        out.println(trials.size() + " trials on "
                + String.join(", ", sweep.experiment().queries()) + ", in this order:");
        trials.forEach(trial -> out.println("  " + trial.name()));
        sweep.experiment()
                .queries()
                .forEach(queries ->
                        planAnswers(queries, sweep.saving(bench.query(queries).size()), out));
    }

    private static void planAnswers(String queries, Sweep.Saving saving, PrintWriter out) {
        if (saving.asked() > 0) {
            out.printf(
                    Locale.ROOT,
                    "answers of language models per query of %s: %d, each asked for once, instead of %d (%.1f times fewer)%n",
                    queries,
                    saving.asked(),
                    saving.used(),
                    saving.factor());
        }
    }

    private static void tables(Experiment experiment, Run run, PrintWriter out) {
        if (experiment.table() == TableKind.REGIONS || experiment.table() == TableKind.CUES) {
            new RunFigures(experiment, run)
                    .tables().values().stream()
                            .filter(table -> table.rowCount() <= MOST_ROWS)
                            .forEach(table -> out.println(table.name() + "\n" + TableFormat.TEXT.write(table)));
            say(ClaimCheck.of(experiment, run), out);
            return;
        }
        Table table = experiment.table() == TableKind.CONVENTIONS
                ? RunFrames.conventions(run)
                : experiment.table() == TableKind.COST ? RunFrames.cost(run) : RunFrames.accuracies(experiment, run);
        if (experiment.table() == TableKind.RETRIEVAL_DISTANCES) {
            for (String queries : experiment.queries()) {
                out.println(queries);
                out.print(TableFormat.TEXT.write(RunFrames.retrievalDistances(experiment, run, queries)));
            }
        } else {
            out.print(TableFormat.TEXT.write(table));
        }
        if (!experiment.claims().isEmpty()) {
            List<ClaimResult> claims = ClaimCheck.of(experiment, run);
            out.print(TableFormat.TEXT.write(ClaimFrames.comparisons(claims)));
            say(claims, out);
        }
    }

    private static void say(List<ClaimResult> claims, PrintWriter out) {
        claims.forEach(claim -> out.println(
                claim.verdict().words() + ": " + claim.claim().statement() + ": " + ClaimSentence.of(claim)));
    }
}
