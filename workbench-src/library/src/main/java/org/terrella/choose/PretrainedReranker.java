package org.terrella.choose;

import java.time.Duration;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.TrainingMaterial;
import org.terrella.file.Words;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Rerankers that come along. */
public enum PretrainedReranker implements NetworkPlan {
    /** Of twelve neighbours by the frozen encoder, as many as GeoRanker retrieves. */
    RERANK;

    private static final int TRAININGS = 5;
    private static final int EPOCHS = 8;
    private static final int CANDIDATES = 12;
    private static final double WITHOUT_PHOTO = 0.1;

    /**
     * How it is trained.
     *
     * @return the settings
     */
    public RerankTraining how() {
        return new RerankTraining(CANDIDATES, WITHOUT_PHOTO);
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(PretrainedReranker.class, Words.word(this), TRAININGS);
    }

    @Override
    public Training.Settings training() {
        return new Training.Settings(
                EPOCHS,
                128,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(2e-3, 100),
                new AdamW.Settings(0.01, 0.9, 0.98, 1),
                true);
    }

    @Override
    public Duration epoch() {
        return Duration.ofSeconds(4);
    }

    @Override
    public String settings() {
        return how().toString();
    }

    @Override
    public Reranker fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        return how().fit(material.photos(), material.vectors(), training, run);
    }
}
