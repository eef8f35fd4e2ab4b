package org.terrella.report;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.published.PublishedDisagreement;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Frames of what papers report. */
public final class PublishedFrames {

    private PublishedFrames() {}

    /**
     * A published table.
     *
     * @param table which
     * @return a new frame; column types by {@link Columns#type}, unknown numbers missing
     */
    public static Table of(PublishedTable table) {
        return Table.read()
                .usingOptions(CsvReadOptions.builder(new StringReader(table.text()))
                        .tableName(table.title())
                        .columnTypes(Columns::type)
                        .locale(Locale.ROOT)
                        .missingValueIndicator("")
                        .maxCharsPerColumn(1 << 16)
                        .build());
    }

    /**
     * Where published numbers disagree.
     *
     * @param disagreements what was found
     * @return one row each: method, query set, number of printings, widest spread and its threshold
     */
    public static Table overview(List<PublishedDisagreement> disagreements) {
        Table frame = Frames.empty(
                "Where published numbers disagree",
                Columns.METHOD,
                Columns.DATASET,
                Columns.PRINTINGS,
                Columns.DIFFERENCE_POINTS,
                Columns.THRESHOLD_KM);
        for (PublishedDisagreement found : disagreements) {
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, found.method());
            row.setString(Columns.DATASET, found.dataset());
            row.setInt(Columns.PRINTINGS, found.results().size());
            row.setDouble(Columns.DIFFERENCE_POINTS, found.widestPoints());
            row.setDouble(Columns.THRESHOLD_KM, found.widestThresholdKm());
        }
        return frame;
    }

    /**
     * The printings of a number that papers disagree about.
     *
     * @param found the disagreement
     * @return one row each, with its source
     */
    public static Table printings(PublishedDisagreement found) {
        return published(found.method() + " on " + found.dataset(), found.results());
    }

    /**
     * A measured row beside a published one, threshold by threshold.
     *
     * @param evaluation what was measured
     * @param published what a paper prints
     * @return both in percent, their difference in points, and whether they agree as far as the paper prints
     */
    public static Table besidePublished(Evaluation evaluation, PublishedResult published) {
        Table frame = Frames.empty(
                evaluation.method() + " beside " + published.method(),
                Columns.THRESHOLD_KM,
                Columns.MEASURED_PERCENT,
                Columns.LOWER,
                Columns.UPPER,
                Columns.PUBLISHED_PERCENT,
                Columns.DIFFERENCE_POINTS,
                Columns.AGREES,
                Columns.N,
                Columns.CONVENTION,
                Columns.SOURCE);
        for (Evaluation.Accuracy accuracy : evaluation.accuracies()) {
            OptionalDouble printed = published.percent(accuracy.thresholdKm());
            if (printed.isPresent()) {
                double measured = 100 * accuracy.share().value();
                Row row = frame.appendRow();
                row.setDouble(Columns.THRESHOLD_KM, accuracy.thresholdKm());
                row.setDouble(Columns.MEASURED_PERCENT, measured);
                row.setDouble(Columns.LOWER, 100 * accuracy.share().interval().lower());
                row.setDouble(Columns.UPPER, 100 * accuracy.share().interval().upper());
                row.setDouble(Columns.PUBLISHED_PERCENT, printed.getAsDouble());
                row.setDouble(Columns.DIFFERENCE_POINTS, measured - printed.getAsDouble());
                row.setString(Columns.AGREES, published.agrees(accuracy.thresholdKm(), measured) ? "yes" : "no");
                row.setInt(Columns.N, evaluation.queries());
                row.setString(Columns.CONVENTION, evaluation.convention().label());
                row.setString(Columns.SOURCE, published.source());
            }
        }
        return frame;
    }

    /**
     * Published results side by side.
     *
     * @param title what they are
     * @param results the results
     * @return one row each: method and query set as printed, accuracies at the default thresholds, source
     */
    public static Table published(String title, List<PublishedResult> results) {
        Table frame = Frames.empty(title, Columns.METHOD, Columns.DATASET);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        Frames.addColumn(frame, Columns.NOTE);
        Frames.addColumn(frame, Columns.SOURCE);
        for (PublishedResult result : results) {
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, result.method());
            row.setString(Columns.DATASET, result.dataset());
            for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                Frames.set(row, Columns.within(threshold), Frames.optional(result.percent(threshold)));
            }
            row.setString(Columns.NOTE, result.note());
            row.setString(Columns.SOURCE, result.source());
        }
        return frame;
    }
}
