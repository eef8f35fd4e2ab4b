package org.terrella.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.report.RunFrames;
import org.terrella.report.TableFormat;
import org.terrella.run.Run;
import org.terrella.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = {
            "Tries one method on a bench, without an experiment file; terrella methods lists the kinds and their settings.",
            "",
            "May be interrupted at any time; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    private static final List<String> PAPERS = List.of("tourist", "web", "street");

    @Parameters(paramLabel = "METHOD", description = "Its kind, such as g3")
    private String method;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the method, such as answers=9")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--queries",
            paramLabel = "SET",
            split = ",",
            description = "Query sets of the bench. Default: tourist, web and street, or all of a bench without these")
    private List<String> queries = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            defaultValue = "17",
            description = "Training seeds. Default: ${DEFAULT-VALUE}")
    private List<Long> seeds;

    @Mixin
    private BenchOptions options;

    @Mixin
    private ModelOptions models;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Bench bench = options.bench();
            ConfiguredMethod<?> chosen = options.methods().of(method, settings);
            Experiment experiment = Experiment.of(method, chosen, queries(bench).toArray(String[]::new))
                    .on(bench)
                    .withSeeds(seeds(bench, chosen));
            out.println(chosen.line());
            if (models.isDry()) {
                models.forecast(bench, results.path(), err, open -> ModelOptions.ask(open, experiment))
                        .forEach(out::println);
                return 0;
            }
            Run run = GracefulStop.during(() -> run(bench, experiment, err), err);
            if (!run.rows().isEmpty()) {
                out.print(TableFormat.TEXT.write(RunFrames.accuracies(experiment, run)));
            }
            out.println(run.folder());
            return ToldTrials.exitCode(run);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private List<String> queries(Bench bench) {
        if (!queries.isEmpty()) {
            return queries;
        }
        Set<String> known = bench.queries().keySet();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("the bench " + bench.name() + " has no query sets to try a method on");
        }
        return known.containsAll(PAPERS) ? PAPERS : List.copyOf(known);
    }

    private List<Long> seeds(Bench bench, ConfiguredMethod<?> chosen) {
        List<Long> known = bench.networks().seeds();
        return known.isEmpty() || !chosen.isTrained() ? seeds : known;
    }

    private Run run(Bench bench, Experiment experiment, PrintWriter err) {
        try (OpenBench open = models.open(bench, results.path(), err)) {
            return Runner.of(results.path()).run(open, Sweep.of(experiment), new ToldTrials(err));
        }
    }
}
