package org.terrella.retrieve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.tensor.Matrix;

/**
 * An index that never finds some rows, with what another finds: it is asked for some rows more, and again for many more about
 * the queries for which these did not do.
 *
 * <p>Rows keep their numbers, so that a gallery needs neither vectors nor an index of its own for being searched without some
 * of its photos. The result is that of an index of the others alone, as far as the other index is exact.
 *
 * @param whole finds all rows; closed by whoever made it
 * @param leftOut rows that are not found
 */
public record PartialIndex(Index whole, BitSet leftOut) implements Index {

    private static final int MORE = 32;
    private static final int GROWTH = 8;

    /**
     * Copies the rows.
     *
     * @param whole finds all rows
     * @param leftOut rows that are not found
     */
    public PartialIndex {
        leftOut = (BitSet) leftOut.clone();
    }

    /** How many rows there are, those that are not found among them. */
    @Override
    public int size() {
        return whole.size();
    }

    @Override
    public List<Neighbours> search(Matrix queries, int nearest, int farthest) {
        int possible = size() - leftOut.cardinality();
        int near = Math.min(nearest, possible);
        int far = Math.min(farthest, possible);
        Neighbours[] found = new Neighbours[Math.toIntExact(queries.rows())];
        List<Integer> open =
                new ArrayList<>(IntStream.range(0, found.length).boxed().toList());
        for (int more = MORE; !open.isEmpty(); more = Math.multiplyExact(more, GROWTH)) {
            boolean isLast = more >= leftOut.cardinality();
            int extra = isLast ? leftOut.cardinality() : more;
            List<Neighbours> all =
                    whole.search(rows(queries, open), near == 0 ? 0 : near + extra, far == 0 ? 0 : far + extra);
            List<Integer> still = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                Neighbours kept = kept(all.get(i), near, far);
                boolean isWhole = kept.nearest().length == near && kept.farthest().length == far;
                if (isWhole || isLast) {
                    found[open.get(i)] = kept;
                } else {
                    still.add(open.get(i));
                }
            }
            open = still;
        }
        return List.of(found);
    }

    private static Matrix rows(Matrix queries, List<Integer> some) {
        if (some.size() == queries.rows()) {
            return queries;
        }
        float[] numbers = new float[some.size() * queries.columns()];
        for (int i = 0; i < some.size(); i++) {
            System.arraycopy(queries.row(some.get(i)), 0, numbers, i * queries.columns(), queries.columns());
        }
        return Matrix.of(queries.columns(), numbers);
    }

    private Neighbours kept(Neighbours all, int near, int far) {
        int[] nearest = first(all.nearest(), near);
        int[] farthest = first(all.farthest(), far);
        return new Neighbours(
                at(all.nearest(), nearest),
                similarities(all.nearestSimilarities(), nearest),
                at(all.farthest(), farthest),
                similarities(all.farthestSimilarities(), farthest));
    }

    /** Where the first rows are that may be found. */
    private int[] first(int[] rows, int count) {
        return IntStream.range(0, rows.length)
                .filter(i -> !leftOut.get(rows[i]))
                .limit(count)
                .toArray();
    }

    private static int[] at(int[] rows, int[] places) {
        return Arrays.stream(places).map(i -> rows[i]).toArray();
    }

    private static float[] similarities(float[] all, int[] places) {
        float[] some = new float[places.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[places[i]];
        }
        return some;
    }

    /** Nothing of its own to free. */
    @Override
    public void close() {}
}
