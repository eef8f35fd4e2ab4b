package org.terrella.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.file.Checkout;
import org.terrella.train.search.HeadSearch;
import org.terrella.train.search.SearchList;
import org.terrella.train.search.Searched;
import picocli.CommandLine.Command;
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
            "May be interrupted at any time; the same command goes on where it was."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainSearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NETWORK", description = "alignment, geoclip or cells")
    private String network;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "Rates and epochs. Default: experiments/search/NETWORK.yaml")
    private Optional<Path> list = Optional.empty();

    @Option(
            names = "--world",
            paramLabel = "DIR",
            defaultValue = "data/little-earth-small",
            description = "Where terrella data make wrote Little Earth. Default: ${DEFAULT-VALUE}")
    private Path world;

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
        Searched searched = TrainOptions.asked(() -> Searched.named(network));
        Path file = list.orElse(Checkout.resolve("experiments/search/" + searched.word() + ".yaml"));
        Path log = out.orElse(file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", "") + ".csv"));
        HeadSearch search = new HeadSearch(searched, SearchList.read(file), world, kept, TrainOptions.progress(spec));
        GracefulStop.during(() -> search.run(log), spec.commandLine().getErr());
        spec.commandLine().getOut().println(log);
        return 0;
    }
}
