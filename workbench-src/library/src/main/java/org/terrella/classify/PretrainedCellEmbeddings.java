package org.terrella.classify;

import java.time.Duration;
import java.util.List;
import org.terrella.data.Photo;
import org.terrella.file.Words;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Vectors of cells that come along. */
public enum PretrainedCellEmbeddings implements NetworkPlan {
    /** On seven levels. */
    CELL_EMBEDDINGS(List.of(2, 3, 4, 5, 6, 8, 11)),
    /** On the finest of these alone, to show what the others bring. */
    CELL_EMBEDDINGS_ONE(List.of(11));

    private static final int TRAININGS = 5;
    private static final int EPOCHS = 20;
    private static final int FEWEST = 3;
    private static final double DROPOUT = 0.2;

    private final List<Integer> levels;

    PretrainedCellEmbeddings(List<Integer> levels) {
        this.levels = levels;
    }

    /**
     * How they are trained.
     *
     * @return the settings
     */
    public CellEmbeddingsTraining how() {
        return new CellEmbeddingsTraining(levels, FEWEST, DROPOUT);
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(PretrainedCellEmbeddings.class, Words.word(this), TRAININGS);
    }

    @Override
    public Training.Settings training() {
        return new Training.Settings(
                EPOCHS,
                256,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(3e-3, 100),
                new AdamW.Settings(0.02, 0.9, 0.98, 1),
                true);
    }

    @Override
    public Duration epoch() {
        return Duration.ofSeconds(3);
    }

    @Override
    public String settings() {
        return how().toString();
    }

    @Override
    public CellEmbeddings fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        CellEmbeddings trained = how().fit(
                        material.vectors(),
                        material.photos().stream().map(Photo::truth).toList(),
                        training,
                        run);
        material.say("finest level: " + trained.cells().finest().summary());
        return trained;
    }
}
