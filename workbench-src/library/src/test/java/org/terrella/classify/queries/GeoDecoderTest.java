package org.terrella.classify.queries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.classify.NestedTraining;
import org.terrella.classify.PlanetKind;
import org.terrella.classify.Smoothing;
import org.terrella.classify.TestMaterial;
import org.terrella.file.InputException;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class GeoDecoderTest {

    private static final int PHOTOS = 48;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 0, false", "0, 1, false"})
    void learnsAndIsReadAsItWasWritten(int independent, int dependent, boolean isWhole) {
        Training.Settings course = new Training.Settings(
                6, 16, 5, new LearningRate.PerEpoch(1e-3, 1), AdamW.Settings.ofWeightDecay(0), true);
        GeoDecoderNet net = GeoDecoderNet.of(independent, dependent);
        List<Double> losses = new ArrayList<>();
        try (TestMaterial material = new TestMaterial(PHOTOS, 3, folder);
                GeoDecoder network = new NestedTraining("a test", net, isWhole, new Smoothing.Labels(0.1), course)
                        .fit(
                                material,
                                TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)),
                                (parameters, heads, said) -> GeoDecoder.trained(parameters, heads, net, said));
                NDManager manager = TensorEngine.manager()) {
            assertTrue(losses.get(losses.size() - 1) < 0.9 * losses.get(0), losses::toString);
            Matrix seen = see(network, material, manager);
            Path file = folder.resolve("geodecoder.safetensors");
            network.write(file, Map.of());
            try (GeoDecoder read = new GeoDecoderKind().read(Checkpoint.read(file))) {
                Matrix again = see(read, material, manager);
                for (int level = 0; level < 3; level++) {
                    float[] cells = read.cells(again, level).row(7);
                    assertArrayEquals(network.cells(seen, level).row(7), cells, 1e-6f);
                    assertEquals(
                            1,
                            IntStream.range(0, cells.length)
                                    .mapToDouble(i -> cells[i])
                                    .sum(),
                            1e-5);
                }
                assertArrayEquals(
                        network.scenes(seen).row(7), read.scenes(again).row(7), 1e-6f);
                assertEquals(network.flops(), read.flops());
            }
            assertTrue(assertThrows(InputException.class, () -> new PlanetKind().read(Checkpoint.read(file)))
                    .getMessage()
                    .endsWith("expected the weights of a network planet, found those of geodecoder"));
        }
    }

    private static Matrix see(GeoDecoder network, TestMaterial material, NDManager manager) {
        NDArray features = network.features(
                material.pixels().plain(manager, IntStream.range(0, PHOTOS).toArray()));
        return Matrix.of((int) features.getShape().get(1), features.toFloatArray());
    }
}
