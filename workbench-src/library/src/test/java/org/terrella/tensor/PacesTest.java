package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Some parameters learn faster than others. */
class PacesTest {

    @Test
    void aStepOfAdamIsTheLearningRateTimesThePace() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            parameters.add("trunk.weight", manager.create(new float[] {1, 1}));
            parameters.add("heads.0.weight", manager.create(new float[] {1, 1}));
            parameters.addFrozen("trunk.mean", manager.create(new float[] {1}));
            parameters.under("heads").learnAt(10);
            parameters.under("trunk").learnAt(0.5);
            assertEquals(List.of(0.5, 10.0), parameters.paces(), "what is frozen stays so");
            Training.Settings settings = new Training.Settings(
                    1, 1, 1, new LearningRate.PerEpoch(0.01, 1), AdamW.Settings.ofWeightDecay(0), false);
            new Training("paces", settings, parameters, batch -> sum(parameters))
                    .run(1, TrainingRun.heardBy((done, all, loss) -> {}));
            // the first step of Adam is the learning rate against the gradient's sign
            assertEquals(0.995f, parameters.get("trunk.weight").getFloat(0), 1e-6f);
            assertEquals(0.9f, parameters.get("heads.0.weight").getFloat(1), 1e-6f);
        }
    }

    private static NDArray sum(Parameters parameters) {
        return parameters
                .get("trunk.weight")
                .sum()
                .add(parameters.get("heads.0.weight").sum());
    }
}
