package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.RiskCoverage;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptFields;
import org.terrella.lmm.Reply;
import org.terrella.locate.Asked;
import org.terrella.locate.CandidatePool;
import org.terrella.locate.Confidence;
import org.terrella.locate.PoolSize;
import org.terrella.locate.PooledCandidate;
import org.terrella.locate.References;
import tech.tablesaw.api.Table;

class PoolFramesTest {

    private static final LatLng HERE = new LatLng(0, 0);
    private static final LatLng FAR = new LatLng(0, 90);

    private static CandidatePool pool(String query, LatLng first, LatLng second, LatLng third) {
        return new CandidatePool(
                query,
                new PoolSize(1, 1, 3),
                new References(List.of(), List.of(), List.of()),
                List.of(new Asked(0, Prompt.of(PromptFields.none()), new Reply.Failed("nobody answers"), List.of())),
                List.of(
                        new PooledCandidate(first, new PooledCandidate.Photo(0), 0.9),
                        new PooledCandidate(second, new PooledCandidate.Photo(1), 0.5),
                        new PooledCandidate(third, new PooledCandidate.Photo(2), 0.1)));
    }

    @Test
    void tellsFindingFromChoosing() {
        List<CandidatePool> pools = List.of(pool("a", HERE, FAR, FAR), pool("b", FAR, HERE, HERE));
        Table frame = PoolFrames.diagnosis(pools, List.of(HERE, HERE), new PoolSize(1, 1, 3));
        assertEquals(5, frame.rowCount());
        assertEquals(100, frame.doubleColumn("best_candidate_percent").get(0), 1e-9);
        assertEquals(50, frame.doubleColumn("chosen_percent").get(0), 1e-9);
        assertEquals(50, frame.doubleColumn("by_lot_percent").get(0), 1e-9); // (1/3 + 2/3) / 2
    }

    @Test
    void setsWhatIsSaidBesideWhatIsRight() {
        Table frame = PoolFrames.calibration(
                new Confidence.Judged(List.of(0.05, 0.15, 0.9, 1.0, 1.0), List.of(false, true, true, true, false)));
        assertEquals(2, frame.rowCount());
        assertEquals(10, frame.doubleColumn("said_percent").get(0), 1e-9);
        assertEquals(50, frame.doubleColumn("right_percent").get(0), 1e-9);
        assertEquals(80, frame.doubleColumn("from_percent").get(1), 1e-9);
        assertEquals(3, frame.intColumn(Columns.N).get(1));
        assertThrows(IllegalArgumentException.class, () -> new Confidence.Judged(List.of(0.5), List.of()));
    }

    @Test
    void tellsTheSurestApart() {
        Table frame = PoolFrames.surest(RiskCoverage.of(List.of(0.9, 0.1), List.of(true, false)));
        assertEquals(100, frame.doubleColumn("right_percent").get(4), 1e-9);
        assertEquals(50, frame.doubleColumn("right_percent").get(9), 1e-9);
    }
}
