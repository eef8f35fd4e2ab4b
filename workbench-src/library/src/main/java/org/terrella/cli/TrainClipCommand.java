package org.terrella.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.embed.LittleEarthSettings;
import org.terrella.train.EncoderRecipe;
import org.terrella.train.Workshop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "clip",
        description = {
            "Trains Little Earth's encoders of photos and captions on the photos of its set pretrain, the last 1,024 of which"
                    + " are held out to show how well the two find each other.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole epoch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainClipCommand implements Callable<Integer> {

    @Mixin
    private WorldFolder world;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "results/little-earth-clip.safetensors",
            description = "Where to. Default: ${DEFAULT-VALUE}")
    private Path out;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "results/train-clip",
            description = "For decoded photos (1.1 GB) and the state after each epoch. Default: ${DEFAULT-VALUE}")
    private Path work;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "8",
            description = "Passes over the photos. Default: ${DEFAULT-VALUE}")
    private int epochs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where all that is random comes from. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--photos", paramLabel = "N", description = "Only the first N photos of the set. Default: all")
    private int most = Integer.MAX_VALUE;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EncoderRecipe recipe = new EncoderRecipe(LittleEarthSettings.of(epochs, seed), most);
        Workshop workshop = new Workshop(world.path(), work, Workshop.Networks.PRETRAINED, TrainOptions.progress(spec));
        return TrainOptions.make(recipe, OutputFile.of(Optional.of(out), recipe.file()), workshop, spec);
    }
}
