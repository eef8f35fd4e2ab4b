package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import org.terrella.align.Alignment;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.AlignmentSettings;
import org.terrella.align.PretrainedAlignment;
import org.terrella.align.PretrainedGeoClip;
import org.terrella.embed.LittleEarthClip;
import org.terrella.tensor.TrainingRun;

/**
 * G3's heads over the frozen encoder: photos, places and names of places.
 *
 * @param which the paper's, or one that differs from it
 * @param course seed, epochs and rate
 * @param source what they are trained on
 */
public record AlignmentRecipe(PretrainedAlignment which, Course course, PhotoSource source) implements Recipe {

    private static final Duration EPOCH = Duration.ofMillis(3000);
    private static final int FEATURES = 256; // of Little Earth's encoder, for what can be said before it is read

    @Override
    public String name() {
        return "the alignment " + which.word() + ", seed " + seed();
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
        String own = settings(FEATURES).toString();
        return which.startsFromGeoClip() ? own + " from " + geoClip().settings() : own;
    }

    private AlignmentSettings settings(int features) {
        AlignmentSettings defaults = which.settings(features);
        return defaults.with(course.of(defaults.training()));
    }

    /** Whose places it starts from, if it does. */
    private GeoClipRecipe geoClip() {
        return GeoClipRecipe.littleEarth(source);
    }

    @Override
    public Duration estimate() {
        return course.times(EPOCH, which.settings(FEATURES).training().epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            AlignmentSettings settings = settings(encoder.photos().width());
            AlignmentExamples examples = settings.variant().seesText()
                    ? source.examples(workshop, encoder, settings.sentence())
                    : source.examplesWithoutTexts(workshop, encoder);
            Path state = workshop.state(this);
            try (Alignment trained = workshop.trained(state, run -> fit(settings, examples, workshop, run))) {
                trained.write(file, source.provenance(workshop, encoder));
                return "losses " + trained.provenance().get("losses");
            }
        }
    }

    private Alignment fit(AlignmentSettings settings, AlignmentExamples examples, Workshop workshop, TrainingRun run) {
        return which.startsFromGeoClip()
                ? settings.fit(examples, workshop.geoClip(PretrainedGeoClip.GEOCLIP), run)
                : settings.fit(examples, run);
    }
}
