package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.TensorEngine;

class PaddingTest {

    private static final int BATCH = 16;
    private static final int[] FORCED = IntStream.range(0, BATCH).map(i -> 1).toArray(); // the same words everywhere
    private static final List<PocketPrompt.Layout> LAYOUTS =
            List.of(new PocketPrompt.Layout(0, 0, false), new PocketPrompt.Layout(5, 5, false));

    @Test
    void fillsUpWithTheFirstMembers() {
        assertEquals(List.of(1, 2, 3, 1, 2, 3, 1, 2), Padding.filled(List.of(1, 2, 3), 8));
        assertEquals(List.of(9, 9, 9), Padding.filled(List.of(9), 3));
        assertEquals(List.of(1, 2), Padding.filled(List.of(1, 2), 2));
        assertEquals(
                "expected 1 to 2 members, found 3",
                assertThrows(IllegalArgumentException.class, () -> Padding.filled(List.of(1, 2, 3), 2))
                        .getMessage());
    }

    @Test
    void companionsInABatchOfOneSizeDoNotMatterToTheBit() {
        for (PocketPrompt.Layout layout : LAYOUTS) {
            float[][] first = probabilities(layout, List.of(0, 1, 2, 3, 4, 5, 6, 7));
            for (List<Integer> some : List.of(List.of(0), List.of(0, 9, 2), List.of(0, 1, 2, 10, 11, 12, 6, 7, 13))) {
                float[][] others = probabilities(layout, some);
                for (int place = 0; place < BATCH; place++) {
                    if (Padding.filled(some, BATCH).get(place).equals(place % 8)) {
                        assertArrayEquals(first[place], others[place], "place " + place + " among " + some);
                    }
                }
            }
        }
    }

    @Test
    void thePlaceInABatchMattersOnlyInTheLastDigits() {
        for (PocketPrompt.Layout layout : LAYOUTS) {
            float[][] forwards =
                    probabilities(layout, IntStream.range(0, BATCH).boxed().toList());
            float[][] backwards = probabilities(
                    layout,
                    IntStream.range(0, BATCH).mapToObj(i -> BATCH - 1 - i).toList());
            for (int i = 0; i < BATCH; i++) {
                assertArrayEquals(forwards[i], backwards[BATCH - 1 - i], 1e-4f, "prompt " + i);
            }
        }
    }

    /** Logarithms of the probabilities of the last token, for some of 24 prompts, filled up. */
    private static float[][] probabilities(PocketPrompt.Layout layout, List<Integer> rows) {
        List<PocketPrompt> prompts = SmallPockets.prompts(24, layout, 3);
        List<Integer> filled = Padding.filled(rows, BATCH);
        float[][] numbers = new float[BATCH][];
        try (NDManager manager = TensorEngine.manager()) {
            float[] columns = SmallPockets.photos(manager, 24, 2).toFloatArray();
            float[] photos = new float[BATCH * SmallPockets.COLUMNS];
            for (int i = 0; i < BATCH; i++) {
                int from = filled.get(i) * SmallPockets.COLUMNS;
                System.arraycopy(columns, from, photos, i * SmallPockets.COLUMNS, SmallPockets.COLUMNS);
            }
            new PocketDecoder(SmallPockets.lively(manager, 1), (logProbabilities, position) -> {
                        float[] flat = logProbabilities.toFloatArray();
                        int words = flat.length / BATCH;
                        for (int i = 0; position == 4 && i < BATCH; i++) {
                            numbers[i] = Arrays.copyOfRange(flat, i * words, (i + 1) * words);
                        }
                        return FORCED;
                    })
                    .answer(
                            manager.create(photos, new Shape(BATCH, SmallPockets.COLUMNS)),
                            filled.stream().map(prompts::get).toList(),
                            1);
        }
        return numbers;
    }
}
