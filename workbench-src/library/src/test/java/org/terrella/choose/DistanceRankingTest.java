package org.terrella.choose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.TensorEngine;

class DistanceRankingTest {

    private static double of(java.util.function.UnaryOperator<NDArray> part, int lists, float... scores) {
        try (NDManager manager = TensorEngine.manager()) {
            return part.apply(manager.create(scores, new Shape(lists, scores.length / lists)))
                    .getFloat();
        }
    }

    @Test
    void theNearestIsToBeChosenFirst() {
        // e² / (e² + e¹ + e⁰) = 7.389056 / 11.107338
        assertEquals(-Math.log(7.389056 / 11.107338), of(DistanceRanking::firstOrder, 1, 2, 1, 0), 1e-6);
    }

    @Test
    void thePairThatDiffersMostInDistanceIsToDifferMostInScore() {
        // differences: first - second 1, first - third 2, second - third 1; the second of these is of the nearest and
        // farthest
        double sum = Math.exp(1) + Math.exp(2) + Math.exp(1);
        assertEquals(-Math.log(Math.exp(2) / sum), of(DistanceRanking::secondOrder, 1, 2, 1, 0), 1e-6);
        // the other way round: -1, -2, -1
        double turned = Math.exp(-1) + Math.exp(-2) + Math.exp(-1);
        assertEquals(-Math.log(Math.exp(-2) / turned), of(DistanceRanking::secondOrder, 1, 0, 1, 2), 1e-6);
    }

    @Test
    void twoCandidatesHaveOnePairWhichSaysNothing() {
        assertEquals(0, of(DistanceRanking::secondOrder, 1, 3, -1), 1e-7);
        assertEquals(
                0.7 * -Math.log(Math.exp(3) / (Math.exp(3) + Math.exp(-1))), of(DistanceRanking::loss, 1, 3, -1), 1e-6);
    }

    @Test
    void sumsBothByTheirWeightsAndTakesTheMeanOfLists() {
        double first = -Math.log(7.389056 / 11.107338);
        double second = -Math.log(Math.exp(2) / (2 * Math.exp(1) + Math.exp(2)));
        assertEquals(0.7 * first + 0.3 * second, of(DistanceRanking::loss, 1, 2, 1, 0), 1e-6);
        double even = 0.7 * Math.log(3) + 0.3 * Math.log(3); // three candidates, three pairs
        assertEquals((0.7 * first + 0.3 * second + even) / 2, of(DistanceRanking::loss, 2, 2, 1, 0, 5, 5, 5), 1e-6);
    }

    @Test
    void theGradientLiftsTheNearestAndLowersTheFarthestMost() {
        try (NDManager manager = TensorEngine.manager();
                GradientCollector gradients = TensorEngine.engine().newGradientCollector()) {
            NDArray scores = manager.create(new float[4], new Shape(1, 4));
            scores.setRequiresGradient(true);
            gradients.backward(DistanceRanking.loss(scores));
            float[] found = scores.getGradient().toFloatArray();
            // first order: softmax - one-hot = 1/4 and -3/4; second: every pair has 1/6, its own pair -5/6 beside it
            float[] first = {-0.75f, 0.25f, 0.25f, 0.25f};
            float[] second = {3 / 6f - 1, 1 / 6f, -1 / 6f, 1 - 3 / 6f};
            float[] expected = new float[4];
            for (int i = 0; i < 4; i++) {
                expected[i] = 0.7f * first[i] + 0.3f * second[i];
            }
            assertArrayEquals(expected, found, 1e-6f);
            assertTrue(found[0] < 0 && found[3] > found[2]);
        }
    }
}
