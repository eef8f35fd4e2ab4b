package org.terrella.partition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.terrella.geo.GeocellId;
import org.terrella.geo.LatLng;

/** Disjoint cells along S2's curve, where each is a range of finest cells; found by halving. */
final class CellCurve {

    private final long[] firsts; // in the order of signed numbers
    private final long[] lasts;
    private final int[] indices;

    private CellCurve(int cells) {
        firsts = new long[cells];
        lasts = new long[cells];
        indices = new int[cells];
    }

    /** Of cells in any order; finds their indices in the list. Refuses cells of which one contains the other. */
    static CellCurve of(List<GeocellId> cells) {
        int[] order = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparing(i -> cells.get(i).firstLeaf()))
                .mapToInt(Integer::intValue)
                .toArray();
        CellCurve curve = new CellCurve(cells.size());
        for (int at = 0; at < order.length; at++) {
            GeocellId cell = cells.get(order[at]);
            curve.indices[at] = order[at];
            curve.firsts[at] = key(cell.firstLeaf());
            curve.lasts[at] = key(cell.lastLeaf());
            if (at > 0 && curve.firsts[at] <= curve.lasts[at - 1]) {
                throw new IllegalArgumentException("geocells must be disjoint, found "
                        + cells.get(order[at - 1]).token() + " and " + cell.token());
            }
        }
        return curve;
    }

    /** Ids are unsigned. */
    static long key(GeocellId leaf) {
        return leaf.value() ^ Long.MIN_VALUE;
    }

    OptionalInt find(LatLng place) {
        return find(GeocellId.of(place, GeocellId.FINEST_LEVEL));
    }

    /** The cell that a whole cell lies in. */
    OptionalInt find(GeocellId inside) {
        int found = Arrays.binarySearch(firsts, key(inside.firstLeaf()));
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 && key(inside.lastLeaf()) <= lasts[at] ? OptionalInt.of(indices[at]) : OptionalInt.empty();
    }
}
