package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Matrix;

/** What every index keeps. */
abstract class IndexContract {

    private static final int WIDTH = 13; // a multiple of nothing

    abstract Index index(Gallery gallery);

    /** Share of the true nearest rows that it must find; below 1 only where it says that it may miss some. */
    double recall() {
        return 1;
    }

    @Test
    void findsNearestAndFarthestOfHandMadeVectors() {
        // inner products with (1, 2): 1, 2, -2, 3, -3
        Gallery gallery = Galleries.of("abcde", 2, 1, 0, 0, 1, 0, -1, 1, 1, -1, -1);
        Neighbours found = only(gallery, Matrix.of(2, new float[] {1, 2}), 3, 2);
        assertArrayEquals(new int[] {3, 1, 0}, found.nearest());
        assertArrayEquals(new float[] {3, 2, 1}, found.nearestSimilarities());
        assertArrayEquals(new int[] {4, 2}, found.farthest());
        assertArrayEquals(new float[] {-3, -2}, found.farthestSimilarities());
    }

    @Test
    void decidesTiesById() {
        Gallery gallery = Galleries.of("dbca", 1, 2, 2, 5, 2);
        Neighbours found = only(gallery, Matrix.of(1, new float[] {1}), 3, 2);
        assertArrayEquals(new int[] {2, 3, 1}, found.nearest());
        assertArrayEquals(new int[] {3, 1}, found.farthest());
        Neighbours zero = only(Galleries.of("dbca", 1, 0, -0f, -0f, 0), Matrix.of(1, new float[] {-1}), 4, 4);
        assertArrayEquals(new int[] {3, 1, 2, 0}, zero.nearest());
        assertArrayEquals(new int[] {3, 1, 2, 0}, zero.farthest());
    }

    @Test
    void givesAllThereAreIfThereAreFewer() {
        Gallery gallery = Galleries.of("ab", 2, 1, 0, 0, 1);
        Neighbours found = only(gallery, Matrix.of(2, new float[] {1, 2}), 20, 20);
        assertArrayEquals(new int[] {1, 0}, found.nearest());
        assertArrayEquals(new int[] {0, 1}, found.farthest());
    }

    @Test
    void givesNothingIfNothingIsAskedOrThere() {
        Matrix query = Matrix.of(2, new float[] {1, 2});
        Neighbours none = new Neighbours(new int[0], new float[0], new int[0], new float[0]);
        assertEquals(none, only(Galleries.of("ab", 2, 1, 0, 0, 1), query, 0, 0));
        assertEquals(none, only(Galleries.of("", 2), query, 3, 3));
        try (Index index = index(Galleries.of("ab", 2, 1, 0, 0, 1))) {
            assertEquals(List.of(), index.search(Matrix.of(2, new float[0]), 3, 3));
            assertEquals(2, index.size());
        }
    }

    @Test
    void saysWhatIsWrongWithQueries() {
        try (Index index = index(Galleries.of("ab", 2, 1, 0, 0, 1))) {
            assertEquals(
                    "queries must have 2 columns as the gallery has, found 3",
                    message(() -> index.search(Matrix.of(3, new float[3]), 1, 1)));
            assertEquals(
                    "queries, row 1: expected finite numbers, found NaN in column 0",
                    message(() -> index.search(Matrix.of(2, new float[] {1, 2, Float.NaN, 4}), 1, 1)));
            assertEquals(
                    "nearest and farthest must be 0 or more, found 1 and -1",
                    message(() -> index.search(Matrix.of(2, new float[2]), 1, -1)));
        }
    }

    @Test
    void refusesVectorsThatAreNotNumbers() {
        assertEquals(
                "gallery, row 1 (b): expected finite numbers, found Infinity in column 1",
                message(() -> index(Galleries.of("ab", 2, 1, 0, 0, Float.POSITIVE_INFINITY))));
        assertEquals(
                "gallery, row 0 (a): expected finite numbers, found NaN in column 0",
                message(() -> index(Galleries.of("ab", 2, Float.NaN, 0, 0, 1))));
        assertEquals(
                "gallery, row 1 (b): expected a vector shorter than 1.0E18, found 1.2676506002282294E30",
                message(() -> index(Galleries.of("ab", 2, 1, 0, 0, 0x1p100f)))
                        .replaceAll("found 3.0\\d*E30", "found 3.0E30"));
    }

