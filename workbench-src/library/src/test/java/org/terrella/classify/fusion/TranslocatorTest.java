package org.terrella.classify.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrella.classify.NestedTraining;
import org.terrella.classify.Smoothing;
import org.terrella.classify.TestMaterial;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;
import org.terrella.world.SegmentationMap;

class TranslocatorTest {

    private static final int PHOTOS = 48;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"PHOTO, true", "SEGMENTATION, true", "FULL, true", "LATE, false"})
    void learnsAndIsReadAsItWasWritten(Fusion fusion, boolean isWhole) {
        Training.Settings course = new Training.Settings(
                6, 16, 5, new LearningRate.PerEpoch(2e-3, 1), AdamW.Settings.ofWeightDecay(0), true);
        Optional<TrainingMaps> maps = fusion.seesMap() ? Optional.of(maps()) : Optional.empty();
        List<Double> losses = new ArrayList<>();
        try (TestMaterial material = new TestMaterial(PHOTOS, 3, folder);
                Translocator network = new NestedTraining(
                                "a test", new TranslocatorNet(fusion, maps), isWhole, Smoothing.NONE, course)
                        .fit(
                                material,
                                TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)),
                                (parameters, heads, said) -> Translocator.trained(parameters, heads, fusion, said));
                NDManager manager = TensorEngine.manager()) {
            assertTrue(losses.get(losses.size() - 1) < 0.8 * losses.get(0), fusion + ": " + losses);
            Matrix seen = see(network, material, manager);
            assertEquals(PHOTOS, seen.rows());
            Path file = folder.resolve(fusion + ".safetensors");
            network.write(file, Map.of());
            try (Translocator read = new TranslocatorKind().read(Checkpoint.read(file))) {
                assertEquals(fusion, read.fusion());
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
        }
    }

    private static Matrix see(Translocator network, TestMaterial material, NDManager manager) {
        int[] all = IntStream.range(0, PHOTOS).toArray();
        NDArray classes = manager.create(bytes(), new Shape(PHOTOS, 24, 24)).toType(DataType.INT64, true);
        NDArray features = network.features(
                material.pixels().plain(manager, all),
                network.fusion().seesMap() ? Optional.of(classes) : Optional.empty());
        return Matrix.of((int) features.getShape().get(1), features.toFloatArray());
    }

    /** The map of a town's photo is of one class alone. */
    private static TrainingMaps maps() {
        byte[] all = bytes();
        return new TrainingMaps(IntStream.range(0, PHOTOS)
                .mapToObj(i -> SegmentationMap.of(24, Arrays.copyOfRange(all, i * 576, (i + 1) * 576)))
                .toList());
    }

    private static byte[] bytes() {
        byte[] all = new byte[PHOTOS * 576];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i / 576 % TestMaterial.TOWNS);
        }
        return all;
    }
}
