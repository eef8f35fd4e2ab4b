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
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.StoredTensor;

/**
 * S2's cells of several levels, each level a partition of its own, with the ancestors of the finest cells.
 *
 * <p>A cell is a class of its level if it holds enough photos, so all ancestors of a class are classes too. Immutable.
 *
 * @param levels S2's levels, rising, one or more
 * @param partitions one for each level
 */
public record LevelCells(List<Integer> levels, List<GeocellPartition> partitions) {

    private static final String LEVELS = "levels";

    /**
     * Checks that there is a partition for each level.
     *
     * @param levels S2's levels
     * @param partitions one for each level
     * @throws IllegalArgumentException if there are not as many, none, or levels do not rise
     */
    public LevelCells {
        levels = List.copyOf(levels);
        partitions = List.copyOf(partitions);
        boolean isRising = levels.equals(levels.stream().sorted().distinct().toList());
        if (levels.isEmpty() || !isRising || levels.size() != partitions.size()) {
            throw new IllegalArgumentException("expected levels that rise, and a partition for each, found " + levels
                    + " and " + partitions.size() + " partitions");
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
                levels.stream().map(level -> cells(places, level, fewest)).toList());
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
        return partitions.get(partitions.size() - 1);
    }

    /**
     * The classes of each level that the finest classes lie in.
     *
     * @return for each level, for each class of the finest level a class of that level
     */
    public int[][] ancestors() {
        return partitions.stream()
                .map(partition -> finest().cells().stream()
                        .mapToInt(cell -> partition.classOf(cell.id().centre()).orElseThrow())
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Probabilities of the finest classes: those of each class and all its ancestors multiplied, then made to sum to 1. */
    static float[] product(List<float[]> ofLevels, int[][] ancestors) {
        int leaves = ancestors[0].length;
        double[] logs = new double[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            for (int level = 0; level < ancestors.length; level++) {
                logs[leaf] += Math.log(Math.max(ofLevels.get(level)[ancestors[level][leaf]], Float.MIN_NORMAL));
            }
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double sum = Arrays.stream(logs).map(log -> Math.exp(log - most)).sum();
        float[] product = new float[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            product[leaf] = (float) (Math.exp(logs[leaf] - most) / sum);
        }
        return product;
    }

    private static String prefix(int level) {
        return "level" + level + ".";
    }

    /** What a file keeps. */
    PartitionTensors tensors() {
        List<StoredTensor> tensors = new ArrayList<>();
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < levels.size(); i++) {
            PartitionTensors part = partitions.get(i).tensors().under(prefix(levels.get(i)));
            tensors.addAll(part.tensors());
            said.putAll(part.metadata());
        }
        said.put(LEVELS, String.join(" ", levels.stream().map(String::valueOf).toList()));
        return new PartitionTensors(tensors, said);
    }

    static LevelCells read(Checkpoint checkpoint) {
        List<Integer> levels = Arrays.stream(checkpoint.text(LEVELS).split(" "))
                .map(Integer::valueOf)
                .toList();
        return new LevelCells(
                levels,
                levels.stream()
                        .map(level -> (GeocellPartition) PartitionTensors.read(checkpoint, prefix(level)))
                        .toList());
    }
}
