package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Matrix;

class PartialIndexTest {

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        IntStream.of(rows).forEach(set::set);
        return set;
    }

    @Test
    void passesOverRowsThatAreLeftOut() {
        Gallery gallery = Galleries.of("abcd", 1, 1, 2, 3, 4);
        try (Index whole = ExactIndex.of(gallery)) {
            Neighbours found = new PartialIndex(whole, rows(3, 0))
                    .search(Matrix.of(1, new float[] {1}), 2, 1)
                    .get(0);
            assertArrayEquals(new int[] {2, 1}, found.nearest()); // 3 and 2, as 4 is left out
            assertArrayEquals(new float[] {3, 2}, found.nearestSimilarities());
            assertArrayEquals(new int[] {1}, found.farthest()); // 2, as 1 is left out
            assertArrayEquals(new float[] {2}, found.farthestSimilarities());
        }
    }

    @Test
    void givesWhatThereIsWhereLessIsLeftThanAskedFor() {
        Gallery gallery = Galleries.of("abc", 1, 1, 2, 3);
        try (Index whole = ExactIndex.of(gallery)) {
            Neighbours found = new PartialIndex(whole, rows(1, 2))
                    .search(Matrix.of(1, new float[] {1}), 5, 5)
                    .get(0);
            assertArrayEquals(new int[] {0}, found.nearest());
            assertArrayEquals(new int[] {0}, found.farthest());
            Neighbours none = new PartialIndex(whole, rows(0, 1, 2))
                    .search(Matrix.of(1, new float[] {1}), 5, 0)
                    .get(0);
            assertEquals(0, none.nearest().length);
        }
    }

    /** Whole neighbourhoods are left out, so that a few rows more do not do. */
    @Test
    void findsWhatAGalleryOfTheOthersFinds() {
        Random random = new Random(5);
        Gallery gallery = Galleries.random(random, 700, 6, 0.1);
        Matrix queries = Galleries.vectors(random, 9, 6);
        try (Index whole = ExactIndex.of(gallery)) {
            BitSet leftOut = new BitSet();
            for (int row : whole.search(queries, 300, 0).get(0).nearest()) {
                leftOut.set(row);
            }
            int[] kept = IntStream.range(0, gallery.size())
                    .filter(row -> !leftOut.get(row))
                    .toArray();
            float[] numbers = new float[kept.length * 6];
            for (int i = 0; i < kept.length; i++) {
                System.arraycopy(gallery.vectors().row(kept[i]), 0, numbers, i * 6, 6);
            }
            List<String> ids =
                    IntStream.of(kept).mapToObj(row -> gallery.ids().get(row)).toList();
            Gallery others = Galleries.of(ids, Matrix.of(6, numbers));
            List<Neighbours> found = new PartialIndex(whole, leftOut).search(queries, 12, 7);
            for (int q = 0; q < queries.rows(); q++) {
                Neighbours expected = Galleries.plainSearch(others, queries.row(q), 12, 7);
                int[] nearest =
                        IntStream.of(expected.nearest()).map(row -> kept[row]).toArray();
                int[] farthest =
                        IntStream.of(expected.farthest()).map(row -> kept[row]).toArray();
                assertEquals(
                        new Neighbours(
                                nearest, expected.nearestSimilarities(), farthest, expected.farthestSimilarities()),
                        found.get(q));
            }
        }
    }
}
