package org.terrella.classify.fusion;

import java.time.Duration;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.TrainedNetwork;
import org.terrella.classify.TrainingMaterial;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;
import org.terrella.world.WorldSet;

/** The segmenter that comes along: on photos of towns that no other set shows, with their true maps. */
record SegmenterPlan() implements NetworkPlan {

    private static final int EPOCHS = 4;
    private static final int PHOTOS = 12_000;
    private static final int HELD_OUT = 1_000;
    private static final Training.Settings TRAINING = new Training.Settings(
            EPOCHS,
            64,
            ShippedFiles.FIRST_SEED,
            new LearningRate.Cosine(2e-3, 100),
            AdamW.Settings.ofWeightDecay(0.02),
            true);

    @Override
    public ShippedFiles files() {
        return ShippedFiles.of(NetworkKinds.class, SegmenterKind.WORD, 1);
    }

    @Override
    public String set() {
        return WorldSet.PRETRAIN.word();
    }

    @Override
    public Training.Settings training() {
        return TRAINING;
    }

    @Override
    public Duration epoch() {
        return Duration.ofSeconds(55);
    }

    @Override
    public String settings() {
        return new SegmenterSettings(PHOTOS, HELD_OUT, TRAINING).toString();
    }

    @Override
    public TrainedNetwork fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        return new SegmenterSettings(PHOTOS, HELD_OUT, training).fit(material, run);
    }
}
