package org.terrella.locate;

import org.terrella.tensor.Matrix;

/**
 * The frozen encoder's own space: its vectors at length 1, so that inner products are cosines.
 *
 * @param name what tables call it, such as CLIP
 */
public record Normalized(String name) implements FeatureSpace {

    private static final int ROWS = 4096;

    @Override
    public Matrix of(Matrix embeddings) {
        int columns = embeddings.columns();
        int rows = Math.toIntExact(embeddings.rows());
        float[] all = new float[Math.multiplyExact(rows, columns)];
        for (int from = 0; from < rows; from += ROWS) {
            int count = Math.min(ROWS, rows - from);
            float[] block = embeddings.rows(from, count);
            for (int row = 0; row < count; row++) {
                normalize(block, row * columns, columns);
            }
            System.arraycopy(block, 0, all, from * columns, block.length);
        }
        return Matrix.of(columns, all);
    }

    /** A row of zeros stays so. */
    static void normalize(float[] numbers, int from, int count) {
        double square = 0;
        for (int i = from; i < from + count; i++) {
            square += (double) numbers[i] * numbers[i];
        }
        double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
        for (int i = from; i < from + count; i++) {
            numbers[i] = (float) (numbers[i] * scale);
        }
    }
}
