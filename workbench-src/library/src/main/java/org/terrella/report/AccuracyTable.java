package org.terrella.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.draw.Text;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Interval;
import org.terrella.evaluate.SeededDifference;
import org.terrella.evaluate.SeededMean;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Published;
import org.terrella.locate.method.Need;
import org.terrella.published.PublishedFinding;
import org.terrella.published.PublishedResult;
import org.terrella.published.PublishedTable;
import org.terrella.run.ModelSeeds;
import org.terrella.run.PoolNumbers;
import org.terrella.run.Provenance;
import org.terrella.run.Run;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Accuracies of a run on its query sets, those of each set beside what is published about its own data set.
 *
 * <p>A measured row says on which bench, by how many queries and seeds and by which convention, and has intervals; a published
 * one has its source, and says which method here it is of. Where a paper has nothing about a data set, a row says so.
 */
final class AccuracyTable {

    private final Experiment experiment;
    private final Run run;
    private final Table frame;
    private final SettingColumns settings;

    private AccuracyTable(Experiment experiment, Run run) {
        this.experiment = experiment;
        this.run = run;
        this.frame = Frames.empty(experiment.question(), Columns.METHOD, Columns.KIND, Columns.DATASET);
        this.settings = SettingColumns.addTo(frame, run.rows());
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            Frames.addColumn(frame, Columns.within(threshold));
            Frames.addColumn(frame, Columns.withinLower(threshold));
            Frames.addColumn(frame, Columns.withinUpper(threshold));
        }
        List.of(
                        Columns.MEDIAN_KM,
                        Columns.ANSWERS_ASKED,
                        Columns.N,
                        Columns.SEEDS,
                        Columns.CONVENTION,
                        Columns.NOTE,
                        Columns.SOURCE)
                .forEach(column -> Frames.addColumn(frame, column));
    }

    static Table of(Experiment experiment, Run run, List<String> sets) {
        AccuracyTable table = new AccuracyTable(experiment, run);
        List<TrialGroup> groups = TrialGroup.of(run);
        for (String queries : sets) {
            groups.stream().filter(group -> group.queries().equals(queries)).forEach(table::addMeasured);
            experiment.published().ifPresent(published -> table.addPublished(published, queries));
        }
        ControlFrames.name(table.frame, experiment);
        return table.frame;
    }

    private void addMeasured(TrialGroup group) {
        Row row = Frames.appendRow(frame, group.label(), Frames.MEASURED);
        row.setString(Columns.DATASET, experiment.share().label(group.queries()));
        settings.set(row, group.first().point().varied());
        Convention convention = group.first().convention();
        List<ErrorDistances> errors = group.errors(run);
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            row.setDouble(Columns.within(threshold), 100 * group.mean(TrialRow.within(threshold)));
            Interval interval = SeededMean.within(errors, threshold, convention).interval();
            row.setDouble(Columns.withinLower(threshold), 100 * Math.max(0, interval.lower()));
            row.setDouble(Columns.withinUpper(threshold), 100 * Math.min(1, interval.upper()));
        }
        if (group.has(Columns.MEDIAN_KM)) {
            row.setDouble(Columns.MEDIAN_KM, group.mean(Columns.MEDIAN_KM));
        }
        group.whole(PoolNumbers.ASKED).ifPresent(asked -> row.setInt(Columns.ANSWERS_ASKED, asked));
        row.setInt(Columns.N, group.queryCount());
        row.setInt(Columns.SEEDS, group.rows().size());
        row.setString(Columns.CONVENTION, convention.label());
        row.setString(Columns.NOTE, group.note());
        row.setString(
                Columns.SOURCE, "measured here on " + experiment.bench() + models(group) + "; " + intervalBy(group));
        boolean isOfModelsAlone = group.has(ModelSeeds.ALONE) && group.has(ModelSeeds.LANGUAGE_MODEL);
        if (isOfModelsAlone && group.rows().size() == 2) {
            addTrainings(group, errors);
        }
    }

    /** Where a language model was trained twice, by how much the second training is more accurate than the first. */
    private void addTrainings(TrialGroup group, List<ErrorDistances> errors) {
        Row row = Frames.appendRow(frame, group.label() + ", second training minus first, points", Frames.MEASURED);
        row.setString(Columns.DATASET, experiment.share().label(group.queries()));
        settings.set(row, group.first().point().varied());
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            SeededDifference difference = SeededDifference.of(
                    errors.subList(1, 2),
                    errors.subList(0, 1),
                    threshold,
                    Evaluation.Settings.defaults().withConvention(group.first().convention()));
            row.setDouble(Columns.within(threshold), 100 * difference.difference());
            row.setDouble(
                    Columns.withinLower(threshold), 100 * difference.interval().lower());
            row.setDouble(
                    Columns.withinUpper(threshold), 100 * difference.interval().upper());
        }
        row.setInt(Columns.N, group.queryCount());
        row.setInt(Columns.SEEDS, 2);
        row.setString(Columns.CONVENTION, group.first().convention().label());
        row.setString(Columns.SOURCE, "measured here on " + experiment.bench() + "; 95 % intervals over photographers");
    }

    /** The models behind endpoints that answered; those that come along are told by the bench. */
    private String models(TrialGroup group) {
        boolean asks = Optional.ofNullable(
                        experiment.methods().get(group.first().method()))
                .stream()
                .flatMap(method -> method.needs().stream())
                .anyMatch(Need.OfLanguageModel.class::isInstance);
        Map<String, String> facts = asks ? run.provenance() : Map.of();
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(Provenance.MODEL)
                        && fact.getValue().contains("://"))
                .map(fact -> ", " + fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining());
    }

    private static String intervalBy(TrialGroup group) {
        return "95 % intervals over photographers" + (group.rows().size() > 1 ? " and training seeds" : "");
    }

    /** The papers' rows, and a row that says so where a table has nothing of the data set. */
    private void addPublished(Published published, String queries) {
        String dataset = run.dataset(queries).orElse(queries);
        for (PublishedTable table : published.of(dataset)) {
            int before = frame.rowCount();
            List<PublishedResult> results = Published.results(table, dataset);
            boolean isOther = !published.tables().contains(table.label());
            results.stream()
                    .filter(result -> isOther || published.shows(result.method()))
                    .forEach(result -> add(result, published.label(result.method())));
            table.findings().stream()
                    .filter(finding -> finding.dataset().equals(dataset))
                    .filter(this::isSwept)
                    .forEach(this::add);
            if (frame.rowCount() == before && results.isEmpty()) {
                Row row = Frames.appendRow(frame, "not published", Frames.PUBLISHED);
                row.setString(Columns.DATASET, dataset);
                row.setString(Columns.SOURCE, "nothing about " + dataset + " in " + table.title());
            }
        }
    }

    private void add(PublishedResult result, Optional<String> label) {
        Row row = Frames.appendRow(frame, result.method(), Frames.PUBLISHED);
        row.setString(Columns.DATASET, result.dataset());
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            Frames.set(row, Columns.within(threshold), Frames.optional(result.percent(threshold)));
        }
        row.setString(Columns.NOTE, label.map(name -> "beside " + name).orElse("not built here"));
        row.setString(Columns.SOURCE, result.source());
    }

    private boolean isSwept(PublishedFinding finding) {
        return experiment.axes().stream().anyMatch(axis -> finding.swept().startsWith(axis.setting() + " "));
    }

    private void add(PublishedFinding finding) {
        Row row = Frames.appendRow(frame, "figure " + finding.figure() + ", " + finding.swept(), Frames.PUBLISHED);
        row.setString(Columns.DATASET, finding.dataset());
        row.setString(
                Columns.NOTE,
                Text.threshold(finding.thresholdKm()) + " km: " + finding.text() + "; bars without numbers");
        row.setString(Columns.SOURCE, finding.source());
    }
}
