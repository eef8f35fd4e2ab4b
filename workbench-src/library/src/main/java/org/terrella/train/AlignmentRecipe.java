package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import org.terrella.align.Alignment;
import org.terrella.align.AlignmentExamples;
import org.terrella.align.AlignmentSettings;
import org.terrella.align.AlignmentVariant;
import org.terrella.align.PretrainedAlignment;
import org.terrella.embed.LittleEarthClip;

/**
 * G3's heads over the frozen encoder: photos, places and names of places.
 *
 * @param which the paper's, or one that differs from it in one thing
 * @param course seed and epochs
 * @param source what they are trained on
 */
public record AlignmentRecipe(PretrainedAlignment which, Course course, PhotoSource source) implements Recipe {

    private static final Duration DEFAULT_TIME = Duration.ofMinutes(2);
    private static final int FEATURES = 256; // of Little Earth's encoder, for what can be said before it is read

    @Override
    public String name() {
        return "the alignment " + which.word() + ", seed " + seed();
    }

    @Override
    public String file() {
        return which.file(seed());
    }

    @Override
    public long seed() {
        return course.seed();
    }

    @Override
    public String settings() {
        return settings(FEATURES).toString();
    }

    private AlignmentSettings settings(int features) {
        AlignmentSettings defaults = which.settings(features);
        return defaults.with(course.of(defaults.training()));
    }

    @Override
    public Duration estimate() {
        return course.scaled(DEFAULT_TIME, which.settings(FEATURES).training().epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            AlignmentSettings settings = settings(encoder.photos().width());
            AlignmentExamples examples = settings.variant() == AlignmentVariant.IMG_GPS
                    ? source.examplesWithoutTexts(workshop, encoder)
                    : source.examples(workshop, encoder, settings.sentence());
            Path state = workshop.inWork(which.word() + "-seed" + seed() + ".state.safetensors");
            try (Alignment trained = workshop.trained(state, run -> settings.fit(examples, run))) {
                trained.write(file, source.provenance(workshop, encoder));
                return "losses " + trained.provenance().get("losses");
            }
        }
    }
}
