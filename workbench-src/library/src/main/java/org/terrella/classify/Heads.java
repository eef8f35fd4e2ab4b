package org.terrella.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.file.InputException;
import org.terrella.partition.Intersections;
import org.terrella.partition.Partition;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.StoredTensor;

/**
 * What the heads of a network classify into.
 *
 * @param partitions one for each head
 * @param regions what the heads vote for together, intersections of these partitions; nothing if each answers for itself
 */
public record Heads(List<Partition> partitions, Optional<Intersections> regions) {

    static final String WORD = "heads";

    private static final String REGIONS = "regions.";

    /**
     * Copies the list.
     *
     * @param partitions one for each head
     * @param regions what the heads vote for together
     * @throws IllegalArgumentException if there are none, or regions of others
     */
    public Heads {
        partitions = List.copyOf(partitions);
        if (partitions.isEmpty() || regions.isPresent() && !regions.get().sets().equals(partitions)) {
            throw new IllegalArgumentException(
                    "a network needs a head or more, and regions of their partitions, found " + partitions.size());
        }
    }

    /**
     * Heads that answer for themselves.
     *
     * @param partitions one for each head
     * @return the heads
     */
    public static Heads of(List<? extends Partition> partitions) {
        return new Heads(List.copyOf(partitions), Optional.empty());
    }

    /**
     * Heads that vote together.
     *
     * @param regions intersections of the partitions
     * @return a head for each partition
     */
    public static Heads voting(Intersections regions) {
        return new Heads(List.copyOf(regions.sets()), Optional.of(regions));
    }

    /** What a file keeps of them. */
    PartitionTensors tensors() {
        Map<String, String> said = new HashMap<>(Map.of(WORD, String.valueOf(partitions.size())));
        List<StoredTensor> tensors = new ArrayList<>();
        List<PartitionTensors> all = regions.map(
                        voting -> List.of(voting.tensors().under(REGIONS))) // their partitions are among them
                .orElseGet(() -> IntStream.range(0, partitions.size())
                        .mapToObj(i -> partitions.get(i).tensors().under(prefix(i)))
                        .toList());
        for (PartitionTensors each : all) {
            tensors.addAll(each.tensors());
            said.putAll(each.metadata());
        }
        return new PartitionTensors(tensors, said);
    }

    private static String prefix(int head) {
        return WORD + "." + head + ".";
    }

    static Heads read(Checkpoint checkpoint) {
        int count = checkpoint.size(WORD);
        boolean isVoting = checkpoint.metadata().keySet().stream().anyMatch(name -> name.startsWith(REGIONS));
        if (!isVoting) {
            return of(IntStream.range(0, count)
                    .mapToObj(i -> PartitionTensors.read(checkpoint, prefix(i)))
                    .toList());
        }
        if (PartitionTensors.read(checkpoint, REGIONS) instanceof Intersections regions
                && regions.sets().size() == count) {
            return voting(regions);
        }
        throw new InputException(checkpoint.file(), "expected intersections of " + count + " partitions, found others");
    }
}
