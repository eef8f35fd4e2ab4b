package org.terrella.draw;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.partition.Partition;

/** Maps of divisions of the Earth into classes, coloured by how many photos made each. Outlines are made with Natural Earth. */
public final class PartitionMaps {

    private PartitionMaps() {}

    /**
     * The map of one partition.
     *
     * @param name what the map calls it
     * @param partition one class or more
     * @return the map
     * @throws IllegalArgumentException if there are no classes
     */
    public static PartitionSheet of(String name, Partition partition) {
        requireClasses(name, partition);
        String title = name + ": " + Text.count(partition.size(), "cell") + ", half of the photos in cells under "
                + area(partition);
        return new PartitionSheet(title, new LinkedHashMap<>(Map.of("", partition)), Optional.empty());
    }

    /**
     * Maps of several partitions beside one another, whose colours can be compared.
     *
     * @param title what they are
     * @param partitions by name, one or more
     * @return the sheet
     * @throws IllegalArgumentException if there are none, or one has no classes
     */
    public static PartitionSheet sheet(String title, Map<String, ? extends Partition> partitions) {
        partitions.forEach(PartitionMaps::requireClasses);
        return new PartitionSheet(title, captioned(partitions), Optional.empty());
    }

    /**
     * The same around a place, to see small classes.
     *
     * @param title what they are
     * @param partitions by name, one or more
     * @param middle the place in the middle of each map
     * @param kmAcross how far it is about from the left to the right, from 100 to 20,000
     * @return the sheet
     * @throws IllegalArgumentException if there are none, one has no classes, or the distance is out of range
     */
    public static PartitionSheet around(
            String title, Map<String, ? extends Partition> partitions, LatLng middle, double kmAcross) {
        if (!(kmAcross >= 100 && kmAcross <= 20_000)) {
            throw new IllegalArgumentException(
                    "a map around a place must be from 100 to 20,000 km across, found " + kmAcross);
        }
        partitions.forEach(PartitionMaps::requireClasses);
        return new PartitionSheet(
                title, captioned(partitions), Optional.of(new PartitionSheet.Window(middle, kmAcross)));
    }

    private static void requireClasses(String name, Partition partition) {
        if (partition.size() == 0) {
            throw new IllegalArgumentException("a map of a partition needs a class at least, found none in " + name);
        }
    }

    private static LinkedHashMap<String, Partition> captioned(Map<String, ? extends Partition> partitions) {
        LinkedHashMap<String, Partition> captioned = new LinkedHashMap<>();
        partitions.forEach((name, partition) -> captioned.put(
                name + ": " + Text.count(partition.size(), "cell") + ", half of the photos in cells under "
                        + area(partition),
                partition));
        return captioned;
    }

    /**
     * The area that half of the photos lie in smaller classes than.
     *
     * @param partition one class or more
     * @return km²
     */
    public static double areaOfMiddlePhoto(Partition partition) {
        List<Integer> bySize = IntStream.range(0, partition.size())
                .boxed()
                .sorted(Comparator.comparingDouble(partition::areaSquareKm))
                .toList();
        long all = bySize.stream().mapToLong(partition::photos).sum();
        long sum = 0;
        for (int cell : bySize) {
            sum += partition.photos(cell);
            if (2 * sum >= all) {
                return partition.areaSquareKm(cell);
            }
        }
        throw new IllegalArgumentException("a partition without classes has no photos");
    }

    /** To two digits, since areas of some partitions are estimates. */
    private static String area(Partition partition) {
        double squareKm = areaOfMiddlePhoto(partition);
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, squareKm))) - 1);
        return Text.count(Math.round(Math.round(squareKm / step) * step)) + " km²";
    }
}
