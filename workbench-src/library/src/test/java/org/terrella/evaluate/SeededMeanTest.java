package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeededMeanTest {

    private static final double T_OF_ONE = 12.7062; // Student's 97.5 % point with one degree of freedom

    @Test
    void anIntervalOfOneTrainingIsOverPhotographers() {
        // mean 0.5; deviations of two photographers ±0.5, standard error 0.5
        SeededMean mean = SeededMean.of(List.of(new double[] {1, 0}), Photographers.alone(2));
        assertEquals(0.5, mean.value(), 1e-12);
        assertEquals(0.5 - 0.5 * T_OF_ONE, mean.interval().lower(), 1e-4);
        assertEquals(0.5 + 0.5 * T_OF_ONE, mean.interval().upper(), 1e-4);
    }

    @Test
    void aPhotographersPhotosAreOneObservation() {
        double[] values = {1, 1, 0, 0};
        SeededMean apart = SeededMean.of(List.of(values), Photographers.alone(4));
        SeededMean together = SeededMean.of(List.of(values), Photographers.of(List.of("a", "a", "b", "b")));
        assertEquals(0.5 * T_OF_ONE, together.value() - together.interval().lower(), 1e-4);
        // four: sum of squares 1, standard error sqrt(1 / 3 / 4), Student's with three degrees of freedom 3.1824
        assertEquals(
                3.1824 * Math.sqrt(1 / 12.0), apart.value() - apart.interval().lower(), 1e-4);
    }

    @Test
    void countsWithinAsTheConventionSays() {
        List<ErrorDistances> seeds = List.of(ErrorDistances.ofKm(25, 1, 300, 10));
        assertEquals(0.75, SeededMean.within(seeds, 25, Convention.TERRELLA).value(), 1e-12);
        assertEquals(0.5, SeededMean.within(seeds, 25, Convention.G3).value(), 1e-12);
    }

    @Test
    void needsValuesOfAllQueries() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> SeededMean.of(List.of(new double[2], new double[3]), Photographers.alone(2)))
                .getMessage();
        assertEquals("expected values of 2 queries for one seed or more, found [2, 3]", message);
    }
}
