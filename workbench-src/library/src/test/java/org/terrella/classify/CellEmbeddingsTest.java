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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class CellEmbeddingsTest {

    private static final int TOWNS = 8;
    private static final int PHOTOS = 160;

    @TempDir
    private Path folder;

    private final List<LatLng> places = new ArrayList<>();
    private final Matrix vectors;

    CellEmbeddingsTest() {
        TestPlaces random = new TestPlaces(5);
        Random noise = new Random(5);
        float[] all = new float[PHOTOS * TOWNS];
        for (int i = 0; i < PHOTOS; i++) {
            int town = i % TOWNS;
            places.add(random.near(new LatLng(-60 + 17 * town, 40 * town - 150), 0.05));
            for (int j = 0; j < TOWNS; j++) {
                all[i * TOWNS + j] = (float) (0.1 * noise.nextGaussian() + (j == town ? 3 : 0));
            }
        }
        vectors = Matrix.of(TOWNS, all);
    }

    private CellEmbeddings train(List<Integer> levels, int epochs, TrainingRun run) {
        return new CellEmbeddingsTraining(levels, 3, 0.1)
                .fit(
                        vectors,
                        places,
                        new Training.Settings(
                                epochs,
                                16,
                                3,
                                new LearningRate.PerEpoch(1e-2, 1),
                                AdamW.Settings.ofWeightDecay(0),
                                true),
                        run);
    }

    @Test
    void everyClassLiesInAClassOfEachCoarserLevel() {
        LevelCells cells = LevelCells.fit(places, List.of(2, 4, 6, 8, 10), 3);
        for (int leaf = 0; leaf < cells.finest().size(); leaf++) {
            for (int level = 0; level < 5; level++) {
                var coarser = cells.partitions()
                        .levels()
                        .get(level)
                        .cells()
                        .get(cells.partitions().ancestor(leaf, level));
                assertTrue(
                        coarser.id().contains(cells.finest().cells().get(leaf).id()));
                assertEquals(cells.levels().get(level), coarser.id().level());
                assertTrue(coarser.photos() >= cells.finest().photos(leaf));
            }
            assertEquals(leaf, cells.partitions().ancestor(leaf, 4));
        }
        assertThrows(IllegalArgumentException.class, () -> LevelCells.fit(places, List.of(4, 2), 3));
    }

    @Test
    void photosWithoutAClassAddNothingToTheLossOfTheLevel() {
        try (NDManager manager = TensorEngine.manager()) {
            LevelCells cells = LevelCells.fit(places, List.of(2), 3);
            Parameters parameters = CellEmbeddings.untrained(manager, TOWNS, cells, new Random(1));
            NDArray photos =
                    CellEmbeddings.projected(manager.create(vectors.rows(0, 2), new Shape(2, TOWNS)), parameters);
            float[] logs =
                    CellEmbeddings.logits(photos, 0, parameters).logSoftmax(1).toFloatArray();
            int[] classes = {1, -1};
            double loss = CellEmbeddingsTraining.loss(photos, 0, classes, new int[] {0, 1}, parameters)
                    .getFloat();
            assertEquals(-logs[1] / 2, loss, 1e-6);
        }
    }

    @Test
    void saysWhereNoCellHoldsEnoughPhotos() {
        assertEquals(
                "expected a cell of 3 or more photos on level 20, found none among 160 photos",
                assertThrows(IllegalArgumentException.class, () -> train(List.of(2, 20), 1, TrainingRun.QUIET))
                        .getMessage());
    }

    @Test
    void learnsWhichTownAPhotoIsOf() {
        List<Double> losses = new ArrayList<>();
        try (CellEmbeddings network =
                train(List.of(2, 4, 6), 12, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            assertTrue(losses.get(losses.size() - 1) < losses.get(0) / 3, losses.toString());
            Matrix probabilities = network.probabilities(vectors);
            int right = 0;
            for (int photo = 0; photo < PHOTOS; photo++) {
                float[] row = probabilities.row(photo);
                double sum =
                        IntStream.range(0, row.length).mapToDouble(i -> row[i]).sum();
                assertEquals(1, sum, 1e-5);
                int best = IntStream.range(0, row.length)
                        .reduce((a, b) -> row[b] > row[a] ? b : a)
                        .orElseThrow();
                LatLng answer = network.cells().finest().answer(best);
                right += org.terrella.geo.GreatCircle.km(answer, places.get(photo)) < 100 ? 1 : 0;
            }
            assertTrue(right > 150, right + " of 160");
            float[] alone =
                    network.probabilities(Matrix.of(TOWNS, vectors.row(7))).row(0);
            assertArrayEquals(probabilities.row(7), alone, 1e-5f);
        }
    }

    @Test
    void theLastOfManyPhotosHasItsRowAmongMoreNumbersThanAnIntegerCounts() {
        List<LatLng> everywhere = new ArrayList<>();
        IntStream.range(0, 2200).forEach(i -> everywhere.add(new LatLng(i % 44 - 22, i / 44 * 7 - 170)));
        LevelCells cells = LevelCells.fit(everywhere, List.of(9), 1);
        assertTrue(cells.finest().size() > 2048); // times 1,024 photos in a block, times the 1,024 before them: 2^31
        float[] numbers = new float[2049];
        java.util.Arrays.fill(numbers, -1);
        numbers[2048] = 1;
        try (NDManager manager = TensorEngine.manager();
                CellEmbeddings network = CellEmbeddings.trained(
                        new CellEmbeddingsKind(),
                        CellEmbeddings.untrained(manager, 1, cells, new Random(1)),
                        cells,
                        Map.of())) {
            float[] last = network.probabilities(Matrix.of(1, numbers)).row(2048);
            float[] alone = network.probabilities(Matrix.of(1, new float[] {1})).row(0);
            float[] other =
                    network.probabilities(Matrix.of(1, new float[] {-1})).row(0);
            assertArrayEquals(alone, last, 1e-6f);
            assertTrue(Math.abs(other[0] - alone[0]) > 1e-7, other[0] + " and " + alone[0]);
        }
    }

    @Test
    void writingAndReadingLeavesProbabilitiesUnchanged() {
        Path file = folder.resolve("cells.safetensors");
        float[] before;
        try (CellEmbeddings network = train(List.of(3, 5), 2, TrainingRun.QUIET)) {
            before = network.probabilities(vectors).row(5);
            network.write(file, Map.of("encoder", "a test"));
        }
        try (CellEmbeddings read = new CellEmbeddingsKind().read(SafetensorsFile.read(file))) {
            assertArrayEquals(before, read.probabilities(vectors).row(5));
            assertEquals(List.of(3, 5), read.cells().levels());
            assertEquals(
                    LevelCells.fit(places, List.of(3, 5), 3).finest().size(),
                    read.cells().finest().size());
            assertEquals("a test", read.weights().provenance().get("encoder"));
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsAlsoAfterAnInterruption() {
        Path state = folder.resolve("state.safetensors");
        float[] whole;
        try (CellEmbeddings network = train(List.of(3, 5), 3, TrainingRun.QUIET)) {
            whole = network.probabilities(vectors).row(9);
        }
        Training.Listener killer = (done, steps, loss) -> {
            if (done == 25) { // in the third epoch of ten steps
                throw new IllegalStateException("killed");
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> train(List.of(3, 5), 3, TrainingRun.heardBy(killer).keptIn(state)));
        try (CellEmbeddings resumed = train(List.of(3, 5), 3, TrainingRun.QUIET.keptIn(state))) {
            assertArrayEquals(whole, resumed.probabilities(vectors).row(9));
        }
    }
}
