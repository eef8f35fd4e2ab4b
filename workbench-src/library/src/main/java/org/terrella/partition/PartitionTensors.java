package org.terrella.partition;

import java.nio.BufferUnderflowException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.StoredTensor;

/**
 * A partition as a file of weights keeps it, beside the weights.
 *
 * <p>Several lie in one file, each {@link #under} a prefix of its own.
 *
 * @param tensors arrays; their names begin with the kind of the partition
 * @param metadata texts by name
 */
public record PartitionTensors(List<StoredTensor> tensors, Map<String, String> metadata) {

    /** What the metadata call the kind of a partition; files without it hold geocells. */
    static final String KIND = "partition";

    /**
     * Copies both.
     *
     * @param tensors arrays
     * @param metadata texts by name
     */
    public PartitionTensors {
        tensors = List.copyOf(tensors);
        metadata = Map.copyOf(metadata);
    }

    /**
     * The same under other names.
     *
     * @param prefix begins each name, such as {@code fine.}
     * @return a copy
     */
    public PartitionTensors under(String prefix) {
        return new PartitionTensors(
                tensors.stream()
                        .map(each -> new StoredTensor(prefix + each.name(), each.element(), each.shape(), each.bytes()))
                        .toList(),
                metadata.entrySet().stream()
                        .collect(Collectors.toMap(each -> prefix + each.getKey(), Map.Entry::getValue)));
    }

    /**
     * Reads a partition of any kind.
     *
     * @param checkpoint a file of weights that keeps one
     * @return the partition
     * @throws InputException if the file keeps none, or a damaged one
     */
    public static Partition read(Checkpoint checkpoint) {
        return read(checkpoint, "");
    }

    /**
     * Reads one of several partitions.
     *
     * @param checkpoint a file of weights that keeps it
     * @param prefix what its names begin with, as {@link #under} was told
     * @return the partition
     * @throws InputException if the file keeps none there, or a damaged one
     */
    public static Partition read(Checkpoint checkpoint, String prefix) {
        String kind = checkpoint.metadata().getOrDefault(prefix + KIND, GeocellTensors.KIND);
        try {
            return switch (kind) {
                case GeocellTensors.KIND -> GeocellTensors.read(checkpoint, prefix);
                case SemanticTensors.KIND -> SemanticTensors.read(checkpoint, prefix);
                case GeoclassTensors.KIND -> GeoclassTensors.read(checkpoint, prefix);
                case IntersectionTensors.KIND -> IntersectionTensors.read(checkpoint, prefix);
                case QuadtreeTensors.KIND -> QuadtreeTensors.read(checkpoint, prefix);
                default -> throw new IllegalArgumentException("a kind that is not known");
            };
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new InputException(
                    checkpoint.file(),
                    "expected a partition, found " + kind + " that cannot be read: " + e.getMessage());
        }
    }
}
