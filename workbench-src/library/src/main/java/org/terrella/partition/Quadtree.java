package org.terrella.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition.Geocell;

/**
 * Divides cells that are too full.
 *
 * <p>Photos are sorted along S2's curve once, so that each cell is a range of them; its quarters are found by halving. With n
 * photos that is O(n log n).
 */
final class Quadtree {

    private final GeocellSettings settings;
    private final List<LatLng> photos;
    private final long[] leaves; // of the photos, ascending
    private final List<Geocell> cells = new ArrayList<>();

    private Quadtree(GeocellSettings settings, List<Located> sorted) {
        this.settings = settings;
        photos = sorted.stream().map(Located::place).toList();
        leaves = sorted.stream().mapToLong(each -> CellCurve.key(each.leaf())).toArray();
    }

    static List<Geocell> cells(List<LatLng> places, GeocellSettings settings) {
        List<Located> sorted = places.stream()
                .map(place -> new Located(GeocellId.of(place, GeocellId.FINEST_LEVEL), place))
                .sorted()
                .toList();
        Quadtree tree = new Quadtree(settings, sorted);
        for (int from = 0; from < sorted.size(); ) {
            GeocellId start = sorted.get(from).leaf().parent(settings.startLevel());
            int to = tree.end(start, from, sorted.size());
            tree.divide(start, from, to);
            from = to;
        }
        return tree.cells;
    }

    /** A place and the finest cell it lies in. */
    private record Located(GeocellId leaf, LatLng place) implements Comparable<Located> {
        @Override
        public int compareTo(Located other) {
            int order = leaf.compareTo(other.leaf);
            if (order == 0) { // within a centimetre; so that a mean does not depend on the order of photos
                order = Double.compare(place.latDegrees(), other.place.latDegrees());
            }
            return order == 0 ? Double.compare(place.lngDegrees(), other.place.lngDegrees()) : order;
        }
    }

    /** A cell whose photos are those of a range, which is not empty. */
    private void divide(GeocellId id, int from, int to) {
        if (to - from > settings.most() && id.level() < GeocellId.FINEST_LEVEL) {
            int begin = from;
            for (GeocellId child : id.children()) {
                int end = end(child, begin, to);
                if (begin < end) {
                    divide(child, begin, end);
                }
                begin = end;
            }
        } else if (to - from >= settings.fewest()) {
            cells.add(new Geocell(id, to - from, settings.answer().meanOf(id, photos.subList(from, to))));
        }
    }

    /** Where the photos of a cell end that begin at an index; what lies behind its last leaf is no leaf and never found. */
    private int end(GeocellId cell, int from, int to) {
        return -Arrays.binarySearch(leaves, from, to, CellCurve.key(cell.lastLeaf()) + 1) - 1;
    }
}
