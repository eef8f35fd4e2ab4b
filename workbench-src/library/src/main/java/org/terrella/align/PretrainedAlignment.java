package org.terrella.align;

import org.terrella.file.Words;
import org.terrella.geo.Projection;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Pace;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;

/**
 * Alignments that come with Terrella: the paper's, those that differ from it in one thing each, and the paper's trained in other
 * ways.
 *
 * <p>They are trained as the paper says, its loss, batch, weight decay and fall of the rate, without noise; but at a pace found
 * on photos of {@code validation}, since its 161,000 steps cannot be had from 30,000 photos. {@code -paper}, {@code -tuned} and
 * {@code -released-code} are the other ways.
 */
public enum PretrainedAlignment {
    /** The paper's: Web Mercator, places and their names. */
    MERCATOR(5),
    /** Coordinates on the Equal Earth map; table 3 of the paper. */
    EQUAL_EARTH(3),
    /** Places without their names; table 5. */
    IMG_GPS(3),
    /** Names with the neighbourhood, G3-N; table 7. */
    NEIGHBOURHOOD(3),
    /** The paper's pace too, ten epochs from a rate of 3e-5, however few photos there are. */
    MERCATOR_PAPER(1),
    /**
     * Nothing of the paper's but its loss and batch. Chosen on {@code validation} by the nearest neighbour's accuracies and by
     * how often the true place scores above nine others: noise of 400 m gave as good neighbours, but the network learned the
     * gallery's places by heart; after 30 epochs the true place won in 51 of 100 photos, with 5 km in 60.
     */
    MERCATOR_TUNED(1),
    /** As the released code does it: the paper's pace, never shuffled, places encoded as GeoCLIP learned to. */
    MERCATOR_RELEASED_CODE(1);

    /** Found on {@code validation} among those of {@code experiments/search/alignment.yaml}; its log lies beside. */
    public static final Pace CHOSEN = new Pace(1e-3, 40);

    private static final int TUNED_EPOCHS = 40;
    private static final long TUNED_WARM_UP = 100;

    private final int trainings;

    PretrainedAlignment(int trainings) {
        this.trainings = trainings;
    }

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
     * Its files that come along.
     *
     * @return by training seed
     */
    public ShippedFiles files() {
        return ShippedFiles.of(PretrainedAlignment.class, word(), trainings);
    }

    /**
     * Whether its encoder of places is not trained from nothing.
     *
     * @return true if it starts from {@link PretrainedGeoClip#GEOCLIP}
     */
    public boolean startsFromGeoClip() {
        return this == MERCATOR_RELEASED_CODE;
    }

    /**
     * How it was trained.
     *
     * @param features length of a photo's vector
     * @return the settings
     */
    public AlignmentSettings settings(int features) {
        AlignmentSettings paper = AlignmentSettings.paper().with(AlignmentShape.small(features));
        AlignmentSettings chosen = paper.with(CHOSEN.of(paper.training()));
        return switch (this) {
            case MERCATOR -> chosen;
            case EQUAL_EARTH -> chosen.with(Projection.EQUAL_EARTH);
            case IMG_GPS -> chosen.with(AlignmentVariant.IMG_GPS);
            case NEIGHBOURHOOD -> chosen.with(PlaceSentence.WITH_NEIGHBOURHOOD);
            case MERCATOR_PAPER -> paper;
            case MERCATOR_TUNED -> paper.with(tuned(TUNED_EPOCHS)).with(new ExampleNoise(0.2, 5000));
            case MERCATOR_RELEASED_CODE -> AlignmentSettings.releasedCode().with(AlignmentShape.small(features));
        };
    }

    /** Steps that fall along a cosine, with a hundred times the paper's decay. */
    static Training.Settings tuned(int epochs) {
        return new Training.Settings(
                epochs,
                256,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(1e-3, TUNED_WARM_UP),
                AdamW.Settings.ofWeightDecay(1e-4),
                true);
    }
}
