package org.terrella.report;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import org.terrella.run.ClaimResult;
import org.terrella.run.Verdict;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames about the claims of experiments. */
public final class ClaimFrames {

    private ClaimFrames() {}

    /**
     * What was found, claim by claim.
     *
     * @param results the results
     * @return a row for each claim: its verdict, how many of its comparisons hold, do not hold and are undecided, the least and
     *     greatest difference in points, n of each query set, training seeds
     */
    public static Table verdicts(List<ClaimResult> results) {
        Table frame = Frames.empty(
                "Claims",
                "claim",
                "verdict",
                Columns.DATASET,
                "holds",
                "does_not_hold",
                "undecided",
                Columns.LEAST_POINTS,
                Columns.GREATEST_POINTS,
                Columns.N,
                Columns.SEEDS,
                Columns.SOURCE);
        results.forEach(result -> addVerdict(frame.appendRow(), result));
        return frame;
    }

    private static void addVerdict(Row row, ClaimResult result) {
        row.setString("claim", result.claim().statement());
        row.setString("verdict", result.verdict().words());
        row.setString(
                Columns.DATASET,
                result.parts().stream()
                        .map(ClaimResult.Part::queries)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        row.setInt("holds", count(result, Verdict.HOLDS));
        row.setInt("does_not_hold", count(result, Verdict.DOES_NOT_HOLD));
        row.setInt("undecided", count(result, Verdict.UNDECIDED));
        DoubleSummaryStatistics points = result.parts().stream()
                .mapToDouble(part -> 100 * part.difference().difference())
                .summaryStatistics();
        row.setDouble(Columns.LEAST_POINTS, points.getMin());
        row.setDouble(Columns.GREATEST_POINTS, points.getMax());
        row.setInt(Columns.N, result.parts().get(0).difference().queries());
        row.setInt(Columns.SEEDS, result.parts().get(0).difference().seeds());
        row.setString(Columns.SOURCE, result.claim().source());
    }

    private static int count(ClaimResult result, Verdict verdict) {
        return (int) result.parts().stream()
                .filter(part -> part.verdict() == verdict)
                .count();
    }

    /**
     * What was found, comparison by comparison.
     *
     * @param results the results
     * @return a row for each claim, query set and threshold: verdicts, difference in points with interval, n, seeds
     */
    public static Table comparisons(List<ClaimResult> results) {
        Table frame = Frames.empty(
                "Claims",
                "claim",
                "verdict",
                Columns.DATASET,
                Columns.THRESHOLD_KM,
                "part_verdict",
                Columns.DIFFERENCE_POINTS,
                Columns.LOWER,
                Columns.UPPER,
                Columns.P_VALUE,
                Columns.N,
                Columns.SEEDS,
                Columns.NOTE,
                Columns.SOURCE);
        for (ClaimResult result : results) {
            result.parts().forEach(part -> addPart(frame.appendRow(), result, part));
        }
        return frame;
    }

    private static void addPart(Row row, ClaimResult result, ClaimResult.Part part) {
        row.setString("claim", result.claim().statement());
        row.setString("verdict", result.verdict().words());
        row.setString(Columns.DATASET, part.queries());
        row.setDouble(Columns.THRESHOLD_KM, part.thresholdKm());
        row.setString("part_verdict", part.verdict().words());
        row.setDouble(Columns.DIFFERENCE_POINTS, 100 * part.difference().difference());
        row.setDouble(Columns.LOWER, 100 * part.difference().interval().lower());
        row.setDouble(Columns.UPPER, 100 * part.difference().interval().upper());
        row.setDouble(Columns.P_VALUE, part.difference().pValue());
        row.setInt(Columns.N, part.difference().queries());
        row.setInt(Columns.SEEDS, part.difference().seeds());
        row.setString(Columns.NOTE, part.reason());
        row.setString(Columns.SOURCE, result.claim().source());
    }
}
