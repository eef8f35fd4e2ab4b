package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.Interval;
import org.terrella.evaluate.RankAgreement;
import org.terrella.run.RunRanks;
import tech.tablesaw.api.Table;

class RankFramesTest {

    @Test
    void whatIsNotKnownIsEmpty() {
        Table frame = RankFrames.of(List.of(
                new RunRanks("tourist", 25, new RankAgreement(0.9, new Interval(0.6, 1), 13)),
                new RunRanks("street", 1, new RankAgreement(Double.NaN, new Interval(-1, 1), 13))));
        assertEquals(
                List.of("tourist", "street"),
                frame.stringColumn(Columns.DATASET).asList());
        assertEquals(List.of(13, 13), frame.intColumn("methods").asList());
        assertEquals(0.9, frame.doubleColumn("rank_correlation").get(0));
        assertEquals(0.6, frame.doubleColumn(Columns.LOWER).get(0));
        assertEquals(1, frame.doubleColumn(Columns.UPPER).get(0));
        assertTrue(frame.doubleColumn("rank_correlation").isMissing(1));
        assertTrue(TableFormat.CSV.write(frame).contains("0.9"));
        assertTrue(TextTable.of(frame).contains("  0.90   0.60   1.00"), TextTable.of(frame));
    }
}
