package org.terrella.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.align.PretrainedAlignment;
import org.terrella.train.AlignmentRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "alignment",
        description = {
            "Trains G3's heads over Little Earth's frozen encoder: photos, places and names of places.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole epoch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainAlignmentCommand implements Callable<Integer> {

    @Option(
            names = "--which",
            paramLabel = "NAME",
            defaultValue = "mercator",
            description = "mercator, the paper's; equal-earth, another projection; img-gps, without names of places;"
                    + " neighbourhood, with one more name; mercator-paper, -tuned and -released-code, trained in other"
                    + " ways. Default: ${DEFAULT-VALUE}")
    private String which;

    @Mixin
    private TrainOptions training;

    @Mixin
    private GalleryOptions photos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PretrainedAlignment wanted = TrainOptions.asked(() -> PretrainedAlignment.named(which));
        AlignmentRecipe recipe = new AlignmentRecipe(wanted, training.course(), photos.source());
        return training.make(recipe, "train-align", Optional.empty(), spec);
    }
}
