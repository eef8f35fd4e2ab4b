package org.terrella.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.EqualityMargin;
import org.terrella.evaluate.Interval;
import org.terrella.evaluate.RetrievedKm;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Axis;
import org.terrella.experiment.Claim;
import org.terrella.experiment.ClaimForm;
import org.terrella.experiment.ClaimForm.Tested;
import org.terrella.experiment.Contrast;
import org.terrella.experiment.Point;
import org.terrella.experiment.Quantity;
import org.terrella.run.ClaimPart;
import org.terrella.run.ClaimResult;
import org.terrella.run.Trainings;
import org.terrella.run.Verdict;
import tech.tablesaw.api.Table;

class ClaimFramesTest {

    private static final List<Quantity> THRESHOLDS =
            List.of(new Quantity.Within(1), new Quantity.Within(25), new Quantity.Within(200));
    private static final ClaimForm A_ABOVE_B = new ClaimForm.Better(Contrast.of(Point.of("a"), Point.of("b")));
    private static final ClaimForm RISES =
            new ClaimForm.RisesUntil(new Axis("locator", "prompts", List.of(1L, 2L, 3L)), 2L);

    private static Claim claim(ClaimForm form) {
        return new Claim("it is so", form, THRESHOLDS, List.of("tourist", "web"), Optional.empty(), "somebody");
    }

    /** A part with an interval in points; sure if the interval excludes zero. */
    private static ClaimPart part(Tested tested, String queries, double threshold, double lower, double upper) {
        double pValue = lower > 0 || upper < 0 ? 0.001 : 0.3;
        SeededDifference difference = new SeededDifference(
                (lower + upper) / 200,
                new Interval(lower / 100, upper / 100),
                pValue,
                0.013,
                new SeededDifference.Sample(1000, 76, 3, 40));
        EqualityMargin margin =
                new EqualityMargin(queries.equals("web") ? OptionalDouble.of(3.2) : OptionalDouble.empty());
        return new ClaimPart(
                new ClaimPart.Where(tested, queries, new Quantity.Within(threshold)),
                difference,
                pValue,
                margin,
                Trainings.SEVERAL);
    }

    private static ClaimPart part(String queries, double threshold, double lower, double upper) {
        return part(A_ABOVE_B.tested().get(0), queries, threshold, lower, upper);
    }

    private static ClaimResult result(ClaimPart... parts) {
        return new ClaimResult(claim(A_ABOVE_B), List.of(parts), List.of());
    }

    private static final ClaimResult RESULT = result(
            part("tourist", 25, 1, 3),
            part("tourist", 200, 2, 8),
            part("web", 1, -1.6, 2),
            part("web", 25, -0.5, 0.3),
            part("web", 200, -5, -1));

    @Test
    void aSentenceSaysWhatWasFoundWhere() {
        assertEquals(
                "holds on tourist from 25 km (+2.0 to +5.0); does not hold on web at 200 km (−3.0 [−5.0, −1.0]; paper"
                        + " 3.2); equal on web at 25 km (−0.1 [−0.5, 0.3]; margin 1.5, paper 3.2); open on web at 1 km"
                        + " (+0.2 [−1.6, 2.0]; detectable 1.3, paper 3.2); 5 parts",
                ClaimSentence.of(RESULT));
    }

    @Test
    void aSentenceSaysWhereNothingCouldDifferAndWhatTheIntervalIsOver() {
        Tested tested = A_ABOVE_B.tested().get(0);
        ClaimPart one = part("tourist", 25, 1, 3);
        ClaimPart fixed = new ClaimPart(one.where(), one.difference(), 0.001, one.margin(), Trainings.FIXED);
        ClaimResult result = new ClaimResult(
                claim(A_ABOVE_B),
                List.of(fixed),
                List.of(
                        new ClaimPart.Where(tested, "web", new Quantity.Within(1)),
                        new ClaimPart.Where(tested, "web", new Quantity.Within(25))));
        assertEquals(
                "holds on tourist at 25 km (+2.0 [1.0, 3.0]); no difference at all on web up to 25 km; 1 part; fixed"
                        + " weights; interval over photographers",
                ClaimSentence.of(result));
    }

