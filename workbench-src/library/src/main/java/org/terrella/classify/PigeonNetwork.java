package org.terrella.classify;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import org.terrella.embed.PhotoBackbone;
import org.terrella.partition.Partition;
import org.terrella.tensor.Weights;

/**
 * PIGEON's: a classifier of cells, and prototypes in each cell that a photo is compared with.
 *
 * <p>A photo's embedding is the mean of its tokens, as PIGEON's is; over the frozen encoder it is the encoder's vector.
 *
 * @param cells classifies photos; closed with this
 * @param prototypes clusters inside of the cells
 */
public record PigeonNetwork(PartitionNetwork cells, Prototypes prototypes) implements TrainedNetwork {

    /**
     * The classes.
     *
     * @return the only partition
     */
    public Partition partition() {
        return cells.partitions().get(0);
    }

    /**
     * What prototypes are compared with.
     *
     * @param features what the head looks at, [F]
     * @return the part of them that is the photo's embedding
     */
    public float[] embedding(float[] features) {
        return embedding(features, cells.isWhole());
    }

    static float[] embedding(float[] features, boolean isWhole) {
        return isWhole ? Arrays.copyOf(features, PhotoBackbone.WIDTH) : features; // the mean comes first
    }

    @Override
    public Weights weights() {
        return cells.weights();
    }

    @Override
    public OptionalLong flops() {
        return cells.flops();
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        cells.write(file, more, PrototypeTensors.of(prototypes));
    }
}
