package org.terrella.retrieve;

import java.util.List;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;

/**
 * Lengths of the vectors of a matrix, all of whose numbers are known to be finite.
 *
 * @param largest the largest length in each block of {@link #BLOCK} rows
 */
record Norms(double[] largest) {

    /** Rows per block: enough for the engine to be at its full speed, few enough that a mapped matrix gives them in one piece. */
    static final int BLOCK = 4096;

    private static final double LONGEST = 1e18; // the product of two is still a float

    /** Reads all vectors once. */
    static Norms of(String name, Matrix vectors, List<String> ids) {
        return new Norms(IntStream.range(0, blocks(vectors.rows()))
                .parallel()
                .mapToDouble(block -> largest(name, vectors, ids, block))
                .toArray());
    }

    /** Reads the vectors of one block. */
    static double largest(String name, Matrix vectors, List<String> ids, int block) {
        float[] row = new float[vectors.columns()];
        int first = block * BLOCK;
        double largest = 0;
        for (int i = first; i < Math.min(vectors.rows(), first + BLOCK); i++) {
            vectors.block(i, 1).asFloatBuffer().get(row);
            double norm = InnerProduct.norm(row);
            if (!(norm < LONGEST)) {
                String id = ids.isEmpty() ? "" : " (" + ids.get(i) + ")";
                throw new IllegalArgumentException(name + ", row " + i + id + ": " + fault(row));
            }
            largest = Math.max(largest, norm);
        }
        return largest;
    }

    static int blocks(long rows) {
        return Math.toIntExact((rows + BLOCK - 1) / BLOCK);
    }

    private static String fault(float[] row) {
        for (int column = 0; column < row.length; column++) {
            if (!Float.isFinite(row[column])) {
                return "expected finite numbers, found " + row[column] + " in column " + column;
            }
        }
        return "expected a vector shorter than " + LONGEST + ", found " + InnerProduct.norm(row);
    }
}
