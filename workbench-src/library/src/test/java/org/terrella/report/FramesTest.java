package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.Comparison;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Finding;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.geo.DistanceModel;
import org.terrella.published.PublishedMatch;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;
import tech.tablesaw.api.Table;

class FramesTest {

    private static final Evaluation MEASURED = Evaluation.of(
            "mine",
            ErrorDistances.ofKm(0.5, 20, 90, 600).plusUnanswered(1),
            Evaluation.Settings.defaults().withConvention(Convention.G3));

    @Test
    void overallSaysOfEveryNumberWhatItIs() {
        Table frame = Frames.overall(List.of(MEASURED), PublishedMatch.rows("IM2GPS3K"));
        assertEquals(11, frame.rowCount());
        assertEquals("measured here", frame.stringColumn(Columns.KIND).get(0));
        assertEquals(40, frame.doubleColumn("within_25km_percent").get(0), 1e-9);
        assertEquals(5, frame.intColumn(Columns.N).get(0));
        assertEquals(4, frame.intColumn(Columns.ANSWERED).get(0));
        assertEquals("g3", frame.stringColumn(Columns.CONVENTION).get(0));
        assertEquals("published", frame.stringColumn(Columns.KIND).get(10));
        assertTrue(frame.stringColumn(Columns.SOURCE).get(10).startsWith("G3 (NeurIPS 2024"));
        assertTrue(frame.column(Columns.N).isMissing(10), "a paper's number of queries is not ours to state");
    }

    @Test
    void intervalsCarryConventionCountAndSeed() {
        Table frame = IntervalFrames.intervals(MEASURED);
        assertEquals(8, frame.rowCount()); // five thresholds, median, mean, score
        assertEquals("within 25 km", frame.stringColumn(Columns.MEASURE).get(1));
        assertEquals(
                "95 % bootstrap over queries, seed 17",
                frame.stringColumn(Columns.INTERVAL_BY).get(0));
        for (int row = 0; row < 8; row++) {
            double value = frame.doubleColumn(Columns.VALUE).get(row);
            assertTrue(frame.doubleColumn(Columns.LOWER).get(row) <= value);
            assertTrue(frame.doubleColumn(Columns.UPPER).get(row) >= value);
        }
    }

    @Test
    void besidePublishedSubtractsThePublishedValue() {
        PublishedResult isns = PublishedTable.G3_OVERALL.results().get(3);
        Table frame = PublishedFrames.besidePublished(MEASURED, isns);
        assertEquals(5, frame.rowCount());
        assertEquals(20 - 10.5, frame.doubleColumn(Columns.DIFFERENCE_POINTS).get(0), 1e-9);
        assertEquals("no", frame.stringColumn(Columns.AGREES).get(0));
    }

    @Test
    void comparisonIsMethodMinusBaseline() {
        var method = new Comparison.Named("m", ErrorDistances.ofKm(1, 1, 99));
        var baseline = new Comparison.Named("b", ErrorDistances.ofKm(1, 99, 99));
        Table frame = Frames.comparison(Comparison.of(method, baseline, Evaluation.Settings.defaults()));
        assertEquals("m minus b", frame.name());
        assertEquals(100.0 / 3, frame.doubleColumn(Columns.DIFFERENCE_POINTS).get(1), 1e-9);
        assertEquals(1, frame.intColumn("only_method").get(1));
        assertEquals(0, frame.intColumn("only_baseline").get(1));
    }

    @Test
    void findingsKeepFileLineAndConsequence() {
        Table frame = Frames.findings(
                List.of(new Finding(Finding.Kind.ZERO_ZERO, Finding.Side.PREDICTION, "p.csv", 7, "found (0, 0)")));
        assertEquals(7, frame.intColumn("line").get(0));
        assertEquals(
                "unanswered: wrong, in n", frame.stringColumn("consequence").get(0));
    }

    @Test
    void accuraciesStandBesideTheirIntervals() {
        Table frame = Frames.accuracies(List.of(MEASURED, MEASURED));
        assertEquals(2, frame.rowCount());
        int at = frame.columnIndex("within_25km_percent");
        assertEquals(40, frame.doubleColumn(at).get(1), 1e-9);
        assertEquals("within_25km_lower_percent", frame.column(at + 1).name());
        double lower = frame.doubleColumn(at + 1).get(1);
        double upper = frame.doubleColumn(at + 2).get(1);
        assertTrue(lower < 40 && upper > 40, lower + " to " + upper);
        assertEquals(
                "95 % bootstrap over queries, seed 17",
                frame.stringColumn(Columns.INTERVAL_BY).get(0));
        assertEquals("from, %", Columns.label("within_25km_lower_percent"));
        assertEquals("to, %", Columns.label("within_25km_upper_percent"));
    }

    @Test
    void retrievalDistancesHaveTheColumnsOfThePublishedTable() {
        RetrievalDistances clip = new RetrievalDistances(5, 100, 2554.7, 2244.6, 5048.4, 800.7);
        Table frame = Frames.retrievalDistances(Map.of("CLIP", List.of(clip)), DistanceModel.WGS84_ELLIPSOID);
        Table published = PublishedFrames.of(PublishedTable.G3_RETRIEVAL_DISTANCES);
        for (String column : List.of("method", "top_k", "mean_km", "median_km", "max_km", "min_km")) {
            assertEquals(published.column(column).type(), frame.column(column).type(), column);
        }
        assertEquals(5048.4, frame.doubleColumn("max_km").get(0));
        assertEquals(800.7, frame.doubleColumn("min_km").get(0));
        assertEquals(5, frame.intColumn("top_k").get(0));
        assertEquals("CLIP", frame.stringColumn(Columns.METHOD).get(0));
        assertEquals(
                DistanceModel.WGS84_ELLIPSOID.description(),
                frame.stringColumn(Columns.CONVENTION).get(0));
    }

    @Test
    void namesColumnsForReaders() {
        assertEquals("25 km, %", Columns.label("within_25km_percent"));
        assertEquals("0.5 km, %", Columns.label(Columns.within(0.5)));
        assertEquals("gain at 25 km, points", Columns.label("gain_25km_points"));
        assertEquals("median, km", Columns.label("median_km"));
        assertEquals("p, Holm", Columns.label("holm_p_value"));
    }
}
