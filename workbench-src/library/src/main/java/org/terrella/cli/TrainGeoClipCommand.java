package org.terrella.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.train.GeoClipRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "geoclip",
        description = {
            "Trains GeoCLIP's head and its encoder of places over Little Earth's frozen encoder.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole epoch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainGeoClipCommand implements Callable<Integer> {

    @Option(
            names = "--which",
            paramLabel = "NAME",
            defaultValue = "geoclip",
            description = "geoclip, the published one; geoclip-paper and -tuned, trained in other ways. Default:"
                    + " ${DEFAULT-VALUE}")
    private String which;

    @Mixin
    private TrainOptions training;

    @Mixin
    private GalleryOptions photos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PretrainedGeoClip wanted = TrainOptions.asked(() -> PretrainedGeoClip.named(which));
        GeoClipRecipe recipe = new GeoClipRecipe(wanted, training.course(), photos.source());
        return training.make(recipe, "train-align", Optional.empty(), spec);
    }
}
