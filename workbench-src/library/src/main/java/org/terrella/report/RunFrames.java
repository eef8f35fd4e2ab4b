package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.terrella.draw.Text;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Experiment;
import org.terrella.geo.DistanceModel;
import org.terrella.locate.method.Setting;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;
import org.terrella.run.Run;
import org.terrella.run.TrialPredictions;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of the runs of experiments, made from their folders alone. */
public final class RunFrames {

    private static final String NOT_BUILT = "not built here; the paper's number on its own queries";
    private static final String BUILT = "the paper's number on its own queries";
    private static final String MEASURED = "measured here";

    private RunFrames() {}

    /**
     * Accuracies of every point on every query set, means over training seeds; then the paper's numbers.
     *
     * @param experiment its definition
     * @param run its run
     * @return accuracies in percent, their standard deviation over seeds in points, number of queries and seeds
     */
    public static Table accuracies(Experiment experiment, Run run) {
        Table frame = Frames.empty(experiment.question(), Columns.METHOD, Columns.KIND, Columns.DATASET);
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            Frames.addColumn(frame, Columns.within(threshold));
            Frames.addColumn(frame, Columns.withinSpread(threshold));
        }
        for (String column : List.of(Columns.MEDIAN_KM, Columns.N, Columns.SEEDS, Columns.NOTE, Columns.SOURCE)) {
            Frames.addColumn(frame, column);
        }
        groups(run).values().forEach(rows -> addMeasured(frame, rows));
        experiment.published().ifPresent(published -> addPublished(frame, published));
        return frame;
    }

    private static Map<String, List<TrialRow>> groups(Run run) {
        Map<String, List<TrialRow>> groups = new LinkedHashMap<>();
        run.rows()
                .forEach(row -> groups.computeIfAbsent(row.queries() + "\n" + row.point(), key -> new ArrayList<>())
                        .add(row));
        return groups;
    }

    private static void addMeasured(Table frame, List<TrialRow> rows) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, rows.get(0).point().text());
        row.setString(Columns.KIND, MEASURED);
        row.setString(Columns.DATASET, rows.get(0).queries());
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            String column = TrialRow.within(threshold);
            row.setDouble(Columns.within(threshold), 100 * mean(rows, column));
            if (rows.size() > 1) {
                row.setDouble(Columns.withinSpread(threshold), 100 * deviation(rows, column));
            }
        }
        if (rows.stream().allMatch(each -> each.numbers().containsKey(Columns.MEDIAN_KM))) {
            row.setDouble(Columns.MEDIAN_KM, mean(rows, Columns.MEDIAN_KM));
        }
        row.setInt(Columns.N, rows.get(0).numbers().get("n").intValue());
        row.setInt(Columns.SEEDS, rows.size());
    }

    private static double mean(List<TrialRow> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> row.numbers().get(column))
                .average()
                .orElseThrow();
    }

    private static double deviation(List<TrialRow> rows, String column) {
        double mean = mean(rows, column);
        ToDoubleFunction<TrialRow> square = row -> Math.pow(row.numbers().get(column) - mean, 2);
        return Math.sqrt(rows.stream().mapToDouble(square).sum() / (rows.size() - 1));
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
     * The trials as they are in {@code trials.csv}, for sweeps: each varied setting is a column.
     *
     * @param run its run
     * @return a row for each trial and query set: settings, seed, accuracies in percent, number of queries
     */
    public static Table trials(Run run) {
        Table frame = Frames.empty("Trials of " + run.name(), Columns.METHOD, Columns.DATASET, Columns.SEED);
        List<TrialRow> rows = run.rows();
        rows.stream()
                .flatMap(row -> settings(row).keySet().stream())
                .distinct()
                .forEach(setting -> Frames.addColumn(frame, setting));
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        Frames.addColumn(frame, Columns.N);
        for (TrialRow trial : rows) {
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, trial.method());
            row.setString(Columns.DATASET, trial.queries());
            row.setInt(Columns.SEED, Math.toIntExact(trial.seed()));
            settings(trial).forEach(row::setString);
            for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
                row.setDouble(Columns.within(threshold), 100 * trial.numbers().get(TrialRow.within(threshold)));
            }
            row.setInt(Columns.N, trial.numbers().get("n").intValue());
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
     * @return accuracies in percent: a row for each combination of the other varied settings, in the order of the trials
     * @throws IllegalArgumentException if a trial does not vary the setting
     */
    public static Table crossed(Run run, String queries, String across, double thresholdKm) {
        Map<Map<String, String>, Map<String, List<TrialRow>>> grid = new LinkedHashMap<>();
        for (TrialRow row : run.rows()) {
            Map<String, String> others = settings(row);
            String value = others.remove(across);
            if (value == null) {
                throw new IllegalArgumentException(
                        "expected trials that vary " + across + ", found " + String.join(", ", others.keySet()));
            }
            if (row.queries().equals(queries)) {
                grid.computeIfAbsent(others, key -> new LinkedHashMap<>())
                        .computeIfAbsent(value, key -> new ArrayList<>())
                        .add(row);
            }
        }
        Table frame = Frames.empty("Within " + Text.threshold(thresholdKm) + " km by " + across + ", " + queries);
        grid.forEach((others, byValue) -> {
            others.keySet().stream()
                    .filter(name -> !frame.containsColumn(name))
                    .forEach(name -> Frames.addColumn(frame, name));
            byValue.keySet().stream()
                    .map(value -> crossed(across, value))
                    .filter(name -> !frame.containsColumn(name))
                    .forEach(name -> Frames.addColumn(frame, name));
            Row row = frame.appendRow();
            others.forEach(row::setString);
            byValue.forEach((value, rows) ->
                    row.setDouble(crossed(across, value), 100 * mean(rows, TrialRow.within(thresholdKm))));
        });
        return frame;
    }

    private static String crossed(String setting, String value) {
        return setting + "_" + value + "_percent";
    }

    private static Map<String, String> settings(TrialRow row) {
        Map<String, String> settings = new LinkedHashMap<>();
        row.point().varied().forEach((name, value) -> settings.put(name, Setting.text(value)));
        return settings;
    }

    /**
     * The same predictions under each convention, of the first training seed.
     *
     * @param run its run
     * @return accuracies in percent by point, query set and convention
     */
    public static Table conventions(Run run) {
        Table frame = Frames.empty("Accuracy by convention", Columns.METHOD, Columns.DATASET, Columns.CONVENTION);
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> Frames.addColumn(frame, Columns.within(threshold)));
        Frames.addColumn(frame, Columns.N);
        for (List<TrialRow> rows : groups(run).values()) {
            TrialPredictions predictions = run.predictions(rows.get(0));
            for (Convention convention : Convention.values()) {
                Evaluation evaluation = Evaluation.of(
                        rows.get(0).point().text(),
                        predictions.judged(),
                        Evaluation.Settings.defaults().withConvention(convention));
                Row row = frame.appendRow();
                row.setString(Columns.METHOD, rows.get(0).point().text());
                row.setString(Columns.DATASET, rows.get(0).queries());
                row.setString(Columns.CONVENTION, convention.label());
                evaluation
                        .accuracies()
                        .forEach(accuracy -> row.setDouble(
                                Columns.within(accuracy.thresholdKm()),
                                100 * accuracy.share().value()));
                row.setInt(Columns.N, evaluation.queries());
            }
        }
        return frame;
    }

    /**
     * Distances of the retrieved photos, of the first training seed, in the layout of G3's table 3.
     *
     * @param run its run, of an experiment whose table shows them
     * @param queries name of a query set
     * @return distances in km by point and number of photos
     */
    public static Table retrievalDistances(Run run, String queries) {
        Map<String, List<RetrievalDistances>> byPoint = new LinkedHashMap<>();
        for (List<TrialRow> rows : groups(run).values()) {
            if (rows.get(0).queries().equals(queries)) {
                List<TrialPredictions.Judged> judged =
                        run.predictions(rows.get(0)).queries();
                byPoint.put(
                        rows.get(0).point().text(),
                        RetrievalDistances.DEFAULT_K.stream()
                                .map(k -> RetrievalDistances.of(
                                        k,
                                        judged.stream()
                                                .map(TrialPredictions.Judged::truth)
                                                .toList(),
                                        judged.stream()
                                                .map(TrialPredictions.Judged::candidates)
                                                .toList(),
                                        DistanceModel.MEAN_SPHERE))
                                .toList());
            }
        }
        return Frames.retrievalDistances(byPoint, DistanceModel.MEAN_SPHERE);
    }

    /**
     * What queries cost, means over training seeds.
     *
     * @param run its run
     * @return seconds of locating per 1,000 queries, parameters and tokens per query, where they are known
     */
    public static Table cost(Run run) {
        Table frame = Frames.empty(
                "Cost; answers that were known already took no seconds",
                Columns.METHOD,
                Columns.DATASET,
                Columns.N,
                Columns.SECONDS_PER_1000,
                Columns.PARAMETERS,
                Columns.PROMPT_TOKENS,
                Columns.ANSWER_TOKENS);
        for (List<TrialRow> rows : groups(run).values()) {
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, rows.get(0).point().text());
            row.setString(Columns.DATASET, rows.get(0).queries());
            double n = rows.get(0).numbers().get("n");
            row.setInt(Columns.N, (int) n);
            row.setDouble(Columns.SECONDS_PER_1000, 1000 * mean(rows, "seconds") / n);
            for (String column : List.of(Columns.PARAMETERS, Columns.PROMPT_TOKENS, Columns.ANSWER_TOKENS)) {
                if (rows.get(0).numbers().containsKey(column)) {
                    row.setDouble(column, mean(rows, column));
                }
            }
        }
        return frame;
    }
}
