package org.terrella.lmm.pocket;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.terrella.retrieve.ExactIndex;
import org.terrella.retrieve.Gallery;
import org.terrella.retrieve.Neighbours;
import org.terrella.tensor.Matrix;

/**
 * What a search finds for each of some photos among the others, those of the same photographer left out.
 *
 * @param nearest for each photo the rows of the most similar others, the most similar first
 * @param farthest for each photo the rows of the least similar others, the least similar first
 */
record PocketReferences(int[][] nearest, int[][] farthest) {

    /** How many are kept of each. */
    static final int KEPT = 16;

    /**
     * Searches. Photos that are held out are searched for among all, the others among themselves.
     *
     * @param features a row for each photo, compared by inner products
     * @param photos who took them
     * @param isHeldOut which are held out
     * @return rows for each photo
     */
    static PocketReferences search(Matrix features, List<PocketPhoto> photos, boolean[] isHeldOut) {
        int[] all = IntStream.range(0, photos.size()).toArray();
        int[] learned = IntStream.of(all).filter(row -> !isHeldOut[row]).toArray();
        int[] heldOut = IntStream.of(all).filter(row -> isHeldOut[row]).toArray();
        PocketReferences found = new PocketReferences(new int[all.length][], new int[all.length][]);
        found.search(features, photos, learned, learned);
        found.search(features, photos, heldOut, all);
        return found;
    }

    private void search(Matrix features, List<PocketPhoto> photos, int[] queries, int[] among) {
        if (queries.length == 0) {
            return;
        }
        Gallery gallery = new Gallery(
                IntStream.of(among).mapToObj(row -> photos.get(row).id()).toList(),
                IntStream.of(among).mapToObj(row -> photos.get(row).place()).toList(),
                rows(features, among));
        int most = KEPT + largestAlbum(photos);
        try (ExactIndex index = ExactIndex.of(gallery)) {
            List<Neighbours> neighbours = index.search(rows(features, queries), most, most);
            for (int i = 0; i < queries.length; i++) {
                nearest[queries[i]] = others(neighbours.get(i).nearest(), among, photos, queries[i]);
                farthest[queries[i]] = others(neighbours.get(i).farthest(), among, photos, queries[i]);
            }
        }
    }

    private static int largestAlbum(List<PocketPhoto> photos) {
        Map<String, Integer> sizes = new HashMap<>();
        photos.forEach(photo -> sizes.merge(photo.photographer(), 1, Integer::sum));
        return sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static int[] others(int[] found, int[] among, List<PocketPhoto> photos, int query) {
        String photographer = photos.get(query).photographer();
        int[] others = IntStream.of(found)
                .map(row -> among[row])
                .filter(row -> !photos.get(row).photographer().equals(photographer))
                .limit(KEPT)
                .toArray();
        if (others.length < KEPT) {
            throw new IllegalArgumentException(
                    "expected " + KEPT + " photos or more by others than the photographer of "
                            + photos.get(query).id() + ", found " + others.length);
        }
        return others;
    }

    private static Matrix rows(Matrix matrix, int[] rows) {
        ByteBuffer copy =
                ByteBuffer.allocateDirect(Math.toIntExact((long) rows.length * matrix.columns() * Float.BYTES));
        Arrays.stream(rows).forEach(row -> copy.put(matrix.block(row, 1)));
        return Matrix.over(matrix.columns(), copy.flip());
    }
}
