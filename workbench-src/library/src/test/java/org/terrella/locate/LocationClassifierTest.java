package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.embed.LittleEarthClip;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class LocationClassifierTest {

    private final TestWorld world = new TestWorld(5);
    private final GeocellPartition partition = GeocellPartition.fit(world.places(), new GeocellSettings(10, 2));

    @TempDir
    private Path folder;

    @Test
    void learnsTheCellsOfPhotosThatLookLikeTheirPlaces() {
        List<Double> losses = new ArrayList<>();
        try (LocationClassifier classifier =
                train(15, 0, TrainingRun.heardBy((done, steps, loss) -> losses.add(loss)))) {
            assertTrue(losses.get(losses.size() - 1) < losses.get(0) / 4, losses.toString());
            Matrix probabilities = classifier.probabilities(world.embeddings());
            int right = 0;
            for (int photo = 0; photo < TestWorld.PHOTOS; photo++) {
                float[] row = probabilities.row(photo);
                double sum =
                        IntStream.range(0, row.length).mapToDouble(i -> row[i]).sum();
                assertEquals(1, sum, 1e-5);
                int best = IntStream.range(0, row.length)
                        .reduce((a, b) -> row[b] > row[a] ? b : a)
                        .orElseThrow();
                right += partition.classOf(world.places().get(photo)).orElse(-1) == best ? 1 : 0;
            }
            assertTrue(right > 55, right + " of 64");
        }
    }

    @Test
    void featuresAreOfLengthOneAndOfTheHiddenLayer() {
        try (LocationClassifier classifier = train(2, 0, TrainingRun.QUIET)) {
            Matrix features = classifier.of(world.embeddings());
            assertEquals(16, features.columns());
            for (int row = 0; row < features.rows(); row++) {
                float[] feature = features.row(row);
                assertEquals(1, Features.cosine(feature, feature), 1e-6);
                assertEquals(
                        1,
                        IntStream.range(0, 16)
                                .mapToDouble(i -> feature[i] * feature[i])
                                .sum(),
                        1e-5);
                assertTrue(IntStream.range(0, 16).allMatch(i -> feature[i] >= 0)); // after ReLU
            }
        }
    }

    @Test
    void theLengthOfAVectorDoesNotMatter() {
        try (LocationClassifier classifier = train(2, 0, TrainingRun.QUIET)) {
            float[] vector = world.embeddings().row(7);
            float[] longer = vector.clone();
            for (int i = 0; i < longer.length; i++) {
                longer[i] *= 5;
            }
            assertArrayEquals(
                    classifier.of(Matrix.of(8, vector)).row(0),
                    classifier.of(Matrix.of(8, longer)).row(0),
                    1e-6f);
        }
    }

    @Test
    void writingAndReadingLeavesPredictionsUnchanged() {
        Path file = folder.resolve("cells.safetensors");
        float[] before;
        try (LocationClassifier classifier = train(3, 0.2, TrainingRun.QUIET)) {
            before = classifier.probabilities(world.embeddings()).row(5);
            classifier.write(file, Map.of("encoder", "a test"));
        }
        try (LocationClassifier read = LocationClassifier.read(SafetensorsFile.read(file))) {
            assertArrayEquals(before, read.probabilities(world.embeddings()).row(5));
            assertEquals(partition, read.partition());
            assertEquals("a test", read.provenance().get("encoder"));
            assertEquals("64", read.provenance().get("photos"));
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsAlsoAfterAnInterruption() {
        Path state = folder.resolve("state.safetensors");
        float[] whole;
        try (LocationClassifier classifier = train(4, 0.3, TrainingRun.QUIET)) {
            whole = classifier.of(world.embeddings()).row(9);
        }
        Training.Listener killer = (done, steps, loss) -> {
            if (done == 10) { // in the third epoch of four steps
                throw new IllegalStateException("killed");
            }
        };
        assertThrows(
                IllegalStateException.class,
                () -> train(4, 0.3, TrainingRun.heardBy(killer).keptIn(state)));
        try (LocationClassifier resumed = train(4, 0.3, TrainingRun.QUIET.keptIn(state))) {
            assertArrayEquals(whole, resumed.of(world.embeddings()).row(9));
        }
    }

    @Test
    void photosInHolesTakeNoPart() {
        List<LatLng> places = new ArrayList<>(world.places());
        places.set(3, new LatLng(-89, 10)); // alone
        GeocellPartition holes = GeocellPartition.fit(places, new GeocellSettings(10, 2));
        assertEquals(1, holes.photosLeftOut());
        try (LocationClassifier classifier =
                settings(1, 0).fit(new CellExamples(world.embeddings(), places, holes), TrainingRun.QUIET)) {
            assertEquals("63", classifier.provenance().get("photos"));
        }
    }

    @Test
    void theOneThatComesAlongIsOfTheEncoderThatComesAlong() {
        try (LittleEarthClip encoder = LittleEarthClip.shipped();
                LocationClassifier shipped = LocationClassifier.shipped()) {
            assertEquals(encoder.photos().name(), shipped.provenance().get("encoder"));
            GeocellSettings settings = shipped.partition().settings();
            assertEquals(GeocellSettings.forPhotos(30_000), settings);
            int photos = shipped.partition().cells().stream()
                    .mapToInt(GeocellPartition.Geocell::photos)
                    .sum();
            assertEquals(30_000, photos + shipped.partition().photosLeftOut());
            if (shipped.provenance().containsKey("precision")) { // the file from before says the course of -tuned
                String training = PretrainedCells.CELLS.settings().training().toString();
                assertTrue(
                        shipped.provenance().get("training").contains(training.replace("seed=0", "seed=17")), training);
            }
            float[] vector = new float[encoder.photos().width()];
            vector[3] = 1;
            float[] feature = shipped.of(Matrix.of(vector.length, vector)).row(0);
            assertEquals(PretrainedCells.CELLS.settings().width(), feature.length);
        }
    }

    @Test
    void refusesVectorsOfAnotherEncoderAndMissingPlaces() {
        try (LocationClassifier classifier = train(1, 0, TrainingRun.QUIET)) {
            Matrix wide = Matrix.of(9, new float[9]);
            assertEquals(
                    "expected vectors of 8 numbers, found 9",
                    assertThrows(IllegalArgumentException.class, () -> classifier.of(wide))
                            .getMessage());
        }
        Matrix one = Matrix.of(8, new float[8]);
        String message = assertThrows(IllegalArgumentException.class, () -> new CellExamples(one, List.of(), partition))
                .getMessage();
        assertEquals("expected a place for each vector, found 0 places and 1 vectors", message);
    }

    @Test
    void refusesAFileOfWhichCellsAreMissing() {
        Path file = folder.resolve("cells.safetensors");
        try (LocationClassifier classifier = train(1, 0, TrainingRun.QUIET)) {
            classifier.write(file, Map.of());
        }
        SafetensorsFile whole = SafetensorsFile.read(file);
        Path other = folder.resolve("other.safetensors");
        List<StoredTensor> tensors = whole.names().stream().map(whole::tensor).toList();
        Map<String, String> metadata = new HashMap<>(whole.metadata());
        metadata.remove("geocells_most_photos");
        SafetensorsFile.write(other, metadata, tensors);
        String message = assertThrows(InputException.class, () -> LocationClassifier.read(SafetensorsFile.read(other)))
                .getMessage();
        assertEquals(
                "other.safetensors: expected a partition into geocells, found one that cannot be: For input string:"
                        + " \"no geocells_most_photos\"",
                message);
    }

    private LocationClassifier train(int epochs, double dropout, TrainingRun run) {
        return settings(epochs, dropout).fit(new CellExamples(world.embeddings(), world.places(), partition), run);
    }

    private static CellSettings settings(int epochs, double dropout) {
        return new CellSettings(
                16,
                dropout,
                new Training.Settings(
                        epochs, 16, 3, new LearningRate.PerEpoch(0.05, 1), AdamW.Settings.ofWeightDecay(0), true));
    }
}
