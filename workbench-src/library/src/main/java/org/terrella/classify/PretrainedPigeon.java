package org.terrella.classify;

import java.time.Duration;
import java.util.Locale;
import org.terrella.file.Words;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Networks that come along which are PIGEON's, and such that lack a part of it. */
public enum PretrainedPigeon implements NetworkPlan {
    /** All of it. */
    PIGEON(3, new PigeonTraining(true, 1, true, Shared.SMOOTHED, Shared.CLUSTERS)),
    /** A layer over the frozen encoder. */
    PIGEON_FROZEN(5, new PigeonTraining(false, 0, true, Shared.SMOOTHED, Shared.CLUSTERS)),
    /** Without smoothed targets, over the frozen encoder. */
    PIGEON_FROZEN_ONE_HOT(5, new PigeonTraining(false, 0, true, Smoothing.NONE, Shared.CLUSTERS)),
    /** Without semantic cells, over the frozen encoder. */
    PIGEON_FROZEN_GEOCELLS(5, new PigeonTraining(false, 0, false, Shared.SMOOTHED, Shared.CLUSTERS)),
    /** Without captions of places. */
    PIGEON_UNTOLD(1, new PigeonTraining(true, 0, true, Shared.SMOOTHED, Shared.CLUSTERS)),
    /** Without smoothed targets. */
    PIGEON_ONE_HOT(1, new PigeonTraining(true, 1, true, Smoothing.NONE, Shared.CLUSTERS)),
    /** Without semantic cells. */
    PIGEON_GEOCELLS(1, new PigeonTraining(true, 1, false, Shared.SMOOTHED, Shared.CLUSTERS));

    private static final int EPOCHS = 3;
    private static final int FROZEN_EPOCHS = 15;

    private final int trainings;
    private final PigeonTraining how;

    PretrainedPigeon(int trainings, PigeonTraining how) {
        this.trainings = trainings;
        this.how = how;
    }

    /** What constants above may name. */
    private static final class Shared {
        /** PIGEON's τ. */
        private static final Smoothing SMOOTHED = new Smoothing.Haversine(75);

        /** PIGEON's with five photos for three, by which there are half as many and a file stays small. */
        private static final Prototypes.Settings CLUSTERS = new Prototypes.Settings(5, Prototypes.Settings.PIGEON.xi());
    }

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(PretrainedPigeon.class, Words.word(this), trainings);
    }

    @Override
    public Training.Settings training() {
        return how.isWhole() ? PartitionTraining.whole(EPOCHS) : PartitionTraining.frozen(FROZEN_EPOCHS);
    }

    @Override
    public Duration epoch() {
        return how.isWhole() ? Duration.ofSeconds(85 + 95L * how.captionEpochs() / EPOCHS) : Duration.ofSeconds(3);
    }

    @Override
    public String settings() {
        return String.format(Locale.ROOT, "%s, %s", how, PigeonTraining.CELLS);
    }

    @Override
    public PigeonNetwork fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        return how.fit(training, material, run);
    }
}
