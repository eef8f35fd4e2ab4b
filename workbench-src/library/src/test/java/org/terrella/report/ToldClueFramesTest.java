package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.dialogue.ClueCheck;
import org.terrella.run.ClueAnswer;
import tech.tablesaw.api.Table;

class ToldClueFramesTest {

    private static ClueAnswer answer(String query, int told, int right, int absent, int shown, Double... overlaps) {
        return new ClueAnswer(
                "gaga",
                "tourist",
                query,
                "somebody-" + query,
                new ClueCheck(told, right, absent, shown, List.of(overlaps)),
                "");
    }

    @Test
    void sharesAreMeansOverPhotosThatHaveThem() {
        Table frame = ToldClueFrames.of(List.of(
                answer("a", 4, 3, 1, 8, 0.5, 0.7, 0.3),
                answer("b", 2, 0, 0, 2),
                answer("c", 0, 0, 0, 1),
                answer("d", 0, 0, 0, 0)));
        assertEquals(1, frame.rowCount());
        assertEquals(4, frame.intColumn(Columns.N).get(0));
        assertEquals(1.5, frame.doubleColumn("told_per_photo").get(0));
        assertEquals(100 * (0.75 + 0) / 2, frame.doubleColumn("right_percent").get(0), 1e-9);
        assertEquals(
                100 * (0.5 + 0 + 0) / 3, frame.doubleColumn("found_percent").get(0), 1e-9); // of six at most
        assertEquals(100 * (0.25 + 0) / 2, frame.doubleColumn("absent_percent").get(0), 1e-9);
        assertEquals(50, frame.doubleColumn("overlap_percent").get(0), 1e-9);
        assertTrue(frame.doubleColumn("right_lower_percent").get(0) < 37.5);
    }

    @Test
    void whoTellsOfNothingHasNoShares() {
        Table frame = ToldClueFrames.of(List.of(answer("d", 0, 0, 0, 0)));
        assertTrue(frame.doubleColumn("right_percent").isMissing(0));
        assertTrue(frame.doubleColumn("overlap_percent").isMissing(0));
    }
}
