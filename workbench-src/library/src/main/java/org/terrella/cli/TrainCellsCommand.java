package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.align.AlignmentExamples;
import org.terrella.embed.LittleEarthClip;
import org.terrella.locate.GeocellPartition;
import org.terrella.locate.LocationClassifier;
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

    private static final String NAME = "cells";

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

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to. Default: results/little-earth-cells.safetensors")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private TrainingPhotos photos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (most.isPresent() && fewest.isPresent()) {
            limits(0); // before photos are looked at, if they cannot be
        }
        Path file = OutputFile.of(out, "little-earth-cells.safetensors");
        PrintWriter text = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (LittleEarthClip encoder = photos.encoder()) {
            AlignmentExamples examples = photos.examplesWithoutTexts(encoder, err);
            GeocellPartition partition = GeocellPartition.fit(examples.places(), limits(examples.size()));
            text.println(partition.summary());
            try (ProgressBar bar = ProgressBars.of("training", -1, "steps", 1, err);
                    LocationClassifier trained = LocationClassifier.train(
                            examples.images(),
                            examples.places(),
                            partition,
                            settings(),
                            Optional.of(photos.state(NAME)),
                            TrainingPhotos.shownOn(bar))) {
                trained.write(file, photos.provenance(encoder));
                text.println(file + ": losses " + trained.provenance().get("losses"));
            }
        }
        return 0;
    }

    private LocationClassifier.Settings settings() {
        LocationClassifier.Settings usual = LocationClassifier.Settings.defaults();
        return new LocationClassifier.Settings(usual.width(), usual.dropout(), photos.course(usual.training()));
    }

    private GeocellPartition.Settings limits(int count) {
        GeocellPartition.Settings usual = GeocellPartition.Settings.forPhotos(count);
        try {
            return new GeocellPartition.Settings(most.orElse(usual.most()), fewest.orElse(usual.fewest()));
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }
}
