package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.PigeonKind;
import org.terrella.classify.PigeonNetwork;
import org.terrella.classify.PretrainedPigeon;
import org.terrella.classify.TestMaterial;
import org.terrella.embed.Shift;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.locate.PigeonLocator.Settings;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class PigeonLocatorTest {

    private static final int PHOTOS = 160;

    @TempDir
    private Path folder;

    @Test
    void learnsToAnswerFromPhotosAndIsTheSameInAFile() {
        try (TestMaterial material = new TestMaterial(PHOTOS, 3, folder);
                PigeonNetwork network = PretrainedPigeon.PIGEON.fit(course(8, 1e-3, 16), material, TrainingRun.QUIET);
                QueryPixels pixels = QueryPixels.empty()) {
            assertTrue(material.said().stream().anyMatch(said -> said.startsWith("captions of places: ")));
            SeenPhotos seen = new SeenPhotos(pixels, List.of(Shift.NONE), network.cells()::features);
            Gallery gallery = gallery(material);
            Optional<PrototypePhotos> photos = Optional.of(PrototypePhotos.of(network, gallery));
            PigeonLocator locator = new PigeonLocator(network, seen::of, photos, Settings.PIGEOTTO);
            assertEquals("PIGEON", locator.name());
            assertEquals(List.of(), locator.locate(List.of()));
            List<Query> queries = queries();
            List<Prediction> predictions = locator.locate(queries);
            long near = IntStream.range(0, queries.size())
                    .filter(i -> GreatCircle.km(
                                    TestMaterial.town(i % 8),
                                    predictions.get(i).place().orElseThrow())
                            < 400)
                    .count();
            assertTrue(near >= 12, near + " of 16");
            predictions.forEach(prediction -> assertTrue(
                    gallery.places().contains(prediction.place().orElseThrow()), "answers are places of photos"));
            Explanation explanation = locator.explain(queries.get(5));
            assertEquals(predictions.get(5).place(), explanation.prediction().place());
            assertTrue(
                    explanation.lines().get(0).contains("prototype at"),
                    explanation.lines().get(0));
            assertEquals(6, explanation.activation().orElseThrow().side());
            Path file = folder.resolve("pigeon.safetensors");
            network.write(file, Map.of("note", "a test"));
            try (PigeonNetwork read = new PigeonKind().read(Checkpoint.read(file))) {
                assertEquals("a test", read.weights().provenance().get("note"));
                PigeonLocator again = new PigeonLocator(
                        read,
                        new SeenPhotos(pixels, List.of(Shift.NONE), read.cells()::features)::of,
                        Optional.of(PrototypePhotos.of(read, gallery)),
                        Settings.PIGEOTTO);
                assertEquals(
                        predictions.stream().map(Prediction::place).toList(),
                        again.locate(queries).stream().map(Prediction::place).toList());
            }
        }
    }

    @Test
    void overTheFrozenEncoderItComparesVectors() {
        try (TestMaterial material = new TestMaterial(PHOTOS, 3, folder);
                PigeonNetwork network =
                        PretrainedPigeon.PIGEON_FROZEN.fit(course(8, 0.05, 16), material, TrainingRun.QUIET)) {
            Query query = new Query("q", () -> new byte[0], material.vectors().row(5));
            PigeonLocator prototypes =
                    new PigeonLocator(network, QueryFeatures.VECTORS, Optional.empty(), Settings.PIGEON);
            assertEquals("PIGEON, frozen encoder", prototypes.name());
            Prediction prediction = prototypes.locate(List.of(query)).get(0);
            assertTrue(GreatCircle.km(TestMaterial.town(5), prediction.place().orElseThrow()) < 400);
            assertEquals(Proposal.Origin.GEOCELL, prediction.candidates().get(0).origin());
            PigeonLocator cells = new PigeonLocator(
                    network, QueryFeatures.VECTORS, Optional.empty(), new Settings(3, 1, 1000, false, true));
            LatLng place = cells.locate(List.of(query)).get(0).place().orElseThrow();
            assertEquals(
                    network.partition()
                            .answer(network.partition()
                                    .classOf(TestMaterial.town(5))
                                    .getAsInt()),
                    place);
            assertEquals(3, cells.locate(List.of(query)).get(0).candidates().size());
        }
    }

    @Test
    void refusesToChooseAmongNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Settings(0, 1, 1, true, false));
        assertThrows(IllegalArgumentException.class, () -> new Settings(1, 0, 1, true, false));
    }

    private static Gallery gallery(TestMaterial material) {
        return new Gallery(
                material.photos().stream().map(photo -> photo.id()).toList(), material.places(), material.vectors());
    }

    private static List<Query> queries() {
        return IntStream.range(0, 16)
                .mapToObj(i -> new Query("q" + i, TestMaterial.image(i % 8, 900 + i), new float[TestMaterial.TOWNS]))
                .toList();
    }

    private static Training.Settings course(int epochs, double rate, int batch) {
        return new Training.Settings(
                epochs, batch, 5, new LearningRate.PerEpoch(rate, 1), AdamW.Settings.ofWeightDecay(0), true);
    }
}
