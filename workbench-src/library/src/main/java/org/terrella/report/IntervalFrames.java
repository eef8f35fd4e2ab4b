package org.terrella.report;

import org.terrella.draw.Text;
import org.terrella.evaluate.AdministrativeAccuracies;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Evaluation;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of measures with their intervals, a row each. */
public final class IntervalFrames {

    private IntervalFrames() {}

    /**
     * One row per measure of an evaluation, with its interval.
     *
     * @param evaluation what was measured
     * @return value and interval in the unit of the row, number of queries, convention
     */
    public static Table intervals(Evaluation evaluation) {
        Table frame = Frames.empty(
                "Intervals of " + evaluation.method(),
                Columns.METHOD,
                Columns.KIND,
                Columns.MEASURE,
                Columns.UNIT,
                Columns.VALUE,
                Columns.LOWER,
                Columns.UPPER,
                Columns.N,
                Columns.CONVENTION,
                Columns.INTERVAL_BY);
        for (Evaluation.Accuracy accuracy : evaluation.accuracies()) {
            String measure = "within " + Text.threshold(accuracy.thresholdKm()) + " km";
            addEstimate(frame, evaluation, measure, "%", 100, accuracy.share());
        }
        evaluation.medianKm().ifPresent(median -> addEstimate(frame, evaluation, "median error", "km", 1, median));
        evaluation.meanKm().ifPresent(mean -> addEstimate(frame, evaluation, "mean error of answers", "km", 1, mean));
        addEstimate(frame, evaluation, "GeoScore", "points", 1, evaluation.geoScore());
        return frame;
    }

    /**
     * One row per level of administrative accuracy.
     *
     * @param accuracies what was measured; the labels are the gazetteer's
     * @return share in percent with its interval, number of truths without a label, number of queries
     */
    public static Table administrative(AdministrativeAccuracies accuracies) {
        Table frame = Frames.empty(
                "Administrative accuracy of " + accuracies.method(),
                Columns.METHOD,
                Columns.KIND,
                Columns.MEASURE,
                Columns.UNIT,
                Columns.VALUE,
                Columns.LOWER,
                Columns.UPPER,
                Columns.TRUTHS_WITHOUT_LABEL,
                Columns.N,
                Columns.INTERVAL_BY);
        for (AdministrativeAccuracies.AtLevel at : accuracies.levels()) {
            Row row = Frames.appendRow(frame, accuracies.method(), Frames.MEASURED);
            setEstimate(row, "same " + at.level().noun(), "%", 100, at.share());
            row.setInt(Columns.TRUTHS_WITHOUT_LABEL, at.truthsWithoutLabel());
            row.setInt(Columns.N, accuracies.queries());
            row.setString(Columns.INTERVAL_BY, Text.intervalBy(accuracies.bootstrap(), accuracies.photographers()));
        }
        return frame;
    }

    private static void addEstimate(
            Table frame, Evaluation evaluation, String measure, String unit, double scale, Estimate estimate) {
        Row row = Frames.appendRow(frame, evaluation.method(), Frames.MEASURED);
        setEstimate(row, measure, unit, scale, estimate);
        row.setInt(Columns.N, evaluation.queries());
        row.setString(Columns.CONVENTION, evaluation.convention().label());
        row.setString(Columns.INTERVAL_BY, intervalBy(evaluation));
    }

    private static void setEstimate(Row row, String measure, String unit, double scale, Estimate estimate) {
        row.setString(Columns.MEASURE, measure);
        row.setString(Columns.UNIT, unit);
        row.setDouble(Columns.VALUE, scale * estimate.value());
        row.setDouble(Columns.LOWER, scale * estimate.interval().lower());
        row.setDouble(Columns.UPPER, scale * estimate.interval().upper());
    }

    /**
     * How the intervals of an evaluation were made, in words.
     *
     * @param evaluation what was measured
     * @return level, what was drawn again, and the seed
     */
    public static String intervalBy(Evaluation evaluation) {
        return Text.intervalBy(evaluation.bootstrap(), evaluation.photographers());
    }
}
