package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class FlopsTest {

    @Test
    void aMultiplicationAndAnAdditionAreTwo() {
        assertEquals(2 * 3 * 5, Flops.linear(1, 3, 5));
        assertEquals(7 * 2 * 3 * 5, Flops.linear(7, 3, 5));
        // a map of 4 × 4, each number from 3 · 3 · 2 others, 6 channels
        assertEquals(2 * 16 * 18 * 6, Flops.convolution(3, 2, 6, 4));
    }

    @Test
    void aLayerOfATransformerIsItsSixMatricesAndTwoProducts() {
        // 5 tokens of width 4 that look at 7: four matrices of 16 numbers, two of 4 · 8; scores and sums 5 · 7 · 4 each
        assertEquals(2 * (5 * (4 * 16 + 2 * 32) + 2 * (5 * 7 * 4)), Flops.transformerLayer(5, 7, 4, 8));
    }

    @Test
    void aVectorPassesEachMatrixOnce() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            parameters.add("in.weight", manager.zeros(new Shape(3, 5)));
            parameters.add("in.bias", manager.zeros(new Shape(5)));
            parameters.addFrozen("out.weight", manager.zeros(new Shape(5, 2)));
            assertEquals(2 * (15 + 10), Flops.ofMatrices(parameters));
            assertEquals(2 * 15, Flops.ofMatrices(parameters.under("in")));
        }
    }
}
