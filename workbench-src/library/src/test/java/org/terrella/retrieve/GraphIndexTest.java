package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.tensor.Matrix;

class GraphIndexTest extends IndexContract {

    @Override
    Index index(Gallery gallery) {
        return GraphIndex.build(gallery, GraphIndex.Settings.defaults(), (done, all) -> {});
    }

    @Override
    double recall() {
        return 0.95;
    }

    @Test
    void findsMoreWithMoreInViewAndSaysHowMuch() {
        Random random = new Random(4);
        Gallery gallery = Galleries.random(random, 3000, 24, 0);
        Matrix queries = Galleries.vectors(random, 50, 24);
        GraphIndex.Settings narrow = new GraphIndex.Settings(8, 20, 1.2f, 1.2f, 1);
        try (GraphIndex few = GraphIndex.build(gallery, narrow, (done, all) -> {})) {
            double low = few.recall(queries, 10);
            double high = few.withSearchBreadth(1000).recall(queries, 10);
            assertTrue(low < 0.8 && high > 0.95 && high <= 1, low + " and " + high);
        }
    }

    @Test
    void savedAndLoadedItFindsTheSame(@TempDir Path folder) {
        Random random = new Random(6);
        Gallery gallery = Galleries.random(random, 700, 11, 0.1);
        Matrix queries = Galleries.vectors(random, 9, 11);
        Path file = folder.resolve("graph");
        List<Neighbours> expected;
        try (GraphIndex index = GraphIndex.build(gallery, GraphIndex.Settings.defaults(), (done, all) -> {})) {
            expected = index.search(queries, 10, 5);
            index.save(file);
        }
        try (GraphIndex loaded = GraphIndex.load(file, gallery, 100)) {
            assertEquals(expected, loaded.search(queries, 10, 5));
            assertEquals(
                    "a graph that was loaded is in its file already",
                    assertThrows(IllegalStateException.class, () -> loaded.save(file))
                            .getMessage());
        }
        assertEquals(
                "graph: expected a graph of 3 rows of 1 columns, found one of 700 rows of 11",
                assertThrows(InputException.class, () -> GraphIndex.load(file, Galleries.of("abc", 1, 1, 2, 3), 100))
                        .getMessage());
    }

    @Test
    void refusesWhatIsNoGraph(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("graph"), "no graph, but long enough to be read as one, it may seem");
        InputException fault =
                assertThrows(InputException.class, () -> GraphIndex.load(file, Galleries.of("abc", 1, 1, 2, 3), 100));
        assertTrue(fault.getMessage().startsWith("graph: expected a graph"), fault.getMessage());
    }

    @Test
    void tellsHowFarItIsAndStopsWhenInterrupted() {
        Gallery gallery = Galleries.random(new Random(2), 2500, 4, 0);
        List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
        GraphIndex.build(gallery, GraphIndex.Settings.defaults(), (done, all) -> heard.add(done))
                .close();
        assertEquals(2500, heard.get(heard.size() - 1));
        assertEquals(3, heard.size());
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> index(gallery));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void saysWhichSettingsAreTooSmall() {
        assertEquals(
                "degree must be 2 or more, breadths, overflow and alpha 1 or more, found 1, 100 and 100, 1.2, 1.2",
                message(() -> new GraphIndex.Settings(1, 100, 1.2f, 1.2f, 100)));
        try (GraphIndex index = (GraphIndex) index(Galleries.of("ab", 1, 1, 2))) {
            assertEquals(
                    "the breadth of searching must be 1 or more, found 0", message(() -> index.withSearchBreadth(0)));
        }
    }
}
