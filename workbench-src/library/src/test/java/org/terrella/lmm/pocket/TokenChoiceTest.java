package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.TensorEngine;

class TokenChoiceTest {

    @Test
    void theLikeliestIsTheFirstOfEquals() {
        try (NDManager manager = TensorEngine.manager()) {
            NDArray logs = manager.create(new float[] {-3, -1, -1, -2, -2, -9}, new Shape(1, 2, 3));
            assertArrayEquals(new int[] {1, 0}, TokenChoice.likeliest().choose(logs, 0));
        }
    }

    @Test
    void aNumberFallsOnTheWordWhoseShareItLiesIn() {
        // shares 0.5, 0.25, 0.25: below 0.5 the first word, below 0.75 the second, else the third
        float[] logs = {(float) Math.log(0.5), (float) Math.log(0.25), (float) Math.log(0.25)};
        float[] numbers = {0, 0.49f, 0.51f, 0.74f, 0.76f, 0.9999999f};
        int[] expected = {0, 0, 1, 1, 2, 2};
        try (NDManager manager = TensorEngine.manager()) {
            for (int i = 0; i < numbers.length; i++) {
                float[][] chances = {{numbers[i]}};
                NDArray array = manager.create(logs, new Shape(1, 1, 3));
                assertEquals(expected[i], TokenChoice.drawn(1, chances).choose(array, 0)[0], "number " + numbers[i]);
            }
        }
    }

    @Test
    void temperatureMakesLikelyWordsLessLikely() {
        // at temperature 2 shares 0.9 and 0.1 become 3 / 4 and 1 / 4, as roots of 9 and 1 are
        float[] logs = {(float) Math.log(0.9), (float) Math.log(0.1)};
        try (NDManager manager = TensorEngine.manager()) {
            NDArray array = manager.create(logs, new Shape(1, 1, 2));
            assertEquals(0, TokenChoice.drawn(2, new float[][] {{0.74f}}).choose(array, 0)[0]);
            assertEquals(1, TokenChoice.drawn(2, new float[][] {{0.76f}}).choose(array, 0)[0]);
            assertEquals(0, TokenChoice.drawn(1, new float[][] {{0.76f}}).choose(array, 0)[0]);
        }
    }

    @Test
    void chancesFollowFromSeedPhotoPromptAndNumber() {
        float[][] nine = Chances.of(1, 2, "prompt").numbers(0, 9);
        assertArrayEquals(nine[7], Chances.of(1, 2, "prompt").numbers(7, 1)[0]);
        for (Chances other :
                new Chances[] {Chances.of(3, 2, "prompt"), Chances.of(1, 3, "prompt"), Chances.of(1, 2, "prompu")}) {
            assertNotEquals(nine[0][0], other.numbers(0, 1)[0][0]);
        }
        Set<Float> distinct = new HashSet<>();
        double sum = 0;
        float[][] many = Chances.of(1, 2, "prompt").numbers(0, 2000);
        for (float[] answer : many) {
            assertEquals(PocketShape.ANSWER, answer.length);
            for (float number : answer) {
                assertTrue(number >= 0 && number < 1, Arrays.toString(answer));
                distinct.add(number);
                sum += number;
            }
        }
        assertTrue(distinct.size() > 9900, distinct.size() + " distinct numbers of 10,000");
        assertEquals(0.5, sum / 10_000, 0.015); // five standard errors: 0.29 / 100
    }
}
