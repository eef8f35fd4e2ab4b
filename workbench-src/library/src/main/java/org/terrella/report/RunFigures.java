package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.terrella.draw.Charts;
import org.terrella.draw.Maps;
import org.terrella.draw.Picture;
import org.terrella.draw.Text;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Axis;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.TableKind;
import org.terrella.locate.method.Setting;
import org.terrella.published.PublishedTable;
import org.terrella.run.ClaimCheck;
import org.terrella.run.ClaimResult;
import org.terrella.run.Run;
import org.terrella.run.TrialRow;
import tech.tablesaw.api.Table;

/**
 * All tables and pictures of a run, made from its folder alone.
 *
 * @param experiment its definition
 * @param run its run
 */
public record RunFigures(Experiment experiment, Run run) {

    private static final int MOST_LINES = 8;
    private static final String MAPPED = "g3";

    /**
     * Its tables, each by a name for files.
     *
     * @return in the order in which they are read
     */
    public Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        switch (experiment.table()) {
            case RETRIEVAL_DISTANCES -> {
                experiment
                        .queries()
                        .forEach(queries -> tables.put(
                                experiment.name() + "-" + queries,
                                RunFrames.retrievalDistances(run, queries)
                                        .setName("Distances of retrieved photos, " + queries)));
                tables.put(
                        "published-" + experiment.name(),
                        published(PublishedTable.named("g3-table3-retrieval-distances")));
            }
            case COST -> {
                tables.put(experiment.name(), RunFrames.cost(run));
                tables.put("published-" + experiment.name(), published(PublishedTable.named("g3-table6-cost")));
            }
            case CONVENTIONS -> tables.put(experiment.name(), RunFrames.conventions(run));
            default -> tables.put(experiment.name(), RunFrames.accuracies(experiment, run));
        }
        List<ClaimResult> claims = claims();
        if (!claims.isEmpty()) {
            tables.put(experiment.name() + "-claims", ClaimFrames.comparisons(claims));
        }
        return tables;
    }

    private static Table published(PublishedTable table) {
        return PublishedFrames.of(table).setName("Published: " + table.title());
    }

    /**
     * What was found about its claims.
     *
     * @return none if it has none
     */
    public List<ClaimResult> claims() {
        return ClaimCheck.of(experiment, run);
    }

    /**
     * Its pictures, each by a name for files.
     *
     * @return in the order in which they are looked at
     */
    public Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        if (experiment.table() == TableKind.COST || experiment.table() == TableKind.CONVENTIONS) {
            return pictures;
        }
        for (String queries : experiment.queries()) {
            List<TrialRow> rows = run.rows().stream()
                    .filter(row -> row.queries().equals(queries))
                    .toList();
            if (experiment.axes().size() == 1) {
                pictures.put(
                        experiment.name() + "-" + queries,
                        sweep(experiment.axes().get(0), queries, rows));
            } else if (experiment.axes().isEmpty()) {
                pictures.put(experiment.name() + "-" + queries, thresholds(rows));
            }
        }
        run.rows().stream()
                .filter(row -> row.point().text().equals(MAPPED))
                .findFirst()
                .ifPresent(row -> pictures.put(experiment.name() + "-" + row.queries() + "-map", map(row)));
        return pictures;
    }

    /** Where one method is right and where it is wrong. */
    private Picture map(TrialRow row) {
        Predictions judged = run.predictions(row).judged();
        return Maps.predictions(judged, Evaluation.of(row.point().text(), judged, Evaluation.Settings.defaults()));
    }

    /** Accuracy by threshold of each method, of the first training seed. */
    private Picture thresholds(List<TrialRow> rows) {
        List<Evaluation> evaluations = rows.stream()
                .filter(row -> row.seed() == rows.get(0).seed())
                .limit(MOST_LINES)
                .map(row -> Evaluation.of(
                        row.point().text(), run.predictions(row).judged(), Evaluation.Settings.defaults()))
                .toList();
        return Charts.picture(Charts.accuracyByThreshold(evaluations, List.of()));
    }

    private Picture sweep(Axis axis, String queries, List<TrialRow> rows) {
        Map<Double, List<Double>> percents = new LinkedHashMap<>();
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            List<Double> line = new ArrayList<>();
            axis.values().forEach(value -> line.add(100 * mean(rows, axis, value, threshold)));
            percents.put(threshold, line);
        }
        List<Double> city = percents.get(ThresholdAccuracies.DEFAULT_KM.get(1));
        String title = String.format(
                Locale.ROOT,
                "%.1f to %.1f %% of %s within 25 km as %s goes from %s to %s",
                city.get(0),
                city.get(city.size() - 1),
                queries,
                axis.setting(),
                Setting.text(axis.values().get(0)),
                Setting.text(axis.values().get(axis.values().size() - 1)));
        List<Double> values = axis.values().stream()
                .map(value -> ((Number) value).doubleValue())
                .toList();
        String label =
                axis.setting() + " · mean over " + Text.count(experiment.seeds().size(), "training seed");
        return Charts.picture(Charts.sweep(title, label, values, percents));
    }

    private static double mean(List<TrialRow> rows, Axis axis, Object value, double threshold) {
        return rows.stream()
                .filter(row -> value.equals(row.point().varied().get(axis.setting())))
                .mapToDouble(row -> row.numbers().get(TrialRow.within(threshold)))
                .average()
                .orElseThrow();
    }
}
