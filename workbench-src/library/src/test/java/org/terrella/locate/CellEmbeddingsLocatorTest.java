package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.terrella.classify.CellEmbeddings;
import org.terrella.classify.CellEmbeddingsTraining;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/** Trained once on the photos in their own order, since training sees them in an order. */
class CellEmbeddingsLocatorTest extends LocatorContract {

    private static final TestWorld WORLD = new TestWorld(5);
    private static final CellEmbeddings NETWORK = new CellEmbeddingsTraining(List.of(2, 4, 6), 2, 0)
            .fit(
                    WORLD.embeddings(),
                    WORLD.places(),
                    new Training.Settings(
                            20, 16, 3, new LearningRate.PerEpoch(2e-2, 1), AdamW.Settings.ofWeightDecay(0), true),
                    TrainingRun.QUIET);

    @AfterAll
    static void close() {
        NETWORK.close();
    }

    @Override
    Locator locator(List<Integer> order) {
        return new CellEmbeddingsLocator(NETWORK, 5);
    }

    @Test
    void answersWithTheFinestCellWhoseProductIsGreatest() {
        Prediction prediction =
                locator(TestWorld.order(0)).locate(world.queries()).get(1);
        float[] product = NETWORK.probabilities(Query.embeddings(world.queries().subList(1, 2)))
                .row(0);
        int best = CellPosterior.order(product).get(0);
        assertEquals(NETWORK.cells().finest().answer(best), prediction.place().orElseThrow());
        assertEquals(product[best], prediction.candidates().get(0).similarity(), 1e-6);
    }

    @Test
    void explainsItselfLevelByLevel() {
        List<String> lines =
                locator(TestWorld.order(0)).explain(world.queries().get(1)).lines();
        int at = lines.indexOf("levels of the first, each by itself:");
        assertTrue(at > 0, lines.toString());
        assertTrue(lines.get(at + 1).startsWith("level  2 "), lines.get(at + 1));
        assertEquals(at + 4, lines.size());
    }
}
