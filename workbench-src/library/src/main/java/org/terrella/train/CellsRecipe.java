package org.terrella.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.terrella.align.AlignmentExamples;
import org.terrella.embed.LittleEarthClip;
import org.terrella.locate.CellExamples;
import org.terrella.locate.CellSettings;
import org.terrella.locate.GeocellPartition;
import org.terrella.locate.LocationClassifier;

/**
 * A classifier of geocells over the frozen encoder, whose features [L]kNN searches by.
 *
 * @param course seed and epochs
 * @param source what it is trained on
 * @param most a geocell with more photos is divided; nothing for what suits the number of photos
 * @param fewest a geocell with fewer photos is left out; nothing for what suits the number of photos
 */
public record CellsRecipe(Course course, PhotoSource source, Optional<Integer> most, Optional<Integer> fewest)
        implements Recipe {

    /** Seed of the one that comes along. */
    public static final long SEED = 17;

    private static final Duration DEFAULT_TIME = Duration.ofSeconds(60);

    /**
     * Checks the limits as far as they are given.
     *
     * @param course seed and epochs
     * @param source what it is trained on
     * @param most a geocell with more photos is divided
     * @param fewest a geocell with fewer photos is left out
     * @throws IllegalArgumentException if they cannot be
     */
    public CellsRecipe {
        if (most.isPresent() && fewest.isPresent()) {
            new GeocellPartition.Settings(most.get(), fewest.get()); // for its check, before photos are looked at
        }
    }

    /**
     * Limits that suit the number of photos.
     *
     * @param course seed and epochs
     * @return the recipe on the gallery
     */
    public static CellsRecipe of(Course course) {
        return new CellsRecipe(course, PhotoSource.GALLERY, Optional.empty(), Optional.empty());
    }

    @Override
    public String name() {
        return "the classifier of geocells, seed " + seed();
    }

    @Override
    public String file() {
        return "little-earth-cells" + (seed() == SEED ? "" : "-seed" + seed()) + ".safetensors";
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
        CellSettings defaults = CellSettings.littleEarth();
        return defaults.with(course.of(defaults.training()));
    }

    private GeocellPartition.Settings limits(int photos) {
        GeocellPartition.Settings defaults = GeocellPartition.Settings.forPhotos(photos);
        return new GeocellPartition.Settings(most.orElse(defaults.most()), fewest.orElse(defaults.fewest()));
    }

    @Override
    public Duration estimate() {
        return course.scaled(DEFAULT_TIME, CellSettings.littleEarth().training().epochs());
    }

    @Override
    public String make(Path file, Workshop workshop) {
        try (LittleEarthClip encoder = workshop.encoder()) {
            AlignmentExamples photos = source.examplesWithoutTexts(workshop, encoder);
            GeocellPartition partition = GeocellPartition.fit(photos.places(), limits(photos.size()));
            workshop.progress().say(partition.summary());
            CellExamples examples = new CellExamples(photos.images(), photos.places(), partition);
            Path state = workshop.inWork("cells-seed" + seed() + ".state.safetensors");
            try (LocationClassifier trained =
                    workshop.trained(state, run -> training().fit(examples, run))) {
                trained.write(file, source.provenance(workshop, encoder));
                return "losses " + trained.provenance().get("losses");
            }
        }
    }
}
