package org.terrella.classify;

import java.time.Duration;
import java.util.List;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Classifiers of scenes. */
public final class SceneKind extends NetworkKind<SceneClassifier> {

    private static final String WORD = "scenes";

    /** The kind, as a service. */
    public SceneKind() {}

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Class<SceneClassifier> type() {
        return SceneClassifier.class;
    }

    @Override
    public List<NetworkPlan> plans() {
        return List.of(new Plan());
    }

    @Override
    protected SceneClassifier open(Checkpoint checkpoint) {
        return SceneClassifier.open(checkpoint);
    }

    /** The one that comes along. */
    private static final class Plan implements NetworkPlan {

        private static final int TRAININGS = 3; // one for each of the networks that it chooses among
        private static final int EPOCHS = 5;

        @Override
        public ShippedFiles files() {
            return ShippedFiles.of(SceneKind.class, WORD, TRAININGS);
        }

        @Override
        public Training.Settings training() {
            return PartitionTraining.frozen(EPOCHS);
        }

        @Override
        public Duration epoch() {
            return Duration.ofSeconds(1);
        }

        @Override
        public String settings() {
            return "three scenes";
        }

        @Override
        public SceneClassifier fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
            return SceneClassifier.fit(training, material, run);
        }
    }
}
