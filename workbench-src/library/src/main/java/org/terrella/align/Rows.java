package org.terrella.align;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.RowBlocks;

/** Rows of matrices as arrays of the engine, and back. */
final class Rows {

    private static final int BLOCK = 2048;

    private Rows() {}

    /** Rows in a given order, [rows, columns]: a view where they follow each other, else a copy. */
    static NDArray gather(NDManager manager, Matrix matrix, int[] rows) {
        if (areConsecutive(rows)) {
            return array(manager, matrix.block(rows[0], rows.length), matrix.columns());
        }
        return array(manager, spread(matrix, rows).block(0, rows.length), matrix.columns());
    }

    private static boolean areConsecutive(int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (rows[i] != rows[0] + i) {
                return false;
            }
        }
        return true;
    }

    /** Sends each block of rows through a function, and the results, row after row, to a receiver. */
    static void map(Matrix input, NDManager parent, UnaryOperator<NDArray> function, Consumer<ByteBuffer> receiver) {
        RowBlocks.pass(input, BLOCK, parent, function, receiver);
    }

    /** The same, into memory. */
    static Matrix map(Matrix input, NDManager parent, int columns, UnaryOperator<NDArray> function) {
        return RowBlocks.mapped(input, BLOCK, parent, columns, function);
    }

    /** Rows of a matrix in a given order, each as often as it is asked for; the matrix itself if that changes nothing. */
    static Matrix spread(Matrix matrix, int[] rows) {
        if (rows.length == matrix.rows() && areConsecutive(rows)) {
            return matrix;
        }
        ByteBuffer spread = ByteBuffer.allocateDirect(rows.length * matrix.columns() * Float.BYTES);
        for (int row : rows) {
            spread.put(matrix.block(row, 1));
        }
        return Matrix.over(matrix.columns(), spread.flip());
    }

    private static NDArray array(NDManager manager, ByteBuffer bytes, int columns) {
        long rows = bytes.remaining() / ((long) columns * Float.BYTES);
        return manager.create(bytes, new Shape(rows, columns), DataType.FLOAT32);
    }
}
