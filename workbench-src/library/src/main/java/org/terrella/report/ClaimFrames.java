package org.terrella.report;

import java.util.List;
import org.terrella.evaluate.Outcome;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.Quantity;
import org.terrella.run.ClaimPart;
import org.terrella.run.ClaimResult;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames about the claims of experiments. */
public final class ClaimFrames {

    private static final String CLAIM = "claim";
    private static final String VERDICT = "verdict";
    private static final String STEP = "step";
    private static final String PART_VERDICT = "part_verdict";

    private ClaimFrames() {}

    /**
     * What was found, claim by claim.
     *
     * @param results the results
     * @return a row for each claim: its verdict, how many of its parts are above, below, equal and open, and what was found at
     *     each query set and threshold in a sentence
     */
    public static Table findings(List<ClaimResult> results) {
        Table frame = Frames.empty("Claims", CLAIM, VERDICT);
        for (Outcome outcome : Outcome.values()) {
            Frames.addColumn(frame, outcome.words());
        }
        Frames.addColumn(frame, Columns.FOUND);
        Frames.addColumn(frame, Columns.SOURCE);
        for (ClaimResult result : results) {
            Row row = frame.appendRow();
            row.setString(CLAIM, result.claim().statement());
            row.setString(VERDICT, result.verdict().words());
            ClaimCounts counts = ClaimCounts.of(List.of(result));
            for (Outcome outcome : Outcome.values()) {
                row.setInt(outcome.words(), counts.of(outcome));
            }
            row.setString(Columns.FOUND, ClaimSentence.of(result));
            row.setString(Columns.SOURCE, result.claim().source());
        }
        return frame;
    }

    /**
     * What was found, part by part.
     *
     * @param results the results
     * @return a row for each claim, step, query set and threshold or distance: difference in points with interval, p-values, the smallest
     *     difference that could have been detected, the paper's, the margin of equality, n, seeds, what the interval is over
     */
    public static Table comparisons(List<ClaimResult> results) {
        Table frame = Frames.empty(
                "Claims",
                CLAIM,
                VERDICT,
                STEP,
                Columns.DATASET,
                Columns.THRESHOLD_KM,
                PART_VERDICT,
                Columns.DIFFERENCE_POINTS,
                Columns.LOWER,
                Columns.UPPER,
                Columns.P_VALUE,
                Columns.HOLM_P_VALUE,
                Columns.DETECTABLE_POINTS,
                Columns.PAPER_POINTS,
                Columns.MARGIN_POINTS,
                Columns.N,
                Columns.SEEDS,
                Columns.INTERVAL_BY,
                Columns.NOTE,
                Columns.SOURCE);
        for (ClaimResult result : results) {
            result.parts().forEach(part -> addPart(frame.appendRow(), result, part));
        }
        return frame;
    }

    private static void addPart(Row row, ClaimResult result, ClaimPart part) {
        SeededDifference found = part.difference();
        row.setString(CLAIM, result.claim().statement());
        row.setString(VERDICT, result.verdict().words());
        row.setString(STEP, step(part.where()));
        row.setString(Columns.DATASET, part.where().queries());
        Frames.set(row, Columns.THRESHOLD_KM, Frames.optional(part.where().at().thresholdKm()));
        row.setString(PART_VERDICT, part.outcome().words());
        row.setDouble(Columns.DIFFERENCE_POINTS, 100 * found.difference());
        row.setDouble(Columns.LOWER, 100 * found.interval().lower());
        row.setDouble(Columns.UPPER, 100 * found.interval().upper());
        row.setDouble(Columns.P_VALUE, found.pValue());
        row.setDouble(Columns.HOLM_P_VALUE, part.holmPValue());
        row.setDouble(Columns.DETECTABLE_POINTS, 100 * found.detectable());
        Frames.set(row, Columns.PAPER_POINTS, Frames.optional(part.margin().paperPoints()));
        row.setDouble(Columns.MARGIN_POINTS, part.margin().points());
        row.setInt(Columns.N, found.queries());
        row.setInt(Columns.SEEDS, found.seeds());
        row.setString(Columns.INTERVAL_BY, part.trainings().words());
        row.setString(Columns.NOTE, part.note());
        row.setString(Columns.SOURCE, result.claim().source());
    }

    /** Which step of a sweep, or which distance. */
    private static String step(ClaimPart.Where where) {
        return where.at() instanceof Quantity.Retrieved retrieved
                ? retrieved.text()
                : where.tested().step();
    }
}
