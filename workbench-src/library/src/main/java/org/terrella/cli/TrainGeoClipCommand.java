package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.GeoClip;
import org.terrella.align.GeoClipSettings;
import org.terrella.embed.LittleEarthClip;
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
            names = "--out",
            paramLabel = "FILE",
            description = "Where to. Default: results/little-earth-geoclip.safetensors")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private TrainingPhotos photos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path file = OutputFile.of(out, "little-earth-geoclip.safetensors");
        PrintWriter err = spec.commandLine().getErr();
        try (LittleEarthClip encoder = photos.encoder()) {
            GeoClipSettings usual = GeoClipSettings.littleEarth(encoder.photos().width());
            GeoClipSettings settings = usual.with(photos.course(usual.training()));
            AlignmentExamples examples = photos.examplesWithoutTexts(encoder, err);
            Optional<Path> state = Optional.of(photos.state("geoclip"));
            try (ProgressBar bar = ProgressBars.of("training", -1, "steps", 1, err);
                    GeoClip trained = GracefulStop.during(
                            () -> settings.fit(examples, state, TrainingPhotos.shownOn(bar)), err)) {
                trained.write(file, photos.provenance(encoder));
                spec.commandLine()
                        .getOut()
                        .println(file + ": losses " + trained.provenance().get("losses"));
            }
        }
        return 0;
    }
}
