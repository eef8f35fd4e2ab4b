package org.terrella.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.classify.NetworkKinds;
import org.terrella.classify.NetworkPlan;
import org.terrella.classify.TestMaterial;
import org.terrella.classify.TrainedNetwork;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** What holds of the training of every network that {@code train all} makes, on few photos. */
class NetworkTrainingTest {

    private static final int BATCH = 16;
    private static final int EPOCHS = 2;

    @TempDir
    private Path folder;

    /** A step of some part of a training, and how many arrays are alive after it. */
    private record Step(long done, long steps, int arrays) {}

    /** As many photos as their batches or cells need. */
    @ParameterizedTest
    @CsvSource({
        "planet, 48",
        "planet-frozen, 48",
        "cplanet-frozen, 96",
        "isns, 48",
        "scenes, 48",
        "geodecoder, 48",
        "translocator-photo, 48",
        "cell-embeddings, 400",
        "pigeon, 384",
        "hierarchical, 160",
        "rerank, 96",
        "route, 560"
    })
    void killedAndResumedItEndsWithTheSameBitsAndMemoryStaysFlat(String word, int photos) {
        NetworkPlan plan = NetworkKinds.plan(word).orElseThrow();
        try (TestMaterial material = new TestMaterial(photos, 3, folder);
                NDManager probe = TensorEngine.manager()) {
            List<Step> steps = new ArrayList<>();
            String expected;
            try (TrainedNetwork whole = train(
                    plan,
                    material,
                    TrainingRun.heardBy((done, all, loss) -> steps.add(new Step(
                            done,
                            all,
                            probe.getParentManager().getManagedArrays().size()))))) {
                expected = whole.weights().fingerprint();
            }
            assertFlat(steps);
            Path state = folder.resolve("state.safetensors");
            int[] heard = new int[1];
            TrainingRun killed = TrainingRun.heardBy((done, all, loss) -> {
                        heard[0]++;
                        if (heard[0] == steps.size() - 1) { // in the last epoch
                            throw new IllegalStateException("killed");
                        }
                    })
                    .keptIn(state);
            assertThrows(IllegalStateException.class, () -> train(plan, material, killed));
            assertTrue(Files.exists(state));
            List<Long> again = new ArrayList<>();
            try (TrainedNetwork resumed = train(
                    plan,
                    material,
                    TrainingRun.heardBy((done, all, loss) -> again.add(done)).keptIn(state))) {
                assertEquals(expected, resumed.weights().fingerprint());
            }
            assertTrue(again.size() < steps.size(), again.size() + " of " + steps.size() + " steps");
        }
    }

    /** In each part of a training, such as captions before cells. */
    private static void assertFlat(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step last = steps.get(i);
            if (last.done() == last.steps()) {
                Step early = steps.get(i - (int) last.steps() + 2); // the first may make what is kept
                assertEquals(early.arrays(), last.arrays(), "arrays alive after steps 2 and " + last.done());
            }
        }
        assertEquals(
                steps.get(steps.size() - 1).steps(), steps.get(steps.size() - 1).done());
    }

    private static TrainedNetwork train(NetworkPlan plan, TestMaterial material, TrainingRun run) {
        return plan.fit(
                new Training.Settings(
                        EPOCHS,
                        BATCH,
                        5,
                        new LearningRate.PerEpoch(1e-3, 1),
                        new AdamW.Settings(0.02, 0.9, 0.98, 1),
                        true),
                material,
                run);
    }
}
