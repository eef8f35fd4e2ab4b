package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.GeoClip;
import org.terrella.align.GeoClipSettings;
import org.terrella.embed.LittleEarthClip;

/**
 * GeoCLIP's head and its encoder of places over the frozen encoder.
 *
 * @param course seed and epochs
 * @param source what they are trained on
 */
public record GeoClipRecipe(Course course, PhotoSource source) implements Recipe {

    /** Seed of the one that comes along. */
    public static final long SEED = 17;

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(100);
    private static final int FEATURES = 256; // of Little Earth's encoder, for what can be said before it is read

    @Override
    public String name() {
        return "GeoCLIP, seed " + seed();
    }

    @Override
    public String file() {
        return "little-earth-geoclip" + (seed() == SEED ? "" : "-seed" + seed()) + ".safetensors";
    }

    @Override
    public long seed() {
        return course.seed();
    }

    @Override
    public String settings() {
        return settings(FEATURES).toString();
    }

    private GeoClipSettings settings(int features) {
        GeoClipSettings defaults = GeoClipSettings.littleEarth(features);
        return defaults.with(course.of(defaults.training()));
    }

    @Override
    public Duration estimate() {
        return course.scaled(
                DEFAULT_TIME, GeoClipSettings.littleEarth(FEATURES).training().epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            GeoClipSettings settings = settings(encoder.photos().width());
            AlignmentExamples examples = source.examplesWithoutTexts(workshop, encoder);
            Path state = workshop.inWork("geoclip-seed" + seed() + ".state.safetensors");
            try (GeoClip trained = workshop.trained(state, run -> settings.fit(examples, run))) {
                trained.write(file, source.provenance(workshop, encoder));
                return "losses " + trained.provenance().get("losses");
            }
        }
    }
}
