package org.terrella.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.terrella.geo.Centroid;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellPartition.Geocell;
import org.terrella.partition.GeocellSettings;
import org.terrella.partition.NestedPartitions;
import org.terrella.partition.NestedPartitions.Rule;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;

/**
 * S2's cells of several levels, each level a partition of its own, nested.
 *
 * <p>A cell is a class of its level if it holds enough photos, so all ancestors of a class are classes too. Immutable.
 *
 * @param levels S2's levels, rising, one or more
 * @param partitions one for each level
 */
public record LevelCells(List<Integer> levels, NestedPartitions partitions) {

    private static final String LEVELS = "levels";

    /**
     * Checks that there is a partition for each level.
     *
     * @param levels S2's levels
     * @param partitions one for each level
     * @throws IllegalArgumentException if there are not as many, or levels do not rise
     */
    public LevelCells {
        levels = List.copyOf(levels);
        boolean isRising = levels.equals(levels.stream().sorted().distinct().toList());
        if (!isRising || levels.size() != partitions.levels().size()) {
            throw new IllegalArgumentException("expected levels that rise, and a partition for each, found " + levels
                    + " and " + partitions.levels().size() + " partitions");
        }
    }

    /**
     * Cells of places.
     *
     * @param places where photos were taken
     * @param levels S2's levels, rising
     * @param fewest a cell of fewer photos is no class
     * @return the cells
     */
    public static LevelCells fit(List<LatLng> places, List<Integer> levels, int fewest) {
        return new LevelCells(
                levels,
                NestedPartitions.of(
                        levels.stream()
                                .map(level -> cells(places, level, fewest))
                                .toList(),
                        Rule.CELL));
    }

    private static GeocellPartition cells(List<LatLng> places, int level, int fewest) {
        SortedMap<GeocellId, List<LatLng>> inside = new TreeMap<>();
        places.forEach(place -> inside.computeIfAbsent(GeocellId.of(place, level), any -> new ArrayList<>())
                .add(place));
        List<Geocell> cells = new ArrayList<>();
        inside.forEach((id, some) -> {
            if (some.size() >= fewest) {
                cells.add(new Geocell(id, some.size(), Centroid.of(some).orElseGet(id::centre)));
            }
        });
        int kept = cells.stream().mapToInt(Geocell::photos).sum();
        return new GeocellPartition(cells, new GeocellSettings(Integer.MAX_VALUE, fewest), places.size() - kept);
    }

    /**
     * The classes that are answered with.
     *
     * @return the partition of the finest level
     */
    public GeocellPartition finest() {
        return partitions.finest();
    }

    private static List<String> prefixes(List<Integer> levels) {
        return levels.stream().map(level -> "level" + level + ".").toList();
    }

    /** What a file keeps. */
    PartitionTensors tensors() {
        PartitionTensors stored = partitions.tensors(prefixes(levels));
        Map<String, String> said = new TreeMap<>(stored.metadata());
        said.put(LEVELS, String.join(" ", levels.stream().map(String::valueOf).toList()));
        return new PartitionTensors(stored.tensors(), said);
    }

    static LevelCells read(Checkpoint checkpoint) {
        List<Integer> levels = Arrays.stream(checkpoint.text(LEVELS).split(" "))
                .map(Integer::valueOf)
                .toList();
        return new LevelCells(levels, NestedPartitions.read(checkpoint, prefixes(levels), Rule.CELL));
    }
}
