package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.terrella.bench.LocatorFactory;
import org.terrella.bench.MethodSettings;
import org.terrella.bench.Methods;
import org.terrella.bench.OpenBench;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Sweep;
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
            "Tries one method on Little Earth, without an experiment file.",
            "",
            "May be interrupted at any time; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "METHOD", description = "Its kind, such as g3")
    private String method;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of the method, such as answers=9")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--queries",
            paramLabel = "SET",
            split = ",",
            defaultValue = "tourist,web,street",
            description = "Query sets. Default: ${DEFAULT-VALUE}")
    private List<String> queries;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            split = ",",
            defaultValue = "17",
            description = "Training seeds. Default: ${DEFAULT-VALUE}")
    private List<Long> seeds;

    @Option(
            names = "--world",
            paramLabel = "DIR",
            defaultValue = "data/little-earth-small",
            description = "Where terrella data make wrote Little Earth. Default: ${DEFAULT-VALUE}")
    private Path world;

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
            LocatorFactory factory = Methods.builtIn().of(method);
            MethodSettings all = MethodSettings.of(method, factory.settings(), settings);
            Experiment experiment =
                    Experiment.of(method, all, queries.toArray(String[]::new)).withSeeds(seeds);
            out.println(all.line());
            Runner runner = Runner.of(world, results.path());
            if (models.isDry()) {
                out.print(models.forecast(
                        runner,
                        bench -> queries.forEach(
                                set -> factory.locator(bench, all, seeds.get(0)).locate(bench.queries(set)))));
                return 0;
            }
            Run run = GracefulStop.during(() -> run(runner, experiment, err), err);
            out.print(TableFormat.TEXT.write(RunFrames.accuracies(experiment, run)));
            out.println(run.folder());
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
        return 0;
    }

    private Run run(Runner runner, Experiment experiment, PrintWriter err) {
        try (OpenBench bench = models.open(runner, err)) {
            return runner.run(bench, Sweep.of(experiment), new ToldTrials(err));
        }
    }
}
