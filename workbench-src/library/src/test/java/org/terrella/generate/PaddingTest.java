package org.terrella.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.TensorEngine;

class PaddingTest {

    @Test
    void fillsUpWithTheFirstMembers() {
        assertEquals(List.of(1, 2, 3, 1, 2, 3, 1, 2), Padding.filled(List.of(1, 2, 3)));
        assertEquals(List.of(9, 9, 9, 9, 9, 9, 9, 9), Padding.filled(List.of(9)));
        List<Integer> eight = List.of(1, 2, 3, 4, 5, 6, 7, 8);
        assertEquals(eight, Padding.filled(eight));
        assertEquals(16, Padding.filled(IntStream.range(0, 9).boxed().toList()).size());
    }

    @Test
    void probabilitiesAreTheSameToTheBitInBatchesOfEverySize() {
        PocketPrompt.Layout layout = new PocketPrompt.Layout(5, 5, false);
        int count = 24;
        try (NDManager manager = TensorEngine.manager()) {
            PocketNetwork network = SmallPockets.lively(manager, 1);
            float[][] together = probabilities(network, manager, layout, IntStream.range(0, count));
            for (int size : new int[] {1, 3, 8, 13}) {
                for (int from = 0; from + size <= count; from += size) {
                    float[][] some = probabilities(network, manager, layout, IntStream.range(from, from + size));
                    for (int i = 0; i < size; i++) {
                        assertArrayEquals(together[from + i], some[i], "prompt " + (from + i) + " among " + size);
                    }
                }
            }
        }
    }

    /** Probabilities of the last token, for some of 24 prompts. */
    private static float[][] probabilities(
            PocketNetwork network, NDManager manager, PocketPrompt.Layout layout, IntStream which) {
        List<PocketPrompt> prompts = SmallPockets.prompts(24, layout, 3);
        List<Integer> rows = which.boxed().toList();
        List<Integer> filled = Padding.filled(rows);
        NDArray all = SmallPockets.photos(manager, 24, 2);
        float[] columns = all.toFloatArray();
        float[] photos = new float[filled.size() * SmallPockets.COLUMNS];
        for (int i = 0; i < filled.size(); i++) {
            System.arraycopy(
                    columns,
                    filled.get(i) * SmallPockets.COLUMNS,
                    photos,
                    i * SmallPockets.COLUMNS,
                    SmallPockets.COLUMNS);
        }
        float[][] numbers = new float[filled.size()][];
        new PocketDecoder(network, (logProbabilities, position) -> {
                    float[] flat = logProbabilities.toFloatArray();
                    int words = flat.length / filled.size();
                    for (int i = 0; position == 4 && i < numbers.length; i++) {
                        numbers[i] = java.util.Arrays.copyOfRange(flat, i * words, (i + 1) * words);
                    }
                    return TokenChoice.likeliest().choose(logProbabilities, position);
                })
                .answer(
                        manager.create(photos, new ai.djl.ndarray.types.Shape(filled.size(), SmallPockets.COLUMNS)),
                        filled.stream().map(prompts::get).toList(),
                        1);
        return numbers;
    }
}
