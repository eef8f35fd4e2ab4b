package org.terrella.report;

import java.util.List;
import java.util.Map;
import org.terrella.draw.Text;
import org.terrella.evaluate.Sensitivity;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.file.Words;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of how far the numbers of the same answers move with the rules by which they are read and counted. */
public final class SensitivityFrames {

    private static final String PARSER = "parser";
    private static final String DENOMINATOR = "denominator";
    private static final String VARIED = "varied";

    private SensitivityFrames() {}

    /**
     * The cards: the standard rules, and those that differ from them in one decision.
     *
     * @param all of each method and query set
     * @return a row for each method, query set and rules: accuracies, median error, n that count, answered
     */
    public static Table cards(List<Sensitivity> all) {
        return frame("The same answers under other rules", all, false);
    }

    /**
     * Every combination of rules.
     *
     * @param all of each method and query set
     * @return rows as of {@link #cards}
     */
    public static Table combinations(List<Sensitivity> all) {
        return frame("The same answers under every combination of rules", all, true);
    }

    private static Table frame(String title, List<Sensitivity> all, boolean isEvery) {
        Table frame = Frames.empty(title, Columns.METHOD, Columns.DATASET, PARSER, Columns.CONVENTION, DENOMINATOR);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        List.of(Columns.MEDIAN_KM, Columns.N, Columns.ANSWERED).forEach(column -> Frames.addColumn(frame, column));
        all.forEach(one -> (isEvery ? one.rows() : one.card()).forEach(found -> add(frame.appendRow(), one, found)));
        return frame;
    }

    private static void add(Row row, Sensitivity one, Sensitivity.Row found) {
        row.setString(Columns.METHOD, one.method());
        row.setString(Columns.DATASET, one.dataset());
        row.setString(PARSER, found.rules().parser().label());
        row.setString(Columns.CONVENTION, found.rules().convention().label());
        row.setString(DENOMINATOR, found.rules().denominator().label());
        for (Map.Entry<Double, Double> share : found.shares().entrySet()) {
            row.setDouble(Columns.within(share.getKey()), 100 * share.getValue());
        }
        found.medianKm().ifPresent(km -> row.setDouble(Columns.MEDIAN_KM, km));
        row.setInt(Columns.N, found.queries());
        row.setInt(Columns.ANSWERED, found.answered());
    }

    /**
     * How many points the rules move each accuracy by.
     *
     * @param all of each method and query set
     * @return a row for each method, query set and decision that is varied: largest minus smallest accuracy, in points
     */
    public static Table spreads(List<Sensitivity> all) {
        Table frame = Frames.empty(
                "Points between the rules, largest minus smallest", Columns.METHOD, Columns.DATASET, VARIED);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, spread(threshold)));
        for (Sensitivity one : all) {
            for (Sensitivity.Aspect aspect : Sensitivity.Aspect.values()) {
                Row row = frame.appendRow();
                row.setString(Columns.METHOD, one.method());
                row.setString(Columns.DATASET, one.dataset());
                row.setString(VARIED, Words.phrase(aspect));
                for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                    one.spread(aspect, threshold).ifPresent(share -> row.setDouble(spread(threshold), 100 * share));
                }
            }
        }
        return frame;
    }

    private static String spread(double thresholdKm) {
        return "at_" + Text.threshold(thresholdKm) + "km_points";
    }
}
