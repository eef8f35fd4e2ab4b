package org.terrella.classify;

import java.time.Duration;
import org.terrella.file.Words;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Networks of OSV-5M's baseline that come along, or are trained when they are asked for; all over the frozen encoder. */
public enum HierarchicalPlan implements NetworkPlan {
    /** Cells are learned together with all coarser cells that they lie in. */
    HIERARCHICAL(3, true),
    /** Cells alone. */
    HIERARCHICAL_FLAT(1, false);

    private static final int EPOCHS = 15;
    private static final double RATE = 1e-3;
    private static final Duration EPOCH = Duration.ofSeconds(4);

    private final int trainings;
    private final HierarchicalTraining how;

    HierarchicalPlan(int trainings, boolean hasLevels) {
        this.trainings = trainings;
        this.how = new HierarchicalTraining(hasLevels);
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(HierarchicalPlan.class, Words.word(this), trainings);
    }

    @Override
    public Training.Settings training() {
        return new Training.Settings(
                EPOCHS,
                256,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(RATE, 100),
                new AdamW.Settings(0.02, 0.9, 0.98, 1),
                true);
    }

    @Override
    public Duration epoch() {
        return EPOCH;
    }

    @Override
    public String settings() {
        return how + ", cells of a quadtree as many photos suit";
    }

    @Override
    public HierarchicalNetwork fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        return how.fit(training, material, run);
    }
}
