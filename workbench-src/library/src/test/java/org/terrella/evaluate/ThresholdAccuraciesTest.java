package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThresholdAccuraciesTest {

    @Test
    void keepsUnansweredQueriesInTheDenominator() {
        var errors = ErrorDistances.ofKm(0.5, 30.0).plusUnanswered(2);
        assertEquals(0.25, ThresholdAccuracies.of(errors).within(1), 1e-12); // 1 of 4
        assertEquals(0.5, ThresholdAccuracies.of(errors).within(2500), 1e-12); // 2 of 4
    }

    @Test
    void countsAnErrorOnTheThresholdByTheConvention() {
        var errors = ErrorDistances.ofKm(1, 25, 26);
        List<Double> at = List.of(25.0);
        assertEquals(2, ThresholdAccuracies.of(errors, at, Convention.TERRELLA).hitsWithin(25));
        assertEquals(1, ThresholdAccuracies.of(errors, at, Convention.G3).hitsWithin(25));
    }

    @Test
    void neverFallsAsThresholdsGrow() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] km = random.doubles(1 + random.nextInt(40), 0, 20_000).toArray();
            var accuracies = ThresholdAccuracies.of(ErrorDistances.ofKm(km).plusUnanswered(random.nextInt(5)));
            double before = 0;
            for (double threshold : accuracies.thresholdsKm()) {
                assertTrue(accuracies.within(threshold) >= before, "seed " + seed);
                before = accuracies.within(threshold);
            }
        }
    }

    @Test
    void refusesThresholdsThatMeanNothing() {
        var errors = ErrorDistances.ofKm(1);
        for (List<Double> bad :
                List.of(List.<Double>of(), List.of(0.0), List.of(-1.0), List.of(Double.NaN), List.of(1.0, 1.0))) {
            var error = assertThrows(
                    IllegalArgumentException.class, () -> ThresholdAccuracies.of(errors, bad, Convention.TERRELLA));
            assertEquals("thresholds must be finite km above 0, each once, found " + bad, error.getMessage());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> ThresholdAccuracies.of(errors).within(2));
    }
}
