package org.terrella.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.terrella.data.Images;
import org.terrella.data.PhotoTable;
import org.terrella.embed.CaptionedPhotos;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.LittleEarthTraining;
import org.terrella.embed.RetrievalCheck;
import org.terrella.file.Checksum;
import org.terrella.run.Commit;
import picocli.CommandLine.Command;
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

    private static final String SET = "pretrain";

    @Option(
            names = "--world",
            paramLabel = "DIR",
            defaultValue = "data/little-earth-small",
            description = "Where terrella data make wrote Little Earth. Default: ${DEFAULT-VALUE}")
    private Path world;

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
        Path table = TrainingPhotos.existing(world.resolve(SET + ".csv"));
        Path tar = TrainingPhotos.existing(world.resolve(SET + ".tar"));
        TrainingPhotos.folder(work);
        TrainingPhotos.folder(out.toAbsolutePath().getParent());
        String source = table.getFileName() + " " + Checksum.sha256(table, bytes -> {}) + ", " + tar.getFileName() + " "
                + Checksum.sha256(tar, bytes -> {});
        try (Images images = Images.tars(List.of(tar), work)) {
            CaptionedPhotos photos = decode(PhotoTable.of(SET, table, images), source);
            try (LittleEarthClip trained =
                    GracefulStop.during(() -> train(photos), spec.commandLine().getErr())) {
                trained.write(out);
                spec.commandLine()
                        .getOut()
                        .printf("%s: %s%n", out, trained.photos().name());
            }
        }
        return 0;
    }

    private CaptionedPhotos decode(PhotoTable set, String source) {
        try (ProgressBar bar =
                ProgressBars.of("decoding", -1, "photos", 1, spec.commandLine().getErr())) {
            return CaptionedPhotos.decode(set, most, source, work.resolve("photos.pixels"), (done, all) -> {
                bar.maxHint(all);
                bar.stepTo(done);
            });
        }
    }

    private LittleEarthClip train(CaptionedPhotos photos) {
        LittleEarthTraining training = training(photos);
        PrintWriter text = spec.commandLine().getOut();
        try (ProgressBar bar =
                ProgressBars.of("training", -1, "steps", 1, spec.commandLine().getErr())) {
            return training.run(
                    Optional.of(work.resolve("state.safetensors")),
                    Map.of("commit", Commit.ofCheckout()),
                    new LittleEarthTraining.Listener() {
                        @Override
                        public void step(long done, long steps, double loss) {
                            bar.maxHint(steps);
                            bar.stepTo(done);
                            bar.setExtraMessage(String.format(Locale.ROOT, " loss %.2f", loss));
                        }

                        @Override
                        public void epoch(int epoch, double loss, RetrievalCheck heldOut) {
                            text.println(sentence(epoch, loss, heldOut));
                        }
                    });
        }
    }

    private LittleEarthTraining training(CaptionedPhotos photos) {
        try {
            return new LittleEarthTraining(photos, LittleEarthTraining.Settings.of(epochs, seed));
        } catch (IllegalArgumentException e) {
            throw new Terrella.UsageException(e);
        }
    }

    private static String sentence(int epoch, double loss, RetrievalCheck heldOut) {
        return String.format(
                Locale.ROOT,
                "epoch %d: loss %.3f; held out: caption of photo %.3f, photo of caption %.3f among %d, loss %.3f",
                epoch,
                loss,
                heldOut.captionOfPhoto(),
                heldOut.photoOfCaption(),
                heldOut.among(),
                heldOut.loss());
    }
}
