package org.terrella.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.draw.Text;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Experiment;
import org.terrella.run.NetworkTable;
import org.terrella.run.Run;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Frames of the runs of experiments, made from their folders alone; a varied setting is a column {@code setting.NAME}. */
public final class RunFrames {

    private RunFrames() {}

    /**
     * Accuracies of every point on every query set, means over training seeds, those of each set before what is published about
     * its own data set.
     *
     * @param experiment its definition
     * @param run its run
     * @return accuracies in percent by the convention of the query set with 95 % intervals over photographers and seeds, number
     *     of answers asked and places retrieved per query, of queries and of seeds; a row that says so where nothing is published
     */
    public static Table accuracies(Experiment experiment, Run run) {
        return AccuracyTable.of(experiment, run, experiment.queries());
    }

    /**
     * The same of one query set.
     *
     * @param experiment its definition
     * @param run its run
     * @param queries name of a query set
     * @return as {@link #accuracies(Experiment, Run)}
     */
    public static Table accuracies(Experiment experiment, Run run, String queries) {
        return AccuracyTable.of(experiment, run, List.of(queries))
                .setName(experiment.question() + " " + experiment.share().label(queries));
    }

    private static Row begin(Table frame, TrialGroup group, SettingColumns settings) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, group.label());
        row.setString(Columns.DATASET, group.queries());
        settings.set(row, group.first().point().varied());
        row.setInt(Columns.N, group.queryCount());
        return row;
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
     * Distances of the retrieved photos in the layout of G3's table 3, means over training seeds, before the paper's.
     *
     * @param experiment its definition
     * @param run its run
     * @param queries name of a query set
     * @return distances in km by point and number of photos, as the convention of the query set measures, with 95 % intervals
     * @throws IllegalArgumentException if a method has fewer candidates than table 3 looks at
     */
    public static Table retrievalDistances(Experiment experiment, Run run, String queries) {
        return new RetrievalTables(experiment, run, queries).distances();
    }

    /**
     * How much nearer the photos are that one kind of features finds for the same queries than those of the first kind.
     *
     * @param experiment its definition
     * @param run its run
     * @param queries name of a query set
     * @return differences in km, method minus the first one, by number of photos and measure, with 95 % intervals, and the
     *     paper's difference where both are printed
     * @throws IllegalArgumentException if a method has fewer candidates than table 3 looks at
     */
    public static Table retrievalDifferences(Experiment experiment, Run run, String queries) {
        return new RetrievalTables(experiment, run, queries).differences();
    }

    /**
     * What queries cost, means over training seeds.
     *
     * @param run its run
     * @return seconds from file to place of queries of which nothing was known, parameters and tokens per query; empty where
     *     they are not known or were not measured
     */
    public static Table cost(Run run) {
        Table frame = Frames.empty(
                "Cost of queries, each asked afresh, 64 at a time, after the first ones; measured here",
                Columns.METHOD,
                Columns.DATASET);
        SettingColumns settings = SettingColumns.addTo(frame, run.rows());
        List<String> optional = List.of(Columns.PARAMETERS, Columns.PROMPT_TOKENS, Columns.ANSWER_TOKENS);
        Frames.addColumn(frame, Columns.N);
        Frames.addColumn(frame, Columns.SECONDS_PER_1000);
        optional.forEach(column -> Frames.addColumn(frame, column));
        Frames.addColumn(frame, Columns.NOTE);
        for (TrialGroup group : TrialGroup.of(run)) {
            Row row = begin(frame, group, settings);
            if (group.has(TrialRow.FRESH_SECONDS)) {
                row.setDouble(Columns.SECONDS_PER_1000, 1000 * group.mean(TrialRow.FRESH_SECONDS));
            } else {
                row.setString(Columns.NOTE, "seconds not measured");
            }
            optional.stream().filter(group::has).forEach(column -> row.setDouble(column, group.mean(column)));
        }
        return frame;
    }

    /**
     * What networks cost, whatever method they take part in.
     *
     * @param run its run
     * @return parameters, operations counted from shapes, and how long they were trained, as far as their weights say
     */
    public static Table networks(Run run) {
        Table frame = Frames.empty(
                "Networks; operations are counted from their shapes, a multiplication and an addition being two",
                NetworkTable.NETWORK,
                Columns.PARAMETERS,
                NetworkTable.TRAINED,
                Columns.GIGAFLOPS,
                NetworkTable.PER,
                NetworkTable.SECONDS,
                NetworkTable.PROCESSORS,
                Columns.NOTE);
        for (Map<String, String> network : run.networks()) {
            Row row = frame.appendRow();
            row.setString(NetworkTable.NETWORK, network.get(NetworkTable.NETWORK));
            row.setString(NetworkTable.PER, network.get(NetworkTable.PER));
            number(network, NetworkTable.PARAMETERS).ifPresent(count -> row.setDouble(Columns.PARAMETERS, count));
            number(network, NetworkTable.TRAINED).ifPresent(count -> row.setDouble(NetworkTable.TRAINED, count));
            number(network, NetworkTable.FLOPS).ifPresent(flops -> row.setDouble(Columns.GIGAFLOPS, flops / 1e9));
            number(network, NetworkTable.SECONDS).ifPresent(time -> row.setDouble(NetworkTable.SECONDS, time));
            number(network, NetworkTable.PROCESSORS)
                    .ifPresent(count -> row.setInt(NetworkTable.PROCESSORS, count.intValue()));
            if (network.get(NetworkTable.SECONDS).isEmpty()) {
                row.setString(Columns.NOTE, "training time not recorded");
            }
        }
        return frame;
    }

    private static Optional<Double> number(Map<String, String> cells, String column) {
        return Optional.of(cells.get(column)).filter(cell -> !cell.isEmpty()).map(Double::valueOf);
    }
}
