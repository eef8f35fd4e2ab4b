package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.draw.Text;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Experiment;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of the runs of experiments, made from their folders alone; a varied setting is a column {@code setting.NAME}. */
public final class RunFrames {

    private static final String NOT_BUILT = "not built here; the paper's number on its own queries";
    private static final String BUILT = "the paper's number on its own queries";

    private RunFrames() {}

    /**
     * Accuracies of every point on every query set, means over training seeds; then the paper's numbers.
     *
     * @param experiment its definition
     * @param run its run
     * @return accuracies in percent by the convention of the query set, their standard deviation over seeds in points, number
     *     of queries and seeds
     */
    public static Table accuracies(Experiment experiment, Run run) {
        Table frame = Frames.empty(experiment.question(), Columns.METHOD, Columns.KIND, Columns.DATASET);
        SettingColumns settings = SettingColumns.addTo(frame, run.rows());
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            Frames.addColumn(frame, Columns.within(threshold));
            Frames.addColumn(frame, Columns.withinSpread(threshold));
        }
        for (String column : List.of(
                Columns.MEDIAN_KM, Columns.N, Columns.SEEDS, Columns.CONVENTION, Columns.NOTE, Columns.SOURCE)) {
            Frames.addColumn(frame, column);
        }
        TrialGroup.of(run).forEach(group -> addMeasured(begin(frame, group, settings), group));
        experiment.published().ifPresent(published -> addPublished(frame, published));
        return frame;
    }

    private static Row begin(Table frame, TrialGroup group, SettingColumns settings) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, group.label());
        row.setString(Columns.DATASET, group.queries());
        settings.set(row, group.first().point().varied());
        row.setInt(Columns.N, group.queryCount());
        return row;
    }

    private static void addMeasured(Row row, TrialGroup group) {
        row.setString(Columns.KIND, Frames.MEASURED);
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            String column = TrialRow.within(threshold);
            row.setDouble(Columns.within(threshold), 100 * group.mean(column));
            if (group.rows().size() > 1) {
                row.setDouble(Columns.withinSpread(threshold), 100 * group.deviation(column));
            }
        }
        if (group.has(Columns.MEDIAN_KM)) {
            row.setDouble(Columns.MEDIAN_KM, group.mean(Columns.MEDIAN_KM));
        }
        row.setInt(Columns.SEEDS, group.rows().size());
        row.setString(Columns.CONVENTION, group.first().convention().label());
        row.setString(Columns.NOTE, group.note());
    }

    private static void addPublished(Table frame, Experiment.Published published) {
        for (PublishedResult result : PublishedTable.named(published.table()).results(published.dataset())) {
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, result.method());
            row.setString(Columns.KIND, Frames.PUBLISHED);
            row.setString(Columns.DATASET, result.dataset());
            for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                result.percent(threshold).ifPresent(percent -> row.setDouble(Columns.within(threshold), percent));
            }
            row.setString(Columns.NOTE, published.notBuilt().contains(result.method()) ? NOT_BUILT : BUILT);
            row.setString(Columns.SOURCE, result.source());
        }
    }

    /**
     * The trials as they are in {@code trials.csv}, for sweeps.
     *
     * @param run its run
     * @return a row for each trial and query set: settings, seed, accuracies in percent, number of queries
     */
    public static Table trials(Run run) {
        Table frame = Frames.empty("Trials of " + run.name(), Columns.METHOD, Columns.DATASET, Columns.SEED);
        List<TrialRow> rows = run.rows();
        SettingColumns settings = SettingColumns.addTo(frame, rows);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        Frames.addColumn(frame, Columns.N);
        Frames.addColumn(frame, Columns.CONVENTION);
        for (TrialRow trial : rows) {
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, trial.method());
            row.setString(Columns.DATASET, trial.queries());
            row.setInt(Columns.SEED, Math.toIntExact(trial.seed()));
            settings.set(row, trial.point().varied());
            for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                row.setDouble(Columns.within(threshold), 100 * trial.numbers().get(TrialRow.within(threshold)));
            }
            row.setInt(Columns.N, trial.numbers().get(Columns.N).intValue());
            row.setString(Columns.CONVENTION, trial.convention().label());
        }
        return frame;
    }

    /**
     * A grid at one threshold, the values of one varied setting side by side; means over training seeds.
     *
     * @param run its run
     * @param queries name of a query set
     * @param across the setting whose values are columns
     * @param thresholdKm the threshold
     * @return accuracies in percent: a row for each method and combination of its other varied settings, in the order of the
     *     trials; the method is a column where there are several
     * @throws IllegalArgumentException if a trial does not vary the setting
     */
    public static Table crossed(Run run, String queries, String across, double thresholdKm) {
        return RunGrid.of(run.rows(), queries, across)
                .table(thresholdKm)
                .setName("Within " + Text.threshold(thresholdKm) + " km by " + across + ", " + queries);
    }

    /**
     * The same predictions under each convention, of the first training seed.
     *
     * @param run its run
     * @return accuracies in percent by point, query set and convention
     */
    public static Table conventions(Run run) {
        Table frame = Frames.empty("Accuracy by convention", Columns.METHOD, Columns.DATASET, Columns.CONVENTION);
        SettingColumns settings = SettingColumns.addTo(frame, run.rows());
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        Frames.addColumn(frame, Columns.N);
        for (TrialGroup group : TrialGroup.of(run)) {
            for (Convention convention : Convention.values()) {
                Row row = begin(frame, group, settings);
                row.setString(Columns.CONVENTION, convention.label());
                Evaluation.of(
                                group.label(),
                                run.errors(group.first(), convention),
                                Evaluation.Settings.defaults().withConvention(convention))
                        .accuracies()
                        .forEach(accuracy -> row.setDouble(
                                Columns.within(accuracy.thresholdKm()),
                                100 * accuracy.share().value()));
            }
        }
        return frame;
    }

    /**
     * Distances of the retrieved photos, of the first training seed, in the layout of G3's table 3.
     *
     * @param run its run
     * @param queries name of a query set
     * @return distances in km by point and number of photos, as the convention of the query set measures
     * @throws IllegalArgumentException if a method has fewer candidates than table 3 looks at
     */
    public static Table retrievalDistances(Run run, String queries) {
        Map<String, List<RetrievalDistances>> byPoint = new LinkedHashMap<>();
        DistanceModel model = DistanceModel.MEAN_SPHERE;
        for (TrialGroup group : TrialGroup.of(run)) {
            if (group.queries().equals(queries)) {
                model = group.first().convention().model();
                byPoint.put(group.label(), distances(run.predictions(group.first()), model));
            }
        }
        return Frames.retrievalDistances(byPoint, model);
    }

    private static List<RetrievalDistances> distances(TrialPredictions predictions, DistanceModel model) {
        List<LatLng> truths = new ArrayList<>();
        List<List<LatLng>> nearest = new ArrayList<>();
        predictions.queries().forEach(query -> {
            truths.add(query.truth());
            nearest.add(query.candidates().stream().map(Candidate::place).toList());
        });
        return RetrievalDistances.DEFAULT_K.stream()
                .map(k -> RetrievalDistances.of(k, truths, nearest, model))
                .toList();
    }

    /**
     * What queries cost, means over training seeds.
     *
     * @param run its run
     * @return seconds of locating per 1,000 queries, parameters and tokens per query, where they are known
     */
    public static Table cost(Run run) {
        Table frame =
                Frames.empty("Cost; answers that were known already took no seconds", Columns.METHOD, Columns.DATASET);
        SettingColumns settings = SettingColumns.addTo(frame, run.rows());
        List<String> optional = List.of(Columns.PARAMETERS, Columns.PROMPT_TOKENS, Columns.ANSWER_TOKENS);
        Frames.addColumn(frame, Columns.N);
        Frames.addColumn(frame, Columns.SECONDS_PER_1000);
        optional.forEach(column -> Frames.addColumn(frame, column));
        for (TrialGroup group : TrialGroup.of(run)) {
            Row row = begin(frame, group, settings);
            row.setDouble(Columns.SECONDS_PER_1000, 1000 * group.mean("seconds") / group.queryCount());
            optional.stream().filter(group::has).forEach(column -> row.setDouble(column, group.mean(column)));
        }
        return frame;
    }
}
