package org.terrella.choose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.CellEmbeddingsTraining;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class RouteTrainingTest {

    @TempDir
    private Path folder;

    @Test
    void theTargetFollowsTheDifferenceOfTheErrorsLogarithms() {
        assertEquals(0.5, RouteTraining.target(300, 300), 1e-12);
        // (1 + 999) / (1 + 9) = 100: a sigmoid of ln 100 is 100 / 101
        assertEquals(100.0 / 101, RouteTraining.target(999, 9), 1e-12);
        assertEquals(1.0 / 101, RouteTraining.target(9, 999), 1e-12);
        assertEquals(1 / 3.0, RouteTraining.target(0, 1), 1e-12);
    }

    @Test
    void theLossIsACrossEntropyWithSoftTargets() {
        try (NDManager manager = TensorEngine.manager()) {
            // logits 0 and 2, targets 0.25 and 1
            double p = 1 / (1 + Math.exp(-2));
            double expected = (Math.log(2) - Math.log(p)) / 2;
            double loss = RouteTraining.loss(manager.create(new float[] {0, 2}), manager.create(new float[] {0.25f, 1}))
                    .getFloat();
            assertEquals(expected, loss, 1e-6);
        }
    }

    @Test
    void numbersSayHowNeighboursSupportEachAnswer() {
        // neighbours at 0 and 111 km north, of cosines 0.9 and 0.85: weights 1 and e^-1
        Crossroads roads = new Crossroads(
                new Crossroads.Answer(new LatLng(0, 0), 0.9),
                new Crossroads.Answer(new LatLng(1, 0), 0.2),
                List.of(
                        new Crossroads.Neighbour(new LatLng(0, 0), 0.9),
                        new Crossroads.Neighbour(new LatLng(1, 0), 0.85)));
        float near = (float) (1 / (1 + Math.exp(-1)));
        float apart = (float) (Math.log1p(111.195) / Math.log1p(20_016));
        assertArrayEquals(
                new float[] {apart, 0.9f, 0.2f, 0.9f, 0.05f, near, 1, 1, 1, 1 - near, 1, 1, 1}, roads.numbers(), 1e-5f);
        Crossroads alone = new Crossroads(roads.first(), roads.second(), List.of());
        assertEquals(0, alone.numbers()[5]);
    }

    /** Photos whose looks follow a town, or follow nothing where they were taken abroad. */
    private Router train(int epochs, TrainingRun run) {
        Random random = new Random(9);
        List<Photo> photos = new ArrayList<>();
        float[] vectors = new float[4 * 200];
        for (int i = 0; i < 200; i++) {
            int town = i % 4;
            photos.add(NeighboursByOthersTest.photo(
                    i, new LatLng(20 * town + random.nextDouble(), 30 * town), "someone " + i / 2));
            for (int j = 0; j < 4; j++) {
                vectors[4 * i + j] = (float) ((j == town ? 1 : 0) + 0.3 * random.nextGaussian());
            }
        }
        Training.Settings course = new Training.Settings(
                epochs, 20, 3, new LearningRate.PerEpoch(1e-2, 1), AdamW.Settings.ofWeightDecay(0), true);
        return new RouteTraining(2, new CellEmbeddingsTraining(List.of(2, 4), 2, 0), course)
                .fit(photos, Matrix.of(4, vectors), course, run);
    }

    @Test
    void learnsAndKeepsWhatItLearnt() {
        List<Double> losses = new ArrayList<>();
        Path file = folder.resolve("route.safetensors");
        Crossroads roads = new Crossroads(
                new Crossroads.Answer(new LatLng(0, 0), 0.9),
                new Crossroads.Answer(new LatLng(60, 90), 0.2),
                List.of(new Crossroads.Neighbour(new LatLng(0, 0), 0.9)));
        double before;
        try (Router router = train(10, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            double first = losses.stream()
                    .limit(10)
                    .mapToDouble(loss -> loss)
                    .average()
                    .orElseThrow();
            double last =
                    losses.stream().skip(90).mapToDouble(loss -> loss).average().orElseThrow();
            assertTrue(last < first, losses.toString());
            before = router.second(List.of(roads))[0];
            assertTrue(before > 0 && before < 1);
            router.write(file, Map.of());
        }
        try (Router read = new RouteKind().read(SafetensorsFile.read(file))) {
            assertEquals(before, read.second(List.of(roads))[0]);
            assertEquals("200", read.weights().provenance().get("photos"));
            double share = Double.parseDouble(read.weights().provenance().get("second_is_nearer"));
            assertTrue(share > 0 && share < 1, "each answer is the nearer one now and then: " + share);
        }
    }

    @Test
    void refusesOnePart() {
        CellEmbeddingsTraining classifier = new CellEmbeddingsTraining(List.of(2), 2, 0);
        assertEquals(
                "expected 2 or more parts, found 1",
                assertThrows(IllegalArgumentException.class, () -> new RouteTraining(1, classifier, null))
                        .getMessage());
    }
}
