package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Matrix;

class RememberedIndexTest {

    private final Random random = new Random(3);
    private final Gallery gallery = Galleries.random(random, 400, 6, 0.1); // with rows of equal similarity
    private final List<String> searches = new ArrayList<>();

    /** Tells what it is asked for. */
    private final class Heard implements Index {
        private final Index index = ExactIndex.of(gallery);

        @Override
        public int size() {
            return index.size();
        }

        @Override
        public List<Neighbours> search(Matrix queries, int nearest, int farthest) {
            searches.add(queries.rows() + " " + nearest + " " + farthest);
            return index.search(queries, nearest, farthest);
        }

        @Override
        public void close() {
            index.close();
        }
    }

    @Test
    void whatWasFoundForMoreAnswersForFewer() {
        Matrix queries = Galleries.vectors(random, 100, 6);
        Matrix others = Galleries.vectors(random, 100, 6);
        try (Index exact = ExactIndex.of(gallery);
                Index remembered = new RememberedIndex(new Heard())) {
            int[][] asked = {{20, 0}, {5, 5}, {0, 15}, {64, 64}};
            for (int[] counts : asked) {
                assertEquals(
                        exact.search(queries, counts[0], counts[1]), remembered.search(queries, counts[0], counts[1]));
                assertEquals(
                        exact.search(others, counts[0], counts[1]), remembered.search(others, counts[0], counts[1]));
            }
            assertEquals(List.of("100 64 64", "100 64 64"), searches);
        }
    }

    @Test
    void moreThanIsRememberedIsSearchedOnce() {
        Matrix queries = Galleries.vectors(random, 100, 6);
        try (Index exact = ExactIndex.of(gallery);
                Index remembered = new RememberedIndex(new Heard())) {
            remembered.search(queries, 10, 10);
            assertEquals(exact.search(queries, 300, 1), remembered.search(queries, 300, 1));
            assertEquals(exact.search(queries, 900, 0), remembered.search(queries, 900, 0)); // more than there are
            assertEquals(exact.search(queries, 250, 60), remembered.search(queries, 250, 60));
            assertEquals(List.of("100 64 64", "100 300 64", "100 900 64"), searches);
        }
    }

    @Test
    void aFewQueriesAreSearchedEachTimeForWhatIsWanted() {
        Matrix queries = Galleries.vectors(random, 3, 6);
        try (Index remembered = new RememberedIndex(new Heard())) {
            assertEquals(remembered.search(queries, 4, 2), remembered.search(queries, 4, 2));
            assertEquals(List.of("3 4 2", "3 4 2"), searches);
        }
    }
}
