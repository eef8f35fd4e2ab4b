package org.terrella.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.terrella.evaluate.Bootstrap;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.RankAgreement;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Published;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;
import org.terrella.run.Run;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Whether the methods of a run come in the order of the paper's table beside it. */
public final class OrderFrames {

    private static final String METHODS = "methods";
    private static final String CORRELATION = "rank_correlation";

    private OrderFrames() {}

    /**
     * Spearman's rank correlation of accuracies measured here and printed there.
     *
     * @param experiment its definition, with published rows of its methods
     * @param run its run
     * @return a row for each query set, published table and threshold that has three methods or more: the interval is of 95 % over
     *     photographers of the query set, means over training seeds; empty where the experiment names no rows
     */
    public static Table withPublished(Experiment experiment, Run run) {
        Table frame = Frames.empty("The order of methods, here and as printed", Columns.DATASET, Columns.THRESHOLD_KM);
        frame.addColumns(
                IntColumn.create(METHODS),
                DoubleColumn.create(CORRELATION),
                DoubleColumn.create(Columns.LOWER),
                DoubleColumn.create(Columns.UPPER));
        Frames.addColumn(frame, Columns.SOURCE);
        experiment.published().ifPresent(published -> {
            for (String queries : experiment.queries()) {
                String dataset = run.dataset(queries).orElse(queries);
                for (PublishedTable table : published.of(dataset)) {
                    if (published.tables().contains(table.label())) {
                        add(frame, run, queries, printed(published, table, dataset));
                    }
                }
            }
        });
        return frame;
    }

    /** Rows of methods here, by their labels. */
    private static Map<String, PublishedResult> printed(Published published, PublishedTable table, String dataset) {
        Map<String, PublishedResult> printed = new LinkedHashMap<>();
        Published.results(table, dataset)
                .forEach(result ->
                        published.label(result.method()).ifPresent(label -> printed.putIfAbsent(label, result)));
        return printed;
    }

    private static void add(Table frame, Run run, String queries, Map<String, PublishedResult> printed) {
        List<TrialGroup> groups = TrialGroup.of(run).stream()
                .filter(group -> group.queries().equals(queries) && printed.containsKey(group.label()))
                .toList();
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            List<TrialGroup> both = groups.stream()
                    .filter(group ->
                            printed.get(group.label()).percent(threshold).isPresent())
                    .toList();
            if (both.size() >= RankAgreement.FEWEST) {
                add(frame, run, both, printed, threshold);
            }
        }
    }

    private static void add(
            Table frame, Run run, List<TrialGroup> groups, Map<String, PublishedResult> printed, double threshold) {
        TrialRow any = groups.get(0).first();
        Convention convention = any.convention();
        List<List<ErrorDistances>> errors =
                groups.stream().map(group -> group.errors(run)).toList();
        double[] percents = groups.stream()
                .map(group -> printed.get(group.label()).percent(threshold))
                .mapToDouble(OptionalDouble::orElseThrow)
                .toArray();
        RankAgreement agreement = RankAgreement.of(
                RankAgreement.Hits.within(errors, threshold, convention), percents, Bootstrap.defaults());
        Row row = frame.appendRow();
        row.setString(Columns.DATASET, any.queries());
        row.setDouble(Columns.THRESHOLD_KM, threshold);
        row.setInt(METHODS, agreement.methods());
        if (!Double.isNaN(agreement.correlation())) {
            row.setDouble(CORRELATION, agreement.correlation());
            row.setDouble(Columns.LOWER, agreement.interval().lower());
            row.setDouble(Columns.UPPER, agreement.interval().upper());
        }
        row.setString(
                Columns.SOURCE,
                "measured here, beside " + printed.values().iterator().next().source());
    }
}
