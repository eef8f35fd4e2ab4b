package org.terrella.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.terrella.locate.PretrainedCells;
import org.terrella.train.CellsRecipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "cells",
        description = {
            "Trains a classifier of geocells over Little Earth's frozen encoder, whose features [L]kNN searches by.",
            "",
            "May be interrupted at any time; the same command goes on after the last whole epoch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TrainCellsCommand implements Callable<Integer> {

    @Option(
            names = "--which",
            paramLabel = "NAME",
            defaultValue = "cells",
            description = "cells, a published course; cells-paper and -tuned, trained in other ways. Default:"
                    + " ${DEFAULT-VALUE}")
    private String which;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "A geocell with more photos is divided. Default: a 400th of all, from 20 to 1,000")
    private Optional<Integer> most = Optional.empty();

    @Option(
            names = "--fewest",
            paramLabel = "N",
            description = "A geocell with fewer photos is left out. Default: a twentieth of the most, from 3")
    private Optional<Integer> fewest = Optional.empty();

    @Mixin
    private TrainOptions training;

    @Mixin
    private GalleryOptions photos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CellsRecipe recipe = TrainOptions.asked(
                () -> new CellsRecipe(PretrainedCells.named(which), training.course(), photos.source(), most, fewest));
        return training.make(recipe, "train-align", Optional.empty(), spec);
    }
}
