package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowBlocksTest {

    @Test
    void rowsComeBackInTheirOrderWhateverTheBlocks() {
        Matrix input = Matrix.of(2, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        try (NDManager manager = TensorEngine.manager()) {
            for (int most : new int[] {1, 2, 4, 5, 100}) {
                List<Long> blocks = new ArrayList<>();
                Matrix mapped = RowBlocks.mapped(input, most, manager, 3, rows -> {
                    blocks.add(rows.getShape().get(0));
                    return NDArrays.concat(new NDList(rows, rows.sum(new int[] {1}, true)), 1);
                });
                assertEquals(5, mapped.rows());
                assertArrayEquals(new float[] {1, 2, 3}, mapped.row(0));
                assertArrayEquals(new float[] {9, 10, 19}, mapped.row(4));
                assertEquals(5, blocks.stream().mapToLong(Long::longValue).sum());
                assertEquals((4 + most) / most, blocks.size());
            }
            assertEquals(0, manager.getManagedArrays().size(), "nothing stays with the network");
        }
    }

    @Test
    void noRowsGiveNoRows() {
        try (NDManager manager = TensorEngine.manager()) {
            Matrix none = RowBlocks.mapped(Matrix.of(2, new float[0]), 4, manager, 3, rows -> rows);
            assertEquals(0, none.rows());
            assertEquals(3, none.columns());
        }
    }
}
