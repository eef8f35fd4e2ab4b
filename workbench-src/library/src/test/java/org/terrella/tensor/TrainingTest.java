package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class TrainingTest {

    private static final int EXAMPLES = 70;
    private static final int INPUTS = 6;

    @TempDir
    private Path folder;

    @Test
    void lossFallsOnWhatCanBeLearned() {
        try (NDManager manager = TensorEngine.manager()) {
            List<Double> losses = training(manager, 30, -1).run(EXAMPLES, TrainingRun.QUIET);
            assertTrue(losses.get(29) < losses.get(0) / 10, losses.toString());
        }
    }

    @Test
    void goesOnAfterAnInterruptionToTheSameBits() {
        Path state = folder.resolve("state.safetensors");
        float[] whole;
        List<Double> losses;
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = parameters(manager);
            losses = training(parameters, 4, -1).run(EXAMPLES, TrainingRun.QUIET);
            whole = parameters.get("layer.weight").toFloatArray();
        }
        try (NDManager manager = TensorEngine.manager()) {
            Training interrupted = training(manager, 4, -1);
            assertThrows(
                    IllegalStateException.class,
                    () -> interrupted.run(
                            EXAMPLES,
                            TrainingRun.heardBy((done, steps, loss) -> {
                                        if (done == 10) { // in the third epoch of four steps
                                            throw new IllegalStateException("killed");
                                        }
                                    })
                                    .keptIn(state)));
        }
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = parameters(manager);
            long[] first = {-1};
            List<Double> resumed = training(parameters, 4, -1)
                    .run(
                            EXAMPLES,
                            TrainingRun.heardBy((done, steps, loss) -> {
                                        first[0] = first[0] < 0 ? done : first[0];
                                    })
                                    .keptIn(state));
            assertEquals(8, first[0], "goes on after the second epoch");
            assertEquals(losses, resumed);
            assertArrayEquals(whole, parameters.get("layer.weight").toFloatArray());
        }
    }

    @Test
    void tellsOfEachEpochItsMeanLossAndWhatTheCheckFound() {
        try (NDManager manager = TensorEngine.manager()) {
            List<Map<String, Double>> heard = new ArrayList<>();
            List<Double> losses = training(manager, 2, -1)
                    .checkedBy(epoch -> Map.of("tenfold", 10.0 * epoch))
                    .run(EXAMPLES, TrainingRun.heardBy(new Training.Listener() {
                        @Override
                        public void step(long done, long steps, double loss) {}

                        @Override
                        public void epoch(int epoch, Map<String, Double> measures) {
                            assertEquals(heard.size() + 1, epoch);
                            heard.add(measures);
                        }
                    }));
            assertEquals(
                    List.of(
                            Map.of("loss", losses.get(0), "tenfold", 10.0),
                            Map.of("loss", losses.get(1), "tenfold", 20.0)),
                    heard);
        }
    }

    @Test
    void stopsWithASentenceWhenTheLossIsNoNumber() {
        try (NDManager manager = TensorEngine.manager()) {
            Training training = training(manager, 4, 5);
            IllegalStateException stopped =
                    assertThrows(IllegalStateException.class, () -> training.run(EXAMPLES, TrainingRun.QUIET));
            assertEquals(
                    "toy, step 5 of epoch 2: expected a loss that is a number, found NaN; a lower learning rate than"
                            + " 0.05 may help",
                    stopped.getMessage());
        }
    }

    @Test
    void refusesTheStateOfAnotherTraining() {
        Path state = folder.resolve("state.safetensors");
        try (NDManager manager = TensorEngine.manager()) {
            training(manager, 1, -1).run(EXAMPLES, TrainingRun.QUIET.keptIn(state));
        }
        try (NDManager manager = TensorEngine.manager()) {
            Training other = training(manager, 2, -1);
            String message = assertThrows(
                            InputException.class, () -> other.run(EXAMPLES, TrainingRun.QUIET.keptIn(state)))
                    .getMessage();
            assertTrue(
                    message.startsWith("state.safetensors: expected the state of this training, toy of 7 numbers on 70"
                            + " examples"),
                    message);
        }
    }

    @Test
    void memoryStaysFlatOverThousandsOfSteps() {
        try (NDManager manager = TensorEngine.manager()) {
            int[] arrays = new int[2];
            training(manager, 500, -1).run(EXAMPLES, TrainingRun.heardBy((done, steps, loss) -> {
                if (done == 100 || done == steps) {
                    arrays[done == steps ? 1 : 0] =
                            manager.getParentManager().getManagedArrays().size();
                }
            }));
            assertEquals(arrays[0], arrays[1], "arrays alive after 100 and after 2000 steps");
        }
    }

    private static Training training(NDManager manager, int epochs, long nanAt) {
        return training(parameters(manager), epochs, nanAt);
    }

    private static Parameters parameters(NDManager manager) {
        return FirstNumbers.linear(Parameters.on(manager), "layer", INPUTS, 1, new Random(1));
    }

    private static Training training(Parameters parameters, int epochs, long nanAt) {
        float[] inputs = new float[EXAMPLES * INPUTS];
        Random random = new Random(2);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        Training.Settings settings = new Training.Settings(
                epochs, 16, 3, new LearningRate.PerEpoch(0.05, 1), AdamW.Settings.ofWeightDecay(0), true);
        return new Training("toy", settings, parameters, batch -> {
            float[] x = new float[batch.rows().length * INPUTS];
            for (int i = 0; i < batch.rows().length; i++) {
                System.arraycopy(inputs, batch.rows()[i] * INPUTS, x, i * INPUTS, INPUTS);
            }
            NDArray photos = batch.manager().create(x, new Shape(batch.rows().length, INPUTS));
            NDArray wanted = photos.sum(new int[] {1}, true);
            NDArray error = Layers.linear(photos, parameters.under("layer")).sub(wanted);
            NDArray loss = error.mul(error).mean();
            return batch.step() == nanAt ? loss.mul(Float.NaN) : loss;
        });
    }
}
