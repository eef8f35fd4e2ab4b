package org.terrella.retrieve;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.file.Checksum;
import org.terrella.tensor.Matrix;

/**
 * An exact index that remembers what it found for whole query sets: methods of one experiment, and experiments of one report, ask
 * about the same vectors again and again, for a few rows more or less.
 *
 * <p>A list of rows begins with any shorter one, so what is remembered of more rows answers for fewer; an index that is not exact
 * has no such lists and must not be remembered. Safe for use by several threads, one of which searches at a time.
 */
public final class RememberedIndex implements Index {

    private static final int FEW_QUERIES = 64; // as one asks by hand; found anew each time
    private static final int LEAST =
            64; // rows of either end, which hold what prompts tell of and neighbours average over
    private static final int MOST_SETS = 16;

    private final Index exact;
    private final Map<String, Found> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
            return size() > MOST_SETS;
        }
    };

    private record Found(int nearest, int farthest, List<Neighbours> neighbours) {

        boolean holds(int wantedNearest, int wantedFarthest) {
            return nearest >= wantedNearest && farthest >= wantedFarthest;
        }
    }

    /**
     * An index with a memory.
     *
     * @param exact what searches; closed with this
     */
    public RememberedIndex(Index exact) {
        this.exact = exact;
    }

    @Override
    public int size() {
        return exact.size();
    }

    @Override
    public synchronized List<Neighbours> search(Matrix queries, int nearest, int farthest) {
        if (queries.rows() <= FEW_QUERIES) {
            return exact.search(queries, nearest, farthest);
        }
        String key = key(queries);
        Found found = remembered.get(key);
        if (found == null || !found.holds(nearest, farthest)) {
            int near = Math.max(LEAST, found == null ? nearest : Math.max(nearest, found.nearest()));
            int far = Math.max(LEAST, found == null ? farthest : Math.max(farthest, found.farthest()));
            found = new Found(near, far, exact.search(queries, near, far));
            remembered.put(key, found);
        }
        return found.neighbours().stream()
                .map(all -> first(all, nearest, farthest))
                .toList();
    }

    private static String key(Matrix queries) {
        StringBuilder hashes = new StringBuilder();
        for (long from = 0; from < queries.rows(); from += Matrix.MOST_BLOCK_ROWS) {
            int count = (int) Math.min(Matrix.MOST_BLOCK_ROWS, queries.rows() - from);
            ByteBuffer numbers = queries.block(from, count);
            hashes.append(Checksum.sha256(numbers)).append(' ');
        }
        return hashes.append(queries.columns()).toString();
    }

    private static Neighbours first(Neighbours all, int nearest, int farthest) {
        int near = Math.min(nearest, all.nearest().length);
        int far = Math.min(farthest, all.farthest().length);
        return new Neighbours(
                Arrays.copyOf(all.nearest(), near),
                Arrays.copyOf(all.nearestSimilarities(), near),
                Arrays.copyOf(all.farthest(), far),
                Arrays.copyOf(all.farthestSimilarities(), far));
    }

    @Override
    public void close() {
        exact.close();
    }
}
