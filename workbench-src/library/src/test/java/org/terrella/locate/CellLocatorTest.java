package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.partition.GeocellSettings;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Trained once on the photos in their own order, since training sees them in an order; their cells know none. */
class CellLocatorTest extends LocatorContract {

    private static final TestWorld WORLD = new TestWorld(5);

    private static final LocationClassifier CLASSIFIER = new CellSettings(
                    16,
                    0,
                    new Training.Settings(
                            15, 16, 3, new LearningRate.PerEpoch(0.05, 1), AdamW.Settings.ofWeightDecay(0), true))
            .fit(
                    new CellExamples(
                            WORLD.embeddings(),
                            WORLD.places(),
                            GeocellPartition.fit(WORLD.places(), new GeocellSettings(10, 2))),
                    TrainingRun.QUIET);

    @AfterAll
    static void close() {
        CLASSIFIER.close();
    }

    @Override
    Locator locator(List<Integer> order) {
        List<org.terrella.geo.LatLng> places =
                order.stream().map(world.places()::get).toList();
        assertEquals(
                CLASSIFIER.partition(),
                GeocellPartition.fit(places, CLASSIFIER.partition().settings()));
        return new CellLocator(CLASSIFIER, 5);
    }

    @Test
    void answersWithTheMeanOfTheMostProbableCell() {
        Prediction prediction =
                locator(TestWorld.order(0)).locate(world.queries()).get(0);
        List<Geocell> cells = CLASSIFIER.partition().cells();
        float[] probabilities = CLASSIFIER
                .probabilities(Query.embeddings(world.queries().subList(0, 1)))
                .row(0);
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        assertEquals(Optional.of(cells.get(best).mean()), prediction.place());
        assertEquals(probabilities[best], prediction.candidates().get(0).similarity());
    }

    @Test
    void isNamedAsWhatItIs() {
        assertEquals(
                "location classifier (PlaNet-like)", locator(TestWorld.order(0)).name());
        assertEquals(
                "candidates must be 1 or more, found 0",
                assertThrows(IllegalArgumentException.class, () -> new CellLocator(CLASSIFIER, 0))
                        .getMessage());
    }
}
