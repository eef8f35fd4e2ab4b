package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearningRateTest {

    @Test
    void thePapersRateFallsToTheSameShareOverAnyNumberOfEpochs() {
        LearningRate paper = new LearningRate.PerEpoch(3e-5, 0.87);
        assertEquals(8.57e-6, paper.at(0, 1, 9), 5e-9, "as G3's code has it in the tenth epoch");
        LearningRate longer = paper.from(1e-3).over(40, 10);
        assertEquals(1e-3, longer.at(0, 1, 0));
        assertEquals(1e-3 * Math.pow(0.87, 9), longer.at(0, 1, 39), 1e-12);
        assertEquals(1e-3 * Math.pow(0.87, 3), longer.at(0, 1, 13), 1e-12, "a third of the way");
        assertEquals(paper, paper.over(10, 10));
        assertEquals(3e-5, paper.over(1, 10).at(0, 1, 0));
    }

    @Test
    void fallsAtCertainEpochs() {
        LearningRate rate = new LearningRate.AtEpochs(0.01, 0.5, List.of(4, 8, 12));
        assertEquals(0.01, rate.at(0, 1, 3));
        assertEquals(0.005, rate.at(0, 1, 4));
        assertEquals(0.005, rate.at(0, 1, 7));
        assertEquals(0.00125, rate.at(0, 1, 14));
        assertEquals(
                new LearningRate.AtEpochs(1, 0.5, List.of(8, 16, 24)),
                rate.from(1).over(30, 15));
        assertEquals(1, rate.from(1).over(1, 15).at(0, 1, 0), "the first epoch has the first rate");
    }

    @Test
    void aCosineFollowsTheStepsByItself() {
        LearningRate cosine = new LearningRate.Cosine(1e-3, 10);
        assertEquals(cosine, cosine.over(80, 40));
        assertEquals(new LearningRate.Cosine(2e-3, 10), cosine.from(2e-3));
    }

    @Test
    void aPaceIsARateAndEpochs() {
        String message = assertThrows(IllegalArgumentException.class, () -> new Pace(0, 3))
                .getMessage();
        assertEquals("expected a rate above 0 and 1 epoch or more, found 0.0 and 3", message);
        assertThrows(IllegalArgumentException.class, () -> new Pace(Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> new Pace(1, 0));
    }
}
