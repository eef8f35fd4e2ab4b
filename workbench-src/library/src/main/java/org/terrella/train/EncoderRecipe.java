package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.terrella.data.Images;
import org.terrella.data.PhotoTable;
import org.terrella.embed.CaptionedPhotos;
import org.terrella.embed.LittleEarthClip;
import org.terrella.embed.LittleEarthSettings;
import org.terrella.file.Checksum;

/**
 * Little Earth's encoders of photos and captions, trained on the set pretrain, whose last photos are held out.
 *
 * @param training epochs, seed, batch and how many photos are held out
 * @param most only so many photos from the start of the set
 */
public record EncoderRecipe(LittleEarthSettings training, int most) implements Recipe {

    /** Passes over the photos of the encoder that comes along. */
    public static final int EPOCHS = 8;

    /** Seed of the encoder that comes along. */
    public static final long SEED = 1;

    private static final String SET = "pretrain";
    private static final Duration EPOCH = Duration.ofMinutes(3);

    /**
     * The one that comes along.
     *
     * @return eight epochs over all photos, seed 1
     */
    public static EncoderRecipe littleEarth() {
        return new EncoderRecipe(LittleEarthSettings.of(EPOCHS, SEED), Integer.MAX_VALUE);
    }

    @Override
    public String name() {
        return "the encoder of photos and captions, seed " + seed();
    }

    @Override
    public String file() {
        return "little-earth-clip" + (seed() == SEED ? "" : "-seed" + seed()) + ".safetensors";
    }

    @Override
    public long seed() {
        return training.seed();
    }

    @Override
    public String settings() {
        return toString();
    }

    @Override
    public Duration estimate() {
        return EPOCH.multipliedBy(training.epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        Path table = workshop.inWorld(SET + ".csv");
        Path tar = workshop.inWorld(SET + ".tar");
        String source = table.getFileName() + " " + Checksum.sha256(table, bytes -> {}) + ", " + tar.getFileName() + " "
                + Checksum.sha256(tar, bytes -> {});
        Path pixels = workshop.inWork("photos.pixels");
        try (Images images = Images.tars(List.of(tar), workshop.work())) {
            CaptionedPhotos photos = decoded(PhotoTable.of(SET, table, images), source, pixels, workshop.progress());
            try (LittleEarthClip trained =
                    workshop.trained(workshop.inWork("state.safetensors"), run -> training.fit(photos, run))) {
                trained.write(file, workshop.provenance());
                return trained.photos().name();
            }
        }
    }

    private CaptionedPhotos decoded(PhotoTable set, String source, Path pixels, Progress progress) {
        try (Progress.Steps steps = progress.begin("decoding", "photos")) {
            return CaptionedPhotos.decode(set, most, source, pixels, (done, all) -> steps.at(done, all, ""));
        }
    }
}
