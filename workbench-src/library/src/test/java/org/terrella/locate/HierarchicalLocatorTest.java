package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.classify.HierarchicalNetwork;
import org.terrella.classify.HierarchicalPlan;
import org.terrella.classify.TestMaterial;
import org.terrella.geo.GreatCircle;
import org.terrella.partition.QuadtreeCells;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

class HierarchicalLocatorTest {

    private static final int PHOTOS = 160;

    @TempDir
    private Path folder;

    @Test
    void answersWithAPlaceWithinTheLikeliestCell() {
        Training.Settings course = new Training.Settings(
                12, 16, 5, new LearningRate.PerEpoch(3e-3, 1), AdamW.Settings.ofWeightDecay(0), true);
        try (TestMaterial material = new TestMaterial(PHOTOS, 3, folder);
                HierarchicalNetwork network = HierarchicalPlan.HIERARCHICAL.fit(course, material, TrainingRun.QUIET)) {
            List<Query> queries = IntStream.range(0, PHOTOS)
                    .mapToObj(i -> new Query(
                            "q" + i, () -> new byte[0], material.vectors().row(i)))
                    .toList();
            Locator hybrid = new HierarchicalLocator(network, 5, true);
            Locator cells = new HierarchicalLocator(network, 5, false);
            List<Prediction> places = hybrid.locate(queries);
            List<Prediction> means = cells.locate(queries);
            QuadtreeCells all = network.cells();
            int near = 0;
            for (int i = 0; i < PHOTOS; i++) {
                Prediction place = places.get(i);
                Candidate mean = means.get(i).candidates().get(0);
                assertEquals(mean.similarity(), place.candidates().get(0).similarity());
                assertEquals(mean.place(), all.answer(all.classOf(mean.place()).orElseThrow()));
                assertNotEquals(mean.place(), place.place().orElseThrow());
                assertTrue(place.candidates().size() <= 5 && place.density().isPresent());
                near += GreatCircle.km(
                                        place.place().orElseThrow(),
                                        material.places().get(i))
                                < 400
                        ? 1
                        : 0;
            }
            assertTrue(near > 0.7 * PHOTOS, near + " of " + PHOTOS);
            assertEquals(List.of(), hybrid.locate(List.of()));
            Prediction alone = hybrid.explain(queries.get(3)).prediction();
            double km = GreatCircle.km(
                    places.get(3).place().orElseThrow(), alone.place().orElseThrow());
            assertEquals(0, km, 0.01);
            assertNotEquals(hybrid.name(), cells.name());
        }
    }
}
