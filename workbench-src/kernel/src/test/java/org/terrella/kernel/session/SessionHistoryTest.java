package org.terrella.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.spencerpark.jupyter.kernel.history.HistoryEntry;
import io.github.spencerpark.jupyter.kernel.history.HistoryManager.ResultFlag;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionHistoryTest {

    private final SessionHistory history = new SessionHistory();

    @BeforeEach
    void runSomeCells() {
        history.add(1, "int a = 1;", null);
        history.add(2, "a + 1", "2");
        history.add(3, "f(\n[x]*)", null);
        history.add(4, "a + 1", "2");
    }

    @Test
    void givesTheLastCells() {
        assertEquals(List.of("f(\n[x]*)", "a + 1"), inputs(history.lookupTail(2, Set.of())));
        assertEquals(4, history.lookupTail(100, Set.of()).size());
        assertEquals(0, history.lookupTail(0, Set.of()).size());
    }

    @Test
    void givesOutputsOnlyIfAskedFor() {
        assertEquals(
                "2",
                history.lookupTail(1, Set.of(ResultFlag.INCLUDE_OUTPUT)).get(0).getOutput());
        assertFalse(history.lookupTail(1, Set.of()).get(0).hasOutput());
    }

    @Test
    void givesARangeWithoutItsEnd() {
        assertEquals(List.of("a + 1", "f(\n[x]*)"), inputs(history.lookupRange(0, 2, 4, Set.of())));
        assertEquals(List.of("int a = 1;"), inputs(history.lookupRange(1, 1, 2, Set.of())));
        assertEquals(List.of(), history.lookupRange(-1, 1, 4, Set.of()));
        assertEquals(2, history.lookupRange(0, 2, 3, Set.of()).get(0).getCellNumber());
    }

    @ParameterizedTest
    @CsvSource({
        "a*, 2",
        "*, 4",
        "'int ? = 1;', 1",
        "*[x]*, 1",
        "*[^a-z]*, 4",
        "nothing, 0",
        "*[[]x*, 1",
        "'*)', 1",
        "*[^]]*, 4",
        "[z-a]*, 0",
        "[&&]*, 0",
        "*\\*, 0"
    })
    void searchesByPattern(String pattern, int found) {
        assertEquals(found, history.search(pattern, -1, Set.of()).size());
    }

    @Test
    void givesTheLatestOfEqualCellsIfAskedFor() {
        List<HistoryEntry> found = history.search("*", 2, Set.of(ResultFlag.UNIQUE));
        assertEquals(List.of("f(\n[x]*)", "a + 1"), inputs(found));
        assertEquals(4, found.get(1).getCellNumber());
        assertEquals(3, history.search("*", -1, Set.of(ResultFlag.UNIQUE)).size());
    }

    private static List<String> inputs(List<HistoryEntry> entries) {
        return entries.stream().map(HistoryEntry::getInput).toList();
    }
}
