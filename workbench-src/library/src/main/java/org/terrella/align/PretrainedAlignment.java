package org.terrella.align;

import java.util.List;
import org.terrella.file.Words;
import org.terrella.geo.Projection;
import org.terrella.tensor.SafetensorsFile;

/** Alignments that come with Terrella: the paper's, and those that differ from it in one thing each. */
public enum PretrainedAlignment {
    /** The paper's: Web Mercator, places and their names. */
    MERCATOR,
    /** Coordinates on the Equal Earth map; table 3 of the paper. */
    EQUAL_EARTH,
    /** Places without their names; table 5. */
    IMG_GPS,
    /** Names with the neighbourhood, G3-N; table 7. */
    NEIGHBOURHOOD;

    /** Training seeds that each comes with; the first is the one that is meant where none is told. */
    public static final List<Long> SEEDS = List.of(17L, 18L, 19L);

    /**
     * The alignment of a word.
     *
     * @param word as {@link #word} gives it
     * @return the alignment
     * @throws IllegalArgumentException if there is none
     */
    public static PretrainedAlignment named(String word) {
        return Words.named(PretrainedAlignment.class, "alignment", word);
    }

    /**
     * Its name in commands and files.
     *
     * @return such as {@code equal-earth}
     */
    public String word() {
        return Words.word(this);
    }

    /**
     * How it was trained.
     *
     * @param features length of a photo's vector
     * @return the settings
     */
    public AlignmentSettings settings(int features) {
        AlignmentSettings mercator = AlignmentSettings.littleEarth(features);
        return switch (this) {
            case MERCATOR -> mercator;
            case EQUAL_EARTH -> mercator.with(Projection.EQUAL_EARTH);
            case IMG_GPS -> mercator.with(AlignmentVariant.IMG_GPS);
            case NEIGHBOURHOOD -> mercator.with(PlaceSentence.WITH_NEIGHBOURHOOD);
        };
    }

    /**
     * Name of the file of a training.
     *
     * @param seed seed of the training, which need not be one of {@link #SEEDS}
     * @return ends in .safetensors
     */
    public String file(long seed) {
        return "little-earth-" + word() + (seed == SEEDS.get(0) ? "" : "-seed" + seed) + ".safetensors";
    }

    /** The file that comes along. */
    SafetensorsFile pretrained(long seed) {
        if (!SEEDS.contains(seed)) {
            throw new IllegalArgumentException(
                    "the alignment " + word() + " comes trained with the seeds " + SEEDS + ", found seed " + seed);
        }
        return SafetensorsFile.resource(PretrainedAlignment.class, file(seed));
    }
}
