package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.TensorEngine;

class BeginningsTest {

    /** Three answers to each of two prompts. */
    private static final int[][] ANSWERS = {{1, 2}, {1, 3}, {1, 2}, {1, 2}, {4, 2}, {1, 9}};

    @Test
    void answersToOnePromptThatBeginAlikeAreOne() {
        try (NDManager manager = TensorEngine.manager()) {
            // the first prompt has one first token, the second has two; answers to different prompts are never the same
            assertEquals(List.of(0, 3, 4), firsts(manager, 1, 3));
            assertEquals(List.of(0, 1, 3, 4, 5), firsts(manager, 2, 5));
            assertEquals(List.of(0, 3, 4, 0), firsts(manager, 1, 4), "filled up with the first ones");
        }
    }

    private static List<Integer> firsts(NDManager manager, int tokens, int count) {
        List<Integer> firsts = Beginnings.of(manager, ANSWERS, 3, tokens).firsts();
        assertEquals(Beginnings.PORTION, firsts.size());
        return firsts.subList(0, count);
    }

    @Test
    void whatIsComputedOfABeginningIsSpreadOverItsAnswers() {
        try (NDManager manager = TensorEngine.manager()) {
            Beginnings beginnings = Beginnings.of(manager, ANSWERS, 3, 1);
            NDArray rows = manager.arange(0f, Beginnings.PORTION).reshape(Beginnings.PORTION, 1);
            NDArray spread = beginnings.spread(Beginnings.portioned(rows));
            assertEquals(new Shape(2, 3, 1), spread.getShape());
            assertArrayEquals(new float[] {0, 0, 0, 1, 2, 1}, spread.toFloatArray());
        }
    }

    @Test
    void manyBeginningsMakeMorePortionsOfTheSameSize() {
        int[][] answers = IntStream.range(0, Beginnings.PORTION + 6)
                .mapToObj(i -> new int[] {i})
                .toArray(int[][]::new);
        try (NDManager manager = TensorEngine.manager()) {
            Beginnings beginnings = Beginnings.of(manager, answers, 1, 1);
            NDArray numbers = manager.arange(0f, answers.length).reshape(answers.length, 1, 1);
            NDList portions = beginnings.portions(numbers);
            assertEquals(2, portions.size());
            assertEquals(new Shape(Beginnings.PORTION, 1), portions.get(1).getShape());
            assertArrayEquals(
                    numbers.toFloatArray(), beginnings.spread(portions).toFloatArray());
        }
    }
}
