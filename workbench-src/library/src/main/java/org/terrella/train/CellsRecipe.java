package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.terrella.align.AlignmentExamples;
import org.terrella.embed.LittleEarthClip;
import org.terrella.locate.CellExamples;
import org.terrella.locate.CellSettings;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.PretrainedCells;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;

/**
 * A classifier of geocells over the frozen encoder, whose features [L]kNN searches by.
 *
 * @param which the published one, or one that is trained in another way
 * @param course seed, epochs and rate
 * @param source what it is trained on
 * @param most a geocell with more photos is divided; nothing for what suits the number of photos
 * @param fewest a geocell with fewer photos is left out; nothing for what suits the number of photos
 */
public record CellsRecipe(
        PretrainedCells which, Course course, PhotoSource source, Optional<Integer> most, Optional<Integer> fewest)
        implements Recipe {

    private static final Duration EPOCH = Duration.ofMillis(3000);

    /**
     * Checks the limits as far as they are given.
     *
     * @param which the published one, or one that is trained in another way
     * @param course seed, epochs and rate
     * @param source what it is trained on
     * @param most a geocell with more photos is divided
     * @param fewest a geocell with fewer photos is left out
     * @throws IllegalArgumentException if they cannot be
     */
    public CellsRecipe {
        if (most.isPresent() && fewest.isPresent()) {
            new GeocellSettings(most.get(), fewest.get()); // for its check, before photos are looked at
        }
    }

    /**
     * Limits that suit the number of photos.
     *
     * @param which the published one, or one that is trained in another way
     * @param course seed, epochs and rate
     * @return the recipe on the gallery
     */
    public static CellsRecipe of(PretrainedCells which, Course course) {
        return new CellsRecipe(which, course, PhotoSource.GALLERY, Optional.empty(), Optional.empty());
    }

    @Override
    public String name() {
        return which == PretrainedCells.CELLS
                ? "the classifier of geocells, seed " + seed()
                : "the classifier " + which.word() + ", seed " + seed();
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
        return training() + ", " + most + ", " + fewest;
    }

    private CellSettings training() {
        CellSettings defaults = which.settings();
        return defaults.with(course.of(defaults.training()));
    }

    private GeocellSettings limits(int photos) {
        GeocellSettings defaults = GeocellSettings.forPhotos(photos);
        return new GeocellSettings(most.orElse(defaults.most()), fewest.orElse(defaults.fewest()));
    }

    @Override
    public Duration estimate() {
        return course.times(EPOCH, which.settings().training().epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            AlignmentExamples photos = source.examplesWithoutTexts(workshop, encoder);
            GeocellPartition partition = GeocellPartition.fit(photos.places(), limits(photos.size()));
            workshop.progress().say(partition.summary());
            CellExamples examples = new CellExamples(photos.images(), photos.places(), partition);
            Path state = workshop.state(this);
            try (LocationClassifier trained =
                    workshop.trained(state, run -> training().fit(examples, run))) {
                trained.write(file, source.provenance(workshop, encoder));
                return "losses " + trained.provenance().get("losses");
            }
        }
    }
}
