package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.terrella.train.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "all",
        description = {
            "Trains from nothing what comes with Terrella for Little Earth, one after the other: the encoder, G3's"
                    + " alignments with each of their seeds, GeoCLIP, geocells, the language models.",
            "",
            "May be interrupted at any time; the same command goes on where it was and ends with the same numbers."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainAllCommand implements Callable<Integer> {

    @Mixin
    private WorldFolder world;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results/little-earth-models",
            description = "Where to. Default: ${DEFAULT-VALUE}")
    private Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "results/train-all",
            description = "For decoded photos (2.1 GB), vectors and states. Default: ${DEFAULT-VALUE}")
    private Path work;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        return GracefulStop.during(
                () -> {
                    Recipes.makeAll(out, world.path(), work, TrainOptions.progress(spec));
                    return 0;
                },
                err);
    }
}
