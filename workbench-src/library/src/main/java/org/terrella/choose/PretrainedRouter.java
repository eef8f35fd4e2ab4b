package org.terrella.choose;

import java.time.Duration;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.PretrainedCellEmbeddings;
import org.terrella.classify.TrainingMaterial;
import org.terrella.file.Words;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Routers that come along. */
public enum PretrainedRouter implements NetworkPlan {
    /** Between the nearest neighbour and vectors of cells. */
    ROUTE;

    private static final int TRAININGS = 5;
    private static final int EPOCHS = 20;
    private static final int FOLDS = 3;
    private static final int CLASSIFIERS_EPOCHS = 6; // each of them sees two thirds of the photos

    /**
     * How it is trained.
     *
     * @return the settings
     */
    public RouteTraining how() {
        PretrainedCellEmbeddings classifier = PretrainedCellEmbeddings.CELL_EMBEDDINGS;
        Training.Settings course = classifier.training();
        return new RouteTraining(
                FOLDS,
                classifier.how(),
                new Training.Settings(
                        CLASSIFIERS_EPOCHS,
                        course.batch(),
                        course.seed(),
                        course.learningRate(),
                        course.adam(),
                        course.shuffled()));
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(PretrainedRouter.class, Words.word(this), TRAININGS);
    }

    @Override
    public Training.Settings training() {
        return new Training.Settings(
                EPOCHS,
                256,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(5e-3, 100),
                new AdamW.Settings(0.01, 0.9, 0.98, 1),
                true);
    }

    /** {@inheritDoc} Most of it goes into the classifiers, which are trained before. */
    @Override
    public Duration epoch() {
        return Duration.ofSeconds(9);
    }

    @Override
    public String settings() {
        return how().toString();
    }

    @Override
    public Router fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        Router trained = how().fit(material.photos(), material.vectors(), training, run);
        material.say("the classifier is nearer for a share of "
                + trained.weights().provenance().get("second_is_nearer"));
        return trained;
    }
}
