package org.terrella.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.evaluate.Comparison;
import org.terrella.evaluate.Estimate;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Finding;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.geo.DistanceModel;
import org.terrella.published.PublishedResult;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Frames of results, with the column names of {@link Columns}. */
public final class Frames {

    static final String MEASURED = "measured here";
    static final String PUBLISHED = "published";

    private Frames() {}

    /**
     * One row per method: measured ones first, then published ones.
     *
     * @param measured evaluations, at least one; their thresholds are the columns
     * @param published results to set beside them
     * @return accuracies in percent, errors in km, number of queries and convention
     */
    public static Table overall(List<Evaluation> measured, List<PublishedResult> published) {
        List<Double> thresholds = measured.get(0).thresholdsKm();
        Table frame = empty("Accuracy", Columns.METHOD, Columns.KIND);
        thresholds.forEach(threshold -> addColumn(frame, Columns.within(threshold)));
        for (String column : List.of(
                Columns.MEDIAN_KM,
                Columns.MEAN_KM,
                Columns.GEOSCORE,
                Columns.N,
                Columns.ANSWERED,
                Columns.LEFT_OUT,
                Columns.CONVENTION,
                Columns.SOURCE)) {
            addColumn(frame, column);
        }
        for (Evaluation evaluation : measured) {
            Row row = appendRow(frame, evaluation.method(), MEASURED);
            evaluation
                    .accuracies()
                    .forEach(accuracy -> row.setDouble(
                            Columns.within(accuracy.thresholdKm()),
                            100 * accuracy.share().value()));
            set(row, Columns.MEDIAN_KM, evaluation.medianKm().map(Estimate::value));
            set(row, Columns.MEAN_KM, evaluation.meanKm().map(Estimate::value));
            row.setDouble(Columns.GEOSCORE, evaluation.geoScore().value());
            row.setInt(Columns.N, evaluation.queries());
            row.setInt(Columns.ANSWERED, evaluation.answered());
            row.setInt(Columns.LEFT_OUT, evaluation.leftOut());
            row.setString(Columns.CONVENTION, evaluation.convention().label());
        }
        for (PublishedResult result : published) {
            Row row = appendRow(frame, result.method(), PUBLISHED);
            for (double threshold : thresholds) {
                set(row, Columns.within(threshold), optional(result.percent(threshold)));
            }
            row.setString(Columns.SOURCE, result.source());
        }
        return frame;
    }

    /**
     * One row per method, each accuracy with the ends of its interval beside it.
     *
     * @param measured evaluations, at least one; their thresholds are the columns
     * @return accuracies and intervals in percent, number of queries, convention, how the intervals were made
     */
    public static Table accuracies(List<Evaluation> measured) {
        List<Double> thresholds = measured.get(0).thresholdsKm();
        Table frame = empty("Accuracy with intervals", Columns.METHOD, Columns.KIND);
        for (double threshold : thresholds) {
            addColumn(frame, Columns.within(threshold));
            addColumn(frame, Columns.withinLower(threshold));
            addColumn(frame, Columns.withinUpper(threshold));
        }
        List.of(Columns.N, Columns.CONVENTION, Columns.INTERVAL_BY).forEach(column -> addColumn(frame, column));
        for (Evaluation evaluation : measured) {
            setAccuracies(appendRow(frame, evaluation.method(), MEASURED), evaluation);
        }
        return frame;
    }

    /**
     * Distances of retrieved photos, in the layout of G3's table 3.
     *
     * @param byFeatures for each kind of features, by name and in the order of the rows, one for each number of photos
     * @param model how the distances were measured
     * @return one row each: mean, median, largest and smallest distance in km, number of queries, how it was measured
     */
    public static Table retrievalDistances(Map<String, List<RetrievalDistances>> byFeatures, DistanceModel model) {
        Table frame = empty(
                "Distances of retrieved photos",
                Columns.METHOD,
                Columns.KIND,
                Columns.TOP_K,
                Columns.MEAN_KM,
                Columns.MEDIAN_KM,
                Columns.MAX_KM,
                Columns.MIN_KM,
                Columns.N,
                Columns.CONVENTION);
        byFeatures.forEach((features, all) -> {
            for (RetrievalDistances distances : all) {
                Row row = appendRow(frame, features, MEASURED);
                row.setInt(Columns.TOP_K, distances.k());
                row.setDouble(Columns.MEAN_KM, distances.meanKm());
                row.setDouble(Columns.MEDIAN_KM, distances.medianKm());
                row.setDouble(Columns.MAX_KM, distances.maxKm());
                row.setDouble(Columns.MIN_KM, distances.minKm());
                row.setInt(Columns.N, distances.queries());
                row.setString(Columns.CONVENTION, model.description());
            }
        });
        return frame;
    }

