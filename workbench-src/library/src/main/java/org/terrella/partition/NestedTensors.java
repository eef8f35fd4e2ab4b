package org.terrella.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.StoredTensor;

/** Nested partitions in a file of weights: each level under a prefix; ancestors are found again. */
final class NestedTensors {

    private NestedTensors() {}

    static PartitionTensors of(List<GeocellPartition> levels, List<String> prefixes) {
        List<StoredTensor> tensors = new ArrayList<>();
        Map<String, String> metadata = new HashMap<>();
        for (int level = 0; level < levels.size(); level++) {
            PartitionTensors of = levels.get(level).tensors().under(prefixes.get(level));
            tensors.addAll(of.tensors());
            metadata.putAll(of.metadata());
        }
        return new PartitionTensors(tensors, metadata);
    }

    static NestedPartitions read(Checkpoint checkpoint, List<String> prefixes, NestedPartitions.Rule rule) {
        try {
            return NestedPartitions.of(
                    prefixes.stream()
                            .map(prefix -> GeocellTensors.read(checkpoint, prefix))
                            .toList(),
                    rule);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    checkpoint.file(), "expected nested partitions, found some that cannot be: " + e.getMessage());
        }
    }
}
