package org.terrella.locate;

import org.terrella.file.Words;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Pace;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;

/** Classifiers of geocells that come with Terrella: a published course at a pace found on {@code validation}, and others. */
public enum PretrainedCells {
    /** The published batch, momentum, decay and fall of the rate; rate and epochs found. */
    CELLS(5),
    /** The published pace too, however few photos there are. */
    CELLS_PAPER(1),
    /** Chosen on {@code validation}: dropout, strong decay, a rate that falls along a cosine. */
    CELLS_TUNED(1);

    /** Found on {@code validation} among those of {@code experiments/search/cells.yaml}; its log lies beside. */
    public static final Pace CHOSEN = new Pace(0.3, 10);

    private static final int WIDTH = 512; // as wide as the features that [L]kNN searches by

    private final int trainings;

    PretrainedCells(int trainings) {
        this.trainings = trainings;
    }

    /**
     * The classifier of a word.
     *
     * @param word as {@link #word} gives it
     * @return the classifier
     * @throws IllegalArgumentException if there is none
     */
    public static PretrainedCells named(String word) {
        return Words.named(PretrainedCells.class, "classifier of geocells", word);
    }

    /**
     * Its name in commands and files.
     *
     * @return such as {@code cells-paper}
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
        return ShippedFiles.of(PretrainedCells.class, word(), trainings);
    }

    /**
     * How it was trained.
     *
     * @return the settings
     */
    public CellSettings settings() {
        CellSettings paper = new CellSettings(WIDTH, 0, CellSettings.PUBLISHED);
        return switch (this) {
            case CELLS -> paper.with(CHOSEN.of(paper.training()));
            case CELLS_PAPER -> paper;
            case CELLS_TUNED -> new CellSettings(WIDTH, 0.5, tuned());
        };
    }

    private static Training.Settings tuned() {
        return new Training.Settings(
                20,
                256,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(2e-3, 100),
                AdamW.Settings.ofWeightDecay(0.05),
                true);
    }
}
