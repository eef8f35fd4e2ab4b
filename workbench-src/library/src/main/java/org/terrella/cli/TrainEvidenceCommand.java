package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.assist.FittedWeights;
import org.terrella.assist.WeightFitting;
import org.terrella.bench.Bench;
import org.terrella.bench.OpenBench;
import org.terrella.file.WholeFiles;
import org.terrella.locate.method.Methods;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "evidence",
        description = {
            "Fits how much the photo, clues and hints count in the assistant's beliefs, for one method after the other, on photos of"
                    + " Little Earth's validation; of these a scripted witness says the country, a division or a look, sometimes a"
                    + " wrong one.",
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainEvidenceCommand implements Callable<Integer> {

    @Option(
            names = "--methods",
            paramLabel = "KIND",
            split = ",",
            defaultValue = "g3,planet,nearest,lmm",
            description = "Kinds of methods, with their usual settings. Default: ${DEFAULT-VALUE}")
    private List<String> methods;

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "400",
            description = "How many photos. Default: ${DEFAULT-VALUE}")
    private int photos;

    @Option(
            names = "--wrong",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "How often the witness is mistaken. Default: ${DEFAULT-VALUE}")
    private double wrong;

    @Option(
            names = "--seed",
            defaultValue = "17",
            description = "Which photos, and what is said. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A table, as it comes along. Default: results/weights.csv")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private WorldFolder world;

    @Mixin
    private ResultsFolder results;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        WeightFitting.Settings settings = TrainOptions.asked(() -> new WeightFitting.Settings(photos, seed, wrong));
        Path file = OutputFile.of(out, "weights.csv");
        List<FittedWeights> fitted =
                GracefulStop.during(() -> fit(settings), spec.commandLine().getErr());
        WholeFiles.write(file, FittedWeights.text(fitted));
        spec.commandLine().getOut().println(file);
        return 0;
    }

    private List<FittedWeights> fit(WeightFitting.Settings settings) {
        PrintWriter print = spec.commandLine().getOut();
        Bench bench = Bench.named(Bench.LITTLE_EARTH).in(world.path());
        try (OpenBench open = new ModelOptions()
                .open(bench, results.path(), spec.commandLine().getErr())) {
            WeightFitting fitting = WeightFitting.of(open, LittleEarth.of(Scale.SMALL), settings);
            List<FittedWeights> fitted = new ArrayList<>();
            for (String kind : methods) {
                FittedWeights one =
                        TrainOptions.asked(() -> fitting.fit(Methods.builtIn().of(kind, Map.of()), settings.seed()));
                print.printf(
                        Locale.ROOT,
                        "%s: %s on %d photos; held out %.3f nats with ones, %.3f with weights of the other half%n",
                        kind,
                        one.weights().byKind(),
                        one.found().photos(),
                        one.found().ones(),
                        one.found().fitted());
                fitted.add(one);
            }
            return fitted;
        }
    }
}
