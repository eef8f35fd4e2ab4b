package org.terrella.choose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.data.Photo;
import org.terrella.geo.LatLng;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Photos whose looks mislead: some numbers follow the town, others the weather, which is louder. */
class RerankerTest {

    private static final int PHOTOS = 240;
    private static final int TOWNS = 6;
    private static final int WEATHERS = PHOTOS / TOWNS; // each once in each town
    private static final int WIDTH = TOWNS + WEATHERS;

    @TempDir
    private Path folder;

    private final List<Photo> photos = new ArrayList<>();
    private final Matrix vectors;

    RerankerTest() {
        Random random = new Random(4);
        float[] all = new float[PHOTOS * WIDTH];
        for (int i = 0; i < PHOTOS; i++) {
            int town = i % TOWNS;
            photos.add(NeighboursByOthersTest.photo(
                    i, new LatLng(-50 + 18 * town + 0.01 * random.nextDouble(), 50 * town - 140), "someone " + i));
            all[i * WIDTH + town] = 1;
            all[i * WIDTH + TOWNS + i / TOWNS] = 1.3f; // weather
            for (int j = 0; j < WIDTH; j++) {
                all[i * WIDTH + j] += (float) (0.02 * random.nextGaussian());
            }
        }
        this.vectors = Matrix.of(WIDTH, all);
    }

    private Reranker train(int epochs, TrainingRun run) {
        return new RerankTraining(12, 0.1)
                .fit(
                        photos,
                        vectors,
                        new Training.Settings(
                                epochs,
                                24,
                                3,
                                new LearningRate.PerEpoch(1e-2, 1),
                                AdamW.Settings.ofWeightDecay(0),
                                true),
                        run);
    }

    private List<Shortlist> shortlists() {
        NeighboursByOthers found = NeighboursByOthers.of(photos, vectors, 12);
        List<Shortlist> lists = new ArrayList<>();
        for (int photo = 0; photo < PHOTOS; photo++) {
            List<Shortlist.Entry> entries = new ArrayList<>();
            for (int row : found.rows().get(photo)) {
                entries.add(new Shortlist.Entry(
                        found.places().get(row), Optional.of(found.vectors().row(row))));
            }
            lists.add(new Shortlist(found.vectors().row(photo), entries));
        }
        return lists;
    }

    @Test
    void learnsWhatTellsTownsApart() {
        List<Double> losses = new ArrayList<>();
        try (Reranker reranker = train(15, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            assertTrue(losses.get(losses.size() - 1) < 0.8 * losses.get(0), losses.toString());
            List<Shortlist> lists = shortlists();
            List<double[]> scores = reranker.scores(lists);
            int before = 0;
            int after = 0;
            int possible = 0;
            for (int photo = 0; photo < PHOTOS; photo++) {
                List<Shortlist.Entry> entries = lists.get(photo).entries();
                int best = 0;
                boolean isThere = false;
                for (int i = 0; i < entries.size(); i++) {
                    best = scores.get(photo)[i] > scores.get(photo)[best] ? i : best;
                    isThere |= isOfTown(photo, entries.get(i));
                }
                before += isOfTown(photo, entries.get(0)) ? 1 : 0;
                after += isOfTown(photo, entries.get(best)) ? 1 : 0;
                possible += isThere ? 1 : 0;
            }
            assertTrue(after > before + (possible - before) / 2, before + ", " + after + " of " + possible);
        }
    }

    private boolean isOfTown(int photo, Shortlist.Entry entry) {
        return Math.abs(entry.place().latDegrees() - photos.get(photo).truth().latDegrees()) < 1;
    }

    @Test
    void scoresAreTheSameInAnyCompanyAndOrder() {
        try (Reranker reranker = train(1, TrainingRun.QUIET)) {
            List<Shortlist> lists = shortlists();
            List<double[]> together = reranker.scores(lists);
            for (int i = 0; i < 5; i++) {
                assertArrayEquals(
                        together.get(i), reranker.scores(List.of(lists.get(i))).get(0), 1e-5);
                List<Shortlist.Entry> turned = new ArrayList<>(lists.get(i).entries());
                java.util.Collections.reverse(turned);
                double[] other = reranker.scores(
                                List.of(new Shortlist(lists.get(i).query(), turned)))
                        .get(0);
                for (int j = 0; j < other.length; j++) {
                    assertEquals(together.get(i)[j], other[other.length - 1 - j], 1e-5);
                }
            }
            assertEquals(List.of(), reranker.scores(List.of()));
        }
    }

    @Test
    void writingAndReadingLeavesScoresUnchanged() {
        Path file = folder.resolve("rerank.safetensors");
        List<Shortlist> lists = shortlists().subList(0, 3);
        List<double[]> before;
        try (Reranker reranker = train(1, TrainingRun.QUIET)) {
            before = reranker.scores(lists);
            reranker.write(file, Map.of("encoder", "a test"));
        }
        try (Reranker read = new RerankKind().read(SafetensorsFile.read(file))) {
            assertArrayEquals(before.get(2), read.scores(lists).get(2));
            assertEquals("a test", read.weights().provenance().get("encoder"));
            assertEquals("240", read.weights().provenance().get("photos"));
        }
        assertTrue(file.toFile().length() < 100_000, "weights are tiny");
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        List<Shortlist> lists = shortlists().subList(0, 3);
        try (Reranker one = train(2, TrainingRun.QUIET);
                Reranker other = train(2, TrainingRun.QUIET)) {
            assertArrayEquals(one.scores(lists).get(0), other.scores(lists).get(0));
        }
    }

    @Test
    void entriesWithoutAPhotoAreJudgedByTheirPlace() {
        // two photos at cosines 1 and 0, and a place that somebody says, 111 km from the first
        Shortlist list = new Shortlist(
                new float[] {1, 0},
                List.of(
                        new Shortlist.Entry(new LatLng(0, 0), Optional.of(new float[] {1, 0})),
                        new Shortlist.Entry(new LatLng(40, 90), Optional.of(new float[] {0, 1})),
                        new Shortlist.Entry(new LatLng(1, 0), Optional.empty())));
        assertArrayEquals(new double[] {1, 0, 0.5}, list.similarities());
        // of the others by exp(cosine / 0.05): the first 1, the second e^-20; evenly one of two lies within 200 km
        float[] said = list.numbers().get(2);
        assertArrayEquals(new float[] {0.5f, -0.5f, 0, 0, 1, 1, 1, 0, 0.5f, 0.5f, 0.5f}, said, 1e-6f);
    }

    @Test
    void refusesOtherVectorsAndNoPlaces() {
        try (Reranker reranker = train(1, TrainingRun.QUIET)) {
            Shortlist other = new Shortlist(
                    new float[3], List.of(new Shortlist.Entry(new LatLng(0, 0), Optional.of(new float[3]))));
            assertEquals(
                    "expected vectors of 46 numbers, found 3",
                    assertThrows(IllegalArgumentException.class, () -> reranker.scores(List.of(other)))
                            .getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> new Shortlist(new float[3], List.of()));
        assertThrows(IllegalArgumentException.class, () -> new RerankTraining(1, 0));
    }
}
