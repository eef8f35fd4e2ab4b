package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.align.Alignment;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.AlignmentSettings;
import org.terrella.align.AlignmentVariant;
import org.terrella.align.PretrainedAlignment;
import org.terrella.embed.LittleEarthClip;
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
                    + " neighbourhood, with one more name. Default: ${DEFAULT-VALUE}")
    private String which;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to. Default: results/little-earth-NAME.safetensors")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private TrainingPhotos photos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PretrainedAlignment wanted = wanted();
        Path file = OutputFile.of(out, "little-earth-" + wanted.word() + ".safetensors");
        PrintWriter err = spec.commandLine().getErr();
        try (LittleEarthClip encoder = photos.encoder()) {
            AlignmentSettings usual = wanted.settings(encoder.photos().width());
            AlignmentSettings settings = usual.with(photos.course(usual.training()));
            AlignmentExamples examples = settings.variant() == AlignmentVariant.IMG_GPS
                    ? photos.examplesWithoutTexts(encoder, err)
                    : photos.examples(encoder, settings.sentence(), err);
            var start = new AlignmentSettings.Start(Optional.empty(), Optional.of(photos.state(wanted.word())));
            try (ProgressBar bar = ProgressBars.of("training", -1, "steps", 1, err);
                    Alignment trained = GracefulStop.during(
                            () -> settings.fit(examples, start, TrainingPhotos.shownOn(bar)), err)) {
                trained.write(file, photos.provenance(encoder));
                spec.commandLine()
                        .getOut()
                        .println(file + ": losses " + trained.provenance().get("losses"));
            }
        }
        return 0;
    }

    private PretrainedAlignment wanted() {
        try {
            return PretrainedAlignment.named(which);
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }
}
