package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.Interval;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Claim;
import org.terrella.experiment.Point;
import org.terrella.run.ClaimResult;
import org.terrella.run.Verdict;
import tech.tablesaw.api.Table;

class ClaimFramesTest {

    private static final Claim CLAIM = new Claim(
            "a above b", Point.of("a"), Point.of("b"), List.of(1.0, 25.0, 200.0), List.of("tourist"), "somebody");

    private static ClaimResult.Part part(double threshold, double difference, double pValue) {
        Interval interval = new Interval(difference - 0.01, difference + 0.01);
        return new ClaimResult.Part(
                "tourist", threshold, new SeededDifference(difference, interval, pValue, 1000, 76, 3, 40), true);
    }

    private static final ClaimResult RESULT = new ClaimResult(
            CLAIM, Verdict.UNDECIDED, List.of(part(1, 0.05, 0.001), part(25, -0.02, 0.3), part(200, -0.06, 0.01)));

    @Test
    void countsTheComparisonsOfAClaim() {
        Table frame = ClaimFrames.verdicts(List.of(RESULT));
        assertEquals(1, frame.rowCount());
        assertEquals("undecided", frame.stringColumn("verdict").get(0));
        for (String verdict : List.of("holds", "does_not_hold", "undecided")) {
            assertEquals(1, frame.intColumn(verdict).get(0), verdict);
        }
        assertEquals(-6, frame.doubleColumn(Columns.LEAST_POINTS).get(0), 1e-9);
        assertEquals(5, frame.doubleColumn(Columns.GREATEST_POINTS).get(0), 1e-9);
        assertEquals(1000, frame.intColumn(Columns.N).get(0));
        assertEquals(3, frame.intColumn(Columns.SEEDS).get(0));
    }

    @Test
    void showsEachComparison() {
        Table frame = ClaimFrames.comparisons(List.of(RESULT));
        assertEquals(
                List.of("holds", "undecided", "does not hold"),
                frame.stringColumn("part_verdict").asList());
        assertEquals(6, frame.doubleColumn(Columns.UPPER).get(0), 1e-9);
    }
}
