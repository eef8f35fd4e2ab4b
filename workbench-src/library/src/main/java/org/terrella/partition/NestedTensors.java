package org.terrella.partition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.terrella.file.InputException;
import org.terrella.file.Words;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.StoredTensor;

/** Nested partitions in a file of weights: each level under its number, and the rule of ancestors, which are found again. */
final class NestedTensors {

    private static final String LEVELS = "nested_levels";
    private static final String RULE = "nested_rule";

    private NestedTensors() {}

    static PartitionTensors of(NestedPartitions nested) {
        List<StoredTensor> tensors = new ArrayList<>();
        Map<String, String> metadata = new HashMap<>(Map.of(
                LEVELS, String.valueOf(nested.levels().size()),
                RULE, Words.word(nested.rule())));
        for (int level = 0; level < nested.levels().size(); level++) {
            PartitionTensors of = nested.levels().get(level).tensors().under(level + ".");
            tensors.addAll(of.tensors());
            metadata.putAll(of.metadata());
        }
        return new PartitionTensors(tensors, metadata);
    }

    static NestedPartitions read(Checkpoint checkpoint) {
        int count = checkpoint.size(LEVELS);
        try {
            return NestedPartitions.of(
                    IntStream.range(0, count)
                            .mapToObj(level -> GeocellTensors.read(checkpoint, level + "."))
                            .toList(),
                    Words.named(NestedPartitions.Rule.class, "rule of ancestors", checkpoint.text(RULE)));
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    checkpoint.file(), "expected nested partitions, found some that cannot be: " + e.getMessage());
        }
    }
}
