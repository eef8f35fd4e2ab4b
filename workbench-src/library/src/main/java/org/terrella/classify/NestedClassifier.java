package org.terrella.classify;

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
}
