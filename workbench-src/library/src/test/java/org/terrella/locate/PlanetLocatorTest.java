package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.PartitionNetwork;
import org.terrella.classify.PartitionTraining;
import org.terrella.classify.PlanetKind;
import org.terrella.classify.Smoothing;
import org.terrella.classify.TestMaterial;
import org.terrella.embed.Shift;
import org.terrella.geo.GreatCircle;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class PlanetLocatorTest {

    @TempDir
    private Path folder;

    @Test
    void answersWithTheMostProbableCellAndSaysWhatSpeaksForIt() {
        try (TestMaterial material = new TestMaterial(48, 3, folder);
                PartitionNetwork network = train(material);
                QueryPixels pixels = QueryPixels.empty()) {
            SeenPhotos seen = new SeenPhotos(pixels, List.of(Shift.NONE), network::features);
            PlanetLocator locator = new PlanetLocator(network, seen::of, 3);
            assertEquals("PlaNet", locator.name());
            assertEquals(List.of(), locator.locate(List.of()));
            List<Query> queries = IntStream.range(0, 16)
                    .mapToObj(i -> new Query("q" + i, TestMaterial.image(i % 8, 900 + i), new float[1]))
                    .toList();
            List<Prediction> predictions = locator.locate(queries);
            long near = IntStream.range(0, 16)
                    .filter(i -> GreatCircle.km(
                                    TestMaterial.town(i % 8),
                                    predictions.get(i).place().orElseThrow())
                            < 400)
                    .count();
            assertTrue(near >= 12, near + " of 16");
            assertEquals(3, predictions.get(0).candidates().size());
            assertTrue(predictions.get(0).density().isPresent());
            Explanation explanation = locator.explain(queries.get(5));
            assertEquals(predictions.get(5).place(), explanation.prediction().place());
            assertTrue(
                    explanation.lines().get(0).contains(" %  cell "),
                    explanation.lines().get(0));
            assertEquals(6, explanation.activation().orElseThrow().side());
        }
    }

    @Test
    void overTheFrozenEncoderThereIsNoMapOfThePhoto() {
        TestWorld world = new TestWorld(5);
        try (TestMaterial material = new TestMaterial(48, 3, folder);
                PartitionNetwork network = new PartitionTraining(false, Smoothing.NONE)
                        .fit(
                                new PlanetKind(),
                                List.of(GeocellPartition.fit(material.places(), new GeocellSettings(8, 2))),
                                course(2, 0.05),
                                material,
                                TrainingRun.QUIET)) {
            PlanetLocator locator = new PlanetLocator(network, QueryFeatures.VECTORS, 3);
            assertEquals("PlaNet, frozen encoder", locator.name());
            assertEquals(
                    Optional.empty(), locator.explain(world.queries().get(0)).activation());
        }
    }

    private static Training.Settings course(int epochs, double rate) {
        return new Training.Settings(
                epochs, 16, 5, new LearningRate.PerEpoch(rate, 1), AdamW.Settings.ofWeightDecay(0), true);
    }

    private static PartitionNetwork train(TestMaterial material) {
        return new PartitionTraining(true, Smoothing.NONE)
                .fit(
                        new PlanetKind(),
                        List.of(GeocellPartition.fit(material.places(), new GeocellSettings(8, 2))),
                        course(12, 1e-3),
                        material,
                        TrainingRun.QUIET);
    }
}
