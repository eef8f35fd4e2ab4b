package org.terrella.classify;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.partition.QuadtreeCells;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class HierarchicalNetworkTest {

    private static final int PHOTOS = 160;

    @TempDir
    private Path folder;

    private TestMaterial material;

    @BeforeEach
    void render() {
        material = new TestMaterial(PHOTOS, 3, folder);
    }

    @AfterEach
    void close() {
        material.close();
    }

    private HierarchicalNetwork train(boolean hasLevels, int epochs, TrainingRun run) {
        Training.Settings course = new Training.Settings(
                epochs, 16, 5, new LearningRate.PerEpoch(3e-3, 1), AdamW.Settings.ofWeightDecay(0), true);
        return new HierarchicalTraining(hasLevels).fit(course, material, run);
    }

    @Test
    void learnsCellsAndWhereInThem() {
        List<Double> losses = new ArrayList<>();
        try (HierarchicalNetwork network =
                train(true, 12, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            QuadtreeCells cells = network.cells();
            // before anything is learned: cells, and each coarser division, by the logarithms of their numbers
            double start = Math.log(cells.size());
            for (int[] pieces : cells.ancestors()) {
                start += Math.log(IntStream.of(pieces).max().orElseThrow() + 1);
            }
            assertEquals(start, losses.get(0), 0.5 * start);
            assertTrue(losses.get(losses.size() - 1) < losses.get(0) / 3, losses.toString());
            Matrix probabilities = network.probabilities(material.vectors());
            Matrix within = network.within(material.vectors());
            int right = 0;
            for (int photo = 0; photo < PHOTOS; photo++) {
                float[] row = probabilities.row(photo);
                int best = IntStream.range(0, row.length)
                        .reduce((a, b) -> row[b] > row[a] ? b : a)
                        .orElseThrow();
                LatLng truth = material.places().get(photo);
                right += GreatCircle.km(network.place(best, within.row(photo)), truth) < 200 ? 1 : 0;
            }
            assertTrue(right > 0.8 * PHOTOS, right + " of " + PHOTOS);
        }
    }

    @Test
    void withoutLevelsItIsACrossEntropyOfCellsAlone() {
        List<Double> losses = new ArrayList<>();
        try (HierarchicalNetwork network =
                train(false, 1, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            assertEquals(Math.log(network.cells().size()), losses.get(0), 1.2);
        }
    }

    @Test
    void isTheSameFromItsFile() {
        Path file = folder.resolve("hierarchical.safetensors");
        try (HierarchicalNetwork network = train(true, 2, TrainingRun.QUIET)) {
            network.write(file, Map.of("commit", "none"));
            try (HierarchicalNetwork read = new HierarchicalKind().read(Checkpoint.read(file))) {
                assertArrayEquals(
                        network.probabilities(material.vectors()).row(3),
                        read.probabilities(material.vectors()).row(3));
                assertArrayEquals(
                        network.within(material.vectors()).row(3),
                        read.within(material.vectors()).row(3));
                assertEquals(network.cells().summary(), read.cells().summary());
                assertEquals(network.cells().box(1), read.cells().box(1));
                String said = assertThrows(
                                IllegalArgumentException.class, () -> read.within(Matrix.of(9, new float[9])))
                        .getMessage();
                assertEquals("expected vectors of 8 numbers, found 9", said);
            }
            assertThrows(InputException.class, () -> new PlanetKind().read(Checkpoint.read(file)));
        }
    }

    @Test
    void oneGoesFromTheMeanToTheEdge() {
        // the mean of 0, 1 and 2 degrees north is 1, of 0, 0 and 6 degrees east 2
        QuadtreeCells cells = QuadtreeCells.fit(
                List.of(LatLng.ofDegrees(0, 0), LatLng.ofDegrees(1, 0), LatLng.ofDegrees(2, 6)),
                new QuadtreeCells.Settings(1, 10));
        WithinCell cell = WithinCell.of(cells, 0);
        assertEquals(LatLng.ofDegrees(1, 2), cell.at(0, 0));
        assertEquals(LatLng.ofDegrees(2, 6), cell.at(1, 1));
        assertEquals(LatLng.ofDegrees(0, 0), cell.at(-1, -1));
        assertEquals(LatLng.ofDegrees(1.5, 1), cell.at(0.5, -0.5));
        assertEquals(2.2, cell.at(1.2, -1.2).latDegrees(), 1e-12);
        assertEquals(-0.4, cell.at(1.2, -1.2).lngDegrees(), 1e-12);
    }

    @Test
    void groupsOfARowAreEvenedOut() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            FirstNumbers.norm(parameters, "n", 8);
            NDArray rows = manager.create(new float[] {1, 3, 0, 10, -2, -2.5f, 7, 5}, new Shape(1, 8));
            // two numbers that differ are -1 and 1 when they have mean 0 and variance 1
            float[] even =
                    HierarchicalLayers.groupNorm(rows, parameters.under("n")).toFloatArray();
            assertArrayEquals(new float[] {-1, 1, -1, 1, 1, -1, 1, -1}, even, 1e-3f);
            HierarchicalLayers.add(parameters, 8, 5, new Random(1));
            assertEquals(
                    new Shape(1, 10),
                    HierarchicalLayers.of(rows, HierarchicalLayers.WITHIN, parameters)
                            .getShape());
        }
    }
}
