package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.file.Checkout;
import org.terrella.train.Progress;
import org.terrella.train.search.HeadSearch;
import org.terrella.train.search.SearchList;
import org.terrella.train.search.Searched;
import org.terrella.train.search.TemperatureList;
import org.terrella.train.search.TemperatureSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        description = {
            "Trains a network with each learning rate and number of epochs of a list, all else as in its paper, and measures it on"
                    + " the set validation: an alignment by the nearest photo and by the best of the twenty nearest, GeoCLIP"
                    + " and geocells by themselves. No language model is asked.",
            "",
            "Or, as NETWORK, temperature: asks Little Earth's language models at each temperature of a list, without references,"
                    + " and finds at which their answers differ as real models' do.",
            "",
            "May be interrupted at any time; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainSearchCommand implements Callable<Integer> {

    private static final String TEMPERATURE = "temperature";

    @Parameters(paramLabel = "NETWORK", description = "alignment, geoclip, cells or temperature")
    private String network;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "What is tried. Default: experiments/search/NETWORK.yaml")
    private Optional<Path> list = Optional.empty();

    @Mixin
    private WorldFolder world;

    @Option(
            names = "--kept",
            paramLabel = "DIR",
            defaultValue = "results/weights",
            description = "For what is trained, and vectors. Default: ${DEFAULT-VALUE}")
    private Path kept;

    @Option(names = "--out", paramLabel = "FILE", description = "The log. Default: beside the list, as .csv")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String name = network.equals(TEMPERATURE)
                ? TEMPERATURE
                : TrainOptions.asked(() -> Searched.named(network)).word();
        Path file = list.orElse(Checkout.resolve("experiments/search/" + name + ".yaml"));
        Path log = out.orElse(file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", "") + ".csv"));
        PrintWriter err = spec.commandLine().getErr();
        spec.commandLine().getOut().println(GracefulStop.during(() -> searched(name, file, log), err));
        return 0;
    }

    private Path searched(String name, Path file, Path log) {
        Progress progress = TrainOptions.progress(spec);
        if (name.equals(TEMPERATURE)) {
            new TemperatureSearch(TemperatureList.read(file), world.path(), kept, progress).run(log);
        } else {
            new HeadSearch(Searched.named(name), SearchList.read(file), world.path(), kept, progress).run(log);
        }
        return log;
    }
}
