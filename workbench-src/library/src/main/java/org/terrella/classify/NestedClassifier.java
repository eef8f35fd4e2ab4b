package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.terrella.partition.NestedPartitions;
import org.terrella.tensor.Matrix;

/** A fitted network that says of nested partitions, and of scenes, how likely each class is. */
public interface NestedClassifier extends TrainedNetwork {

    /**
     * The partitions.
     *
     * @return coarse, middle and fine
     */
    NestedPartitions partitions();

    /**
     * How likely each class of a partition is.
     *
     * @param features what the network made of photos, [N, F]
     * @param level which partition, from 0
     * @return [N, classes], rows sum to 1
     */
    Matrix cells(Matrix features, int level);

    /**
     * How likely each kind of scene is.
     *
     * @param features what the network made of photos, [N, F]
     * @return in the order of {@link org.terrella.data.Scene.Kind}, [N, 3], rows sum to 1
     */
    Matrix scenes(Matrix features);

    /** From features to numbers, block by block. */
    @FunctionalInterface
    interface Layer {
        /**
         * Computes a block.
         *
         * @param features [B, F]
         * @return [B, C]
         */
        NDArray of(NDArray features);
    }

    /**
     * Passes features through a layer.
     *
     * @param features [N, F]
     * @param manager of the network
     * @param layer from [B, F] to [B, C]
     * @return [N, C]
     */
    static Matrix mapped(Matrix features, NDManager manager, Layer layer) {
        int rows = Math.toIntExact(features.rows());
        float[] all = {};
        int columns = 0;
        for (int from = 0; from < rows; from += Matrix.MOST_BLOCK_ROWS) {
            int count = Math.min(Matrix.MOST_BLOCK_ROWS, rows - from);
            try (NDManager sub = manager.newSubManager()) {
                NDArray block =
                        sub.create(features.block(from, count), new Shape(count, features.columns()), DataType.FLOAT32);
                float[] some = layer.of(block).toFloatArray();
                if (from == 0) {
                    columns = some.length / count;
                    all = new float[Math.multiplyExact(rows, columns)];
                }
                System.arraycopy(some, 0, all, from * columns, some.length);
            }
        }
        return Matrix.of(columns, all);
    }
}
