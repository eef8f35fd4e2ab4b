package org.terrella.locate.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.geo.LatLng;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;

class ProcessLocatorTest {

    private static final int QUERIES = 6;

    @TempDir
    private Path folder;

    private final List<Long> told = new ArrayList<>();

    private ProcessLocator locator(String mode, double seconds) {
        List<String> command = Programs.answering(mode);
        return new ProcessLocator(
                new ProcessMethod.Settings(command, "1", 0, seconds),
                Optional.empty(),
                folder.resolve("process.log"),
                (done, all) -> told.add(done));
    }

    /** Photos of one byte more each, so that an answer shows which was read. */
    private static List<Query> queries() {
        return queries(QUERIES);
    }

    private static List<Query> queries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Query("q" + i, () -> new byte[i + 1], new float[] {i}))
                .toList();
    }

    private static LatLng right(int query) {
        return new LatLng(query + 1, 0);
    }

    private void assertAllButTheFourth(List<Prediction> predictions, String reason) {
        for (int i = 0; i < QUERIES; i++) {
            if (i == 3) {
                assertTrue(predictions.get(i).isFault());
                assertTrue(
                        predictions.get(i).reason().orElseThrow().startsWith(reason),
                        predictions.get(i).reason().orElseThrow());
            } else {
                assertEquals(Optional.of(right(i)), predictions.get(i).place(), "query " + i);
            }
        }
    }

    @Test
    void answersEachQueryWithItsOwnPhoto() throws Exception {
        List<Prediction> predictions = locator("honest", 60).locate(queries());
        for (int i = 0; i < QUERIES; i++) {
            assertEquals("q" + i, predictions.get(i).query());
            assertEquals(Optional.of(right(i)), predictions.get(i).place());
            assertEquals(0.9, predictions.get(i).candidates().get(0).similarity());
            assertEquals(2, predictions.get(i).candidates().size());
        }
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), told);
        assertTrue(Files.readString(folder.resolve("process.log")).contains("the model is loaded"));
        assertEquals(List.of(), locator("honest", 60).locate(List.of()));
    }

    @Test
    void losesOnlyTheQueryThatItCrashesAt() throws Exception {
        assertAllButTheFourth(locator("crash", 60).locate(queries()), "the process ended with exit code 3; ");
        assertTrue(Files.readString(folder.resolve("process.log")).contains("out of memory"));
    }

    @Test
    void isStartedAgainAsLongAsItAnswers() throws Exception {
        List<Query> many = queries(12);
        List<Prediction> predictions = locator("often", 60).locate(many);
        for (int i = 0; i < many.size(); i++) {
            assertEquals(i % 2 == 1, predictions.get(i).isFault(), "query " + i);
        }
        Files.delete(folder.resolve("process.log"));
        assertTrue(locator("dead", 60).locate(many).stream().allMatch(Prediction::isFault));
        assertEquals(4, Files.readAllLines(folder.resolve("process.log")).size());
    }

    @Test
    void losesOnlyTheQueryThatItIsSilentAbout() {
        assertAllButTheFourth(locator("silent", 3).locate(queries()), "the process said nothing for 3.0 seconds");
    }

    @Test
    void namesWhatIsMissingForeignOrNoAnswer() {
        assertAllButTheFourth(locator("missing", 60).locate(queries()), "the process ended without an answer");
        assertAllButTheFourth(locator("range", 60).locate(queries()), "latDegrees must be within ±90.0, found 95.0");
        ProcessLocator foreign = locator("foreign", 60);
        assertFalse(foreign.locate(queries()).stream().anyMatch(Prediction::isFault));
        assertEquals(List.of("expected an answer to a query that was asked, found one to q99"), foreign.notes());
        assertEquals(List.of(), foreign.notes());
        ProcessLocator garbage = locator("garbage", 60);
        assertFalse(garbage.locate(queries()).stream().anyMatch(Prediction::isFault));
        assertEquals(
                List.of("expected a line of JSON with an id, found loading checkpoint shards: 100%"), garbage.notes());
    }

    @Test
    void takesDensitiesAndReasons() {
        Prediction dense = locator("density", 60).locate(queries()).get(0);
        assertEquals(Optional.of(new LatLng(10, 20)), dense.place());
        assertTrue(dense.density().orElseThrow().at(new LatLng(10, 20)) > 0);
        Prediction dark = locator("reason", 60).locate(queries()).get(0);
        assertEquals(Optional.of("it is dark"), dark.reason());
        assertFalse(dark.isFault());
    }

    @Test
    void saysWhereThereIsNoSuchProgram() {
        ProcessLocator none = new ProcessLocator(
                new ProcessMethod.Settings(List.of("no-such-program-anywhere"), "1", 0, 1),
                Optional.empty(),
                folder.resolve("process.log"),
                (done, all) -> {});
        List<Query> queries = queries();
        String message = assertThrows(IllegalArgumentException.class, () -> none.locate(queries))
                .getMessage();
        assertTrue(message.startsWith("command must start a program, found "), message);
    }
}
