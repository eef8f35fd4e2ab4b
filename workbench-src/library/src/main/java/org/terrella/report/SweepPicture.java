package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.draw.Charts;
import org.terrella.draw.Picture;
import org.terrella.draw.PublishedCharts;
import org.terrella.draw.Text;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.experiment.Axis;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Published;
import org.terrella.locate.method.Setting;
import org.terrella.published.PublishedResult;
import org.terrella.run.PoolNumbers;
import org.terrella.run.Run;
import org.terrella.run.TrialRow;

/**
 * Accuracy by a setting that is swept, with the paper's own number where it prints one.
 *
 * @param experiment its definition
 * @param run its run
 */
record SweepPicture(Experiment experiment, Run run) {

    /**
     * The picture of a set of queries.
     *
     * @param axis what is swept
     * @param queries name of the set
     * @param rows those of the set
     */
    Picture of(Axis axis, String queries, List<TrialRow> rows) {
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
        Optional<PublishedResult> printed = printed(axis, queries);
        String label = axis.setting() + " · mean over "
                + Text.count(experiment.seeds().size(), "training seed")
                + printed.map(result -> " · hollow: " + PublishedCharts.words(result))
                        .orElse("");
        var chart = Charts.sweep(title, label, values, percents);
        printed.ifPresent(result -> rows.stream()
                .flatMap(row -> Stream.ofNullable(row.numbers().get(PoolNumbers.paper(axis.setting()))))
                .findFirst()
                .ifPresent(value -> PublishedCharts.mark(chart, value, result)));
        return Charts.picture(chart);
    }

    /** The paper's own number for the method that is swept, where it prints one. */
    private Optional<PublishedResult> printed(Axis axis, String queries) {
        return experiment
                .published()
                .flatMap(published -> run.dataset(queries)
                        .flatMap(dataset -> published.of(dataset).stream()
                                .flatMap(table -> Published.results(table, dataset).stream())
                                .filter(result -> published
                                        .label(result.method())
                                        .filter(axis.method()::equals)
                                        .isPresent())
                                .findFirst()));
    }

    private static double mean(List<TrialRow> rows, Axis axis, Object value, double threshold) {
        return rows.stream()
                .filter(row -> value.equals(row.point().varied().get(axis.setting())))
                .mapToDouble(row -> row.numbers().get(TrialRow.within(threshold)))
                .average()
                .orElseThrow();
    }
}