    @Test
    void agreesWithAPlainLoopInDoublePrecision() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            Gallery gallery = Galleries.random(random, 1000, WIDTH, 0.2);
            Matrix queries = Galleries.vectors(random, seed % 2 == 0 ? 3 : 40, WIDTH);
            try (Index index = index(gallery)) {
                List<Neighbours> found = index.search(queries, 20, 15);
                int hits = 0;
                for (int query = 0; query < found.size(); query++) {
                    Neighbours plain = Galleries.plainSearch(gallery, queries.row(query), 20, 15);
                    if (recall() == 1) {
                        assertEquals(plain, found.get(query), "seed " + seed + ", query " + query);
                    }
                    assertArrayEquals(plain.farthest(), found.get(query).farthest(), "seed " + seed);
                    hits += Galleries.hits(plain, found.get(query));
                }
                assertTrue(hits >= recall() * 20 * found.size(), "seed " + seed + ", " + hits + " hits");
            }
        }
    }

    @Test
    void permutingTheGalleryChangesNothing() {
        for (long seed = 11; seed <= 14; seed++) {
            Random random = new Random(seed);
            Gallery gallery = Galleries.random(random, 500, WIDTH, 0.5);
            Matrix queries = Galleries.vectors(random, 20, WIDTH);
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, 500).boxed().toList());
            Collections.shuffle(places, random);
            Gallery permuted = Galleries.permuted(gallery, places);
            try (Index one = index(gallery);
                    Index other = index(permuted)) {
                List<Neighbours> expected = one.search(queries, 20, 20);
                List<Neighbours> found = other.search(queries, 20, 20);
                int hits = 0;
                for (int query = 0; query < 20; query++) {
                    Neighbours here = expected.get(query);
                    int[] back = Arrays.stream(found.get(query).nearest())
                            .map(places::get)
                            .toArray();
                    int[] farBack = Arrays.stream(found.get(query).farthest())
                            .map(places::get)
                            .toArray();
                    hits += Galleries.hits(here, found.get(query));
                    if (recall() == 1) {
                        assertArrayEquals(here.nearest(), back, "seed " + seed);
                        assertArrayEquals(
                                here.nearestSimilarities(), found.get(query).nearestSimilarities());
                    }
                    assertArrayEquals(here.farthest(), farBack, "seed " + seed);
                }
                assertTrue(hits >= recall() * 20 * 20, "seed " + seed + ", " + hits + " hits");
            }
        }
    }

    @Test
    void equalVectorsInMassesAreDecidedById() {
        float[] numbers = new float[2500 * 2];
        Arrays.fill(numbers, 0.3f);
        List<String> ids =
                IntStream.range(0, 2500).mapToObj(row -> "p" + (99_999 - row)).toList();
        Neighbours found = only(Galleries.of(ids, Matrix.of(2, numbers)), Matrix.of(2, new float[] {1, 2}), 3, 2);
        if (recall() == 1) {
            assertArrayEquals(new int[] {2499, 2498, 2497}, found.nearest());
        }
        assertArrayEquals(new int[] {2499, 2498}, found.farthest());
    }

    @Test
    void severalThreadsMaySearchAtOnce() {
        Random random = new Random(5);
        Gallery gallery = Galleries.random(random, 800, WIDTH, 0);
        Matrix queries = Galleries.vectors(random, 12, WIDTH);
        try (Index index = index(gallery)) {
            List<Neighbours> expected = index.search(queries, 10, 10);
            List<List<Neighbours>> found = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(thread -> index.search(queries, 10, 10))
                    .toList();
            found.forEach(each -> assertEquals(expected, each));
        }
    }

    private Neighbours only(Gallery gallery, Matrix query, int nearest, int farthest) {
        try (Index index = index(gallery)) {
            List<Neighbours> found = index.search(query, nearest, farthest);
            assertEquals(1, found.size());
            return found.get(0);
        }
    }

    static String message(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(IllegalArgumentException.class, action).getMessage();
    }
}