    /**
     * A method and its baseline on the same queries, threshold by threshold.
     *
     * @param comparison the comparison
     * @return shares in percent, difference in points with interval, disagreements, p-values
     */
    public static Table comparison(Comparison comparison) {
        Table frame = empty(
                comparison.method() + " minus " + comparison.baseline(),
                Columns.THRESHOLD_KM,
                "baseline_percent",
                "method_percent",
                Columns.DIFFERENCE_POINTS,
                "lower_points",
                "upper_points",
                "only_baseline",
                "only_method",
                Columns.P_VALUE,
                Columns.HOLM_P_VALUE,
                Columns.N,
                Columns.LEFT_OUT,
                Columns.CONVENTION);
        for (Comparison.AtThreshold at : comparison.thresholds()) {
            Row row = frame.appendRow();
            row.setDouble(Columns.THRESHOLD_KM, at.thresholdKm());
            row.setDouble("baseline_percent", 100 * at.baselineShare());
            row.setDouble("method_percent", 100 * at.methodShare());
            row.setDouble(Columns.DIFFERENCE_POINTS, 100 * at.difference().value());
            row.setDouble("lower_points", 100 * at.difference().interval().lower());
            row.setDouble("upper_points", 100 * at.difference().interval().upper());
            row.setInt("only_baseline", at.onlyBaseline());
            row.setInt("only_method", at.onlyMethod());
            row.setDouble(Columns.P_VALUE, at.pValue());
            row.setDouble(Columns.HOLM_P_VALUE, at.holmPValue());
            row.setInt(Columns.N, comparison.queries());
            row.setInt(Columns.LEFT_OUT, comparison.leftOut());
            row.setString(Columns.CONVENTION, comparison.convention().label());
        }
        return frame;
    }

    /**
     * What was noticed in files of predictions.
     *
     * @param findings the findings
     * @return one row each: file, line, what it is, what becomes of the query, details
     */
    public static Table findings(List<Finding> findings) {
        Table frame = empty("Findings", "file");
        frame.addColumns(IntColumn.create("line"));
        for (String column : List.of("finding", "consequence", "detail")) {
            addColumn(frame, column);
        }
        for (Finding finding : findings) {
            Row row = frame.appendRow();
            row.setString("file", finding.file());
            row.setInt("line", Math.toIntExact(finding.line()));
            row.setString("finding", finding.kind().label());
            row.setString("consequence", finding.side().consequence());
            row.setString("detail", finding.detail());
        }
        return frame;
    }

    /** Accuracies in percent with the ends of their intervals, and what they are of. */
    static void setAccuracies(Row row, Evaluation evaluation) {
        for (double threshold : evaluation.thresholdsKm()) {
            Estimate share = evaluation.within(threshold);
            row.setDouble(Columns.within(threshold), 100 * share.value());
            row.setDouble(Columns.withinLower(threshold), 100 * share.interval().lower());
            row.setDouble(Columns.withinUpper(threshold), 100 * share.interval().upper());
        }
        row.setInt(Columns.N, evaluation.queries());
        row.setString(Columns.CONVENTION, evaluation.convention().label());
        row.setString(Columns.INTERVAL_BY, IntervalFrames.intervalBy(evaluation));
    }

    static Row appendRow(Table frame, String method, String kind) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, method);
        row.setString(Columns.KIND, kind);
        return row;
    }

    static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    static void set(Row row, String column, Optional<Double> value) {
        value.ifPresent(number -> row.setDouble(column, number));
    }

    static Table empty(String title, String... columns) {
        Table frame = Table.create(title);
        for (String column : columns) {
            addColumn(frame, column);
        }
        return frame;
    }

    static void addColumn(Table frame, String name) {
        Column<?> column = switch (Columns.type(name).name()) {
            case "DOUBLE" -> DoubleColumn.create(name);
            case "INTEGER" -> IntColumn.create(name);
            default -> StringColumn.create(name);
        };
        frame.addColumns(column);
    }

    /** A name that no column of a frame has yet; frames do not tell small letters from capitals. */
    static String unused(Table frame, String name) {
        String free = name;
        for (int i = 2; frame.containsColumn(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }
}
