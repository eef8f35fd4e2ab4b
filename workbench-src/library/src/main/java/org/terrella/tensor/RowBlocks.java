package org.terrella.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Rows of matrices through layers of a network, some at a time, so that what the layers need in between stays small. */
public final class RowBlocks {

    private RowBlocks() {}

    /**
     * Sends rows through layers and the results to a receiver.
     *
     * @param input [N, F]
     * @param most how many rows go together, 1 to {@link Matrix#MOST_BLOCK_ROWS}
     * @param parent owns the layers
     * @param layers from [B, F] to float32 [B, C]
     * @param receiver gets the results of each block, row after row; they are gone afterwards
     */
    public static void pass(
            Matrix input, int most, NDManager parent, UnaryOperator<NDArray> layers, Consumer<ByteBuffer> receiver) {
        for (long from = 0; from < input.rows(); from += most) {
            int count = (int) Math.min(most, input.rows() - from);
            try (NDManager step = parent.newSubManager()) {
                NDArray rows =
                        step.create(input.block(from, count), new Shape(count, input.columns()), DataType.FLOAT32);
                receiver.accept(layers.apply(rows).toByteBuffer(true));
            }
        }
    }

    /**
     * The same, into memory.
     *
     * @param input [N, F]
     * @param most how many rows go together
     * @param parent owns the layers
     * @param columns C
     * @param layers from [B, F] to float32 [B, C]
     * @return [N, C]
     * @throws ArithmeticException if the results are larger than 2 GB
     */
    public static Matrix mapped(Matrix input, int most, NDManager parent, int columns, UnaryOperator<NDArray> layers) {
        ByteBuffer all = ByteBuffer.allocateDirect(Math.toIntExact(input.rows() * columns * Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        pass(input, most, parent, layers, all::put);
        return Matrix.over(columns, all.flip());
    }
}
