package org.terrella.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Denominator;
import org.terrella.evaluate.Sensitivity;
import org.terrella.evaluate.ThresholdAccuracies;
import org.terrella.file.Csv;
import org.terrella.lmm.answer.ParserRule;

/** The file of a run with its sensitivity card: a row for each method, query set and combination of rules. */
final class SensitivityFile {

    static final String NAME = "sensitivity.csv";

    private static final String MEDIAN = "median_km";

    private SensitivityFile() {}

    static String csv(List<Sensitivity> cards) {
        List<String> header = new ArrayList<>(
                List.of("method", "queries", "standard", "parser", "convention", "denominator", "n", "answered"));
        ThresholdAccuracies.DEFAULT_KM.forEach(threshold -> header.add(TrialRow.within(threshold)));
        header.add(MEDIAN);
        List<List<String>> rows = new ArrayList<>();
        for (Sensitivity card : cards) {
            card.rows().forEach(row -> rows.add(cells(card, row)));
        }
        return Csv.text(header, rows);
    }

    private static List<String> cells(Sensitivity card, Sensitivity.Row row) {
        List<String> cells = new ArrayList<>(List.of(
                card.method(),
                card.dataset(),
                card.standard().convention().label(),
                row.rules().parser().label(),
                row.rules().convention().label(),
                row.rules().denominator().label(),
                String.valueOf(row.queries()),
                String.valueOf(row.answered())));
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            Double share = row.shares().get(threshold);
            cells.add(share == null ? "" : String.valueOf(share));
        }
        cells.add(row.medianKm().isPresent() ? String.valueOf(row.medianKm().getAsDouble()) : "");
        return cells;
    }

    static List<Sensitivity> read(List<Map<String, String>> rows) {
        Map<List<String>, List<Sensitivity.Row>> groups = new LinkedHashMap<>();
        for (Map<String, String> cells : rows) {
            groups.computeIfAbsent(
                            List.of(cells.get("method"), cells.get("queries"), cells.get("standard")),
                            any -> new ArrayList<>())
                    .add(row(cells));
        }
        return groups.entrySet().stream()
                .map(group -> new Sensitivity(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        Sensitivity.Rules.standard(
                                Convention.named(group.getKey().get(2))),
                        group.getValue()))
                .toList();
    }

    private static Sensitivity.Row row(Map<String, String> cells) {
        Map<Double, Double> shares = new LinkedHashMap<>();
        for (double threshold : ThresholdAccuracies.DEFAULT_KM) {
            String share = cells.get(TrialRow.within(threshold));
            if (!share.isEmpty()) {
                shares.put(threshold, Double.parseDouble(share));
            }
        }
        String median = cells.get(MEDIAN);
        return new Sensitivity.Row(
                new Sensitivity.Rules(
                        ParserRule.named(cells.get("parser")),
                        Convention.named(cells.get("convention")),
                        Denominator.named(cells.get("denominator"))),
                Integer.parseInt(cells.get("n")),
                Integer.parseInt(cells.get("answered")),
                shares,
                median.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(median)));
    }
}