    @Test
    void aSentenceNamesDistances() {
        Tested tested = A_ABOVE_B.tested().get(0);
        List<Quantity> all = Quantity.Retrieved.of(RetrievedKm.Measure.MAX).toList();
        ClaimPart any = part("tourist", 25, 1, 3);
        List<ClaimPart> parts = all.stream()
                .map(at -> new ClaimPart(
                        new ClaimPart.Where(tested, "tourist", at),
                        any.difference(),
                        0.001,
                        any.margin(),
                        Trainings.SEVERAL))
                .toList();
        Claim claim = new Claim("it is so", A_ABOVE_B, all, List.of("tourist"), Optional.empty(), "somebody");
        assertEquals(
                "holds on tourist in every distance (+2.0); 3 parts",
                ClaimSentence.of(new ClaimResult(claim, parts, List.of())));
        ClaimResult part = new ClaimResult(claim, parts.subList(0, 1), List.of());
        assertEquals("holds on tourist in the max of 5 (+2.0 [1.0, 3.0]); 1 part", ClaimSentence.of(part));
        Table frame = ClaimFrames.comparisons(List.of(part));
        assertEquals("max of 5", frame.stringColumn("step").get(0));
        assertTrue(frame.doubleColumn("threshold_km").isMissing(0));
    }

    @Test
    void aSentenceTakesASweepStepByStep() {
        Tested rise = RISES.tested().get(0);
        Tested plateau = RISES.tested().get(1);
        ClaimResult result = new ClaimResult(
                claim(RISES),
                List.of(
                        part(rise, "tourist", 1, 1, 3),
                        part(rise, "tourist", 25, 1, 3),
                        part(rise, "tourist", 200, 1, 3),
                        part(plateau, "tourist", 1, 0.1, 0.7)),
                List.of());
        assertEquals(
                "prompts 1 to 2: rises on tourist at every threshold (+2.0); prompts 2 to 3: rises on tourist at 1 km"
                        + " (+0.4 [0.1, 0.7]); 4 parts",
                ClaimSentence.of(result));
        assertEquals(Verdict.HOLDS, result.verdict(), "the step on the plateau is sure, and within the margin");
        ClaimResult higher = new ClaimResult(claim(RISES), List.of(part(plateau, "tourist", 1, 1, 3)), List.of());
        assertEquals(Verdict.DOES_NOT_HOLD, higher.verdict(), "a rise after the last is none that was claimed");
    }

    @Test
    void theVerdictIsThatOfAllParts() {
        ClaimPart above = part("tourist", 25, 1, 3);
        ClaimPart below = part("tourist", 1, -3, -1);
        ClaimPart equal = part("tourist", 1, -0.3, 0.4);
        ClaimPart open = part("tourist", 1, -3, 4);
        assertEquals(Verdict.HOLDS, result(above, above).verdict());
        assertEquals(Verdict.HOLDS_IN_PART, result(above, open).verdict());
        assertEquals(Verdict.HOLDS_IN_PART, result(above, equal).verdict());
        assertEquals(Verdict.MIXED, result(above, below, open).verdict());
        assertEquals(Verdict.DOES_NOT_HOLD, result(below, open).verdict());
        assertEquals(Verdict.EQUAL, result(equal, equal).verdict());
        assertEquals(Verdict.OPEN, result(equal, open).verdict());
        assertEquals(Verdict.OPEN, result().verdict());
        assertEquals("holds in part", Verdict.HOLDS_IN_PART.words());
    }

    @Test
    void countsTheParts() {
        ClaimCounts counts = ClaimCounts.of(List.of(RESULT, result()));
        assertEquals(
                "of 5 parts of 2 claims 2 are above, 1 below, 1 equal and 1 open: 80 % decided", counts.sentence());
        assertEquals(0, ClaimCounts.of(List.of()).decidedShare(), 0);
        Table frame = ClaimFrames.findings(List.of(RESULT));
        assertEquals(1, frame.rowCount());
        assertEquals("mixed", frame.stringColumn("verdict").get(0));
        assertEquals(2, frame.intColumn("above").get(0));
        for (String verdict : List.of("below", "equal", "open")) {
            assertEquals(1, frame.intColumn(verdict).get(0), verdict);
        }
        assertEquals(ClaimSentence.of(RESULT), frame.stringColumn(Columns.FOUND).get(0));
    }

    @Test
    void showsEachPart() {
        Table frame = ClaimFrames.comparisons(List.of(RESULT));
        assertEquals(
                List.of("above", "above", "open", "equal", "below"),
                frame.stringColumn("part_verdict").asList());
        assertEquals(8, frame.doubleColumn(Columns.UPPER).get(1), 1e-9);
        assertEquals(1.3, frame.doubleColumn(Columns.DETECTABLE_POINTS).get(0), 1e-9);
        assertTrue(frame.doubleColumn(Columns.PAPER_POINTS).isMissing(0));
        assertEquals(3.2, frame.doubleColumn(Columns.PAPER_POINTS).get(2), 1e-9);
        assertEquals(1.5, frame.doubleColumn(Columns.MARGIN_POINTS).get(2), 1e-9);
    }
}
