package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.GeoClip;
import org.terrella.align.GeoClipSettings;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.embed.LittleEarthClip;
import org.terrella.tensor.ShippedFiles;

/**
 * GeoCLIP's head and its encoder of places over the frozen encoder.
 *
 * @param which the published one, or one that is trained in another way
 * @param course seed, epochs and rate
 * @param source what they are trained on
 */
public record GeoClipRecipe(PretrainedGeoClip which, Course course, PhotoSource source) implements Recipe {

    private static final Duration EPOCH_PER_PLACE = Duration.ofMillis(3); // each step encodes the batch and the queue
    private static final int FEATURES = 256; // of Little Earth's encoder, for what can be said before it is read

    /**
     * The one that is meant where none is told.
     *
     * @param source what it is trained on
     * @return its recipe
     */
    static GeoClipRecipe littleEarth(PhotoSource source) {
        return new GeoClipRecipe(PretrainedGeoClip.GEOCLIP, Course.of(ShippedFiles.FIRST_SEED), source);
    }

    @Override
    public String name() {
        return which == PretrainedGeoClip.GEOCLIP ? "GeoCLIP, seed " + seed() : which.word() + ", seed " + seed();
    }

    @Override
    public String file() {
        return which.files().file(seed());
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
        GeoClipSettings defaults = which.settings(features);
        return defaults.with(course.of(defaults.training()));
    }

    @Override
    public Duration estimate() {
        GeoClipSettings defaults = which.settings(FEATURES);
        int places = defaults.training().batch() + defaults.queue();
        return course.times(
                EPOCH_PER_PLACE.multipliedBy(places), defaults.training().epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            GeoClipSettings settings = settings(encoder.photos().width());
            AlignmentExamples examples = source.examplesWithoutTexts(workshop, encoder);
            Path state = workshop.state(this);
            try (GeoClip trained = workshop.trained(state, run -> settings.fit(examples, run))) {
                trained.write(file, source.provenance(workshop, encoder));
                return "losses " + trained.provenance().get("losses");
            }
        }
    }
}
