package org.terrella.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.terrella.evaluate.Comparison;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.evaluate.Evaluation;

/**
 * In what two runs differ.
 *
 * @param definition lines of the definitions that only one of them has
 * @param provenance versions, data and machine that differ
 * @param onlyOne trials on query sets that only one of them has
 * @param moved comparisons of predictions that differ, measured as the later run is; baseline is the earlier run
 * @param same number of trials on query sets whose predictions are the same
 */
public record RunDiff(
        List<String> definition, List<Change> provenance, List<String> onlyOne, List<Comparison> moved, int same) {

    /**
     * A fact that differs.
     *
     * @param name of the fact
     * @param first in the one run, or empty
     * @param second in the other, or empty
     */
    public record Change(String name, String first, String second) {}

    /**
     * Copies the lists.
     *
     * @param definition lines that only one has
     * @param provenance facts that differ
     * @param onlyOne trials that only one has
     * @param moved comparisons
     * @param same number of trials without a difference
     */
    public RunDiff {
        definition = List.copyOf(definition);
        provenance = List.copyOf(provenance);
        onlyOne = List.copyOf(onlyOne);
        moved = List.copyOf(moved);
    }

    /**
     * Compares two runs, trial by trial on the queries of both.
     *
     * @param first the earlier one
     * @param second the later one
     * @return their differences
     */
    public static RunDiff of(Run first, Run second) {
        Map<String, TrialRow> later = byKey(second);
        List<String> onlyOne = new ArrayList<>();
        List<Comparison> moved = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, TrialRow> entry : byKey(first).entrySet()) {
            TrialRow other = later.remove(entry.getKey());
            if (other == null) {
                onlyOne.add("- " + entry.getKey());
            } else {
                Optional<Comparison> comparison = compare(
                        entry.getKey(), first.places(entry.getValue()), second.places(other), other.convention());
                comparison.ifPresent(moved::add);
                same += comparison.isPresent() ? 0 : 1;
            }
        }
        later.keySet().forEach(key -> onlyOne.add("+ " + key));
        return new RunDiff(
                lines(first.definitionText(), second.definitionText()),
                changes(first.provenance(), second.provenance()),
                onlyOne,
                moved,
                same);
    }

    private static Map<String, TrialRow> byKey(Run run) {
        Map<String, TrialRow> rows = new TreeMap<>();
        run.rows().forEach(row -> rows.put(row.trial() + " on " + row.queries(), row));
        return rows;
    }

    private static Optional<Comparison> compare(
            String key, TrialPredictions first, TrialPredictions second, Convention convention) {
        if (first.equals(second)) {
            return Optional.empty();
        }
        Map<String, TrialPredictions.Judged> others = second.byQuery();
        List<TrialPredictions.Judged> before = new ArrayList<>();
        List<TrialPredictions.Judged> after = new ArrayList<>();
        for (TrialPredictions.Judged judged : first.queries()) {
            TrialPredictions.Judged other = others.get(judged.query());
            if (other != null && other.truth().equals(judged.truth())) {
                before.add(judged);
                after.add(other);
            }
        }
        if (before.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Comparison.of(
                new Comparison.Named(key, errors(after, convention)),
                new Comparison.Named(key, errors(before, convention)),
                Evaluation.Settings.defaults().withConvention(convention)));
    }

    private static ErrorDistances errors(List<TrialPredictions.Judged> queries, Convention convention) {
        return ErrorDistances.of(new TrialPredictions(queries).judged(), convention);
    }

    private static List<String> lines(String first, String second) {
        List<String> changes = new ArrayList<>();
        Set<String> before = new LinkedHashSet<>(first.lines().toList());
        Set<String> after = new LinkedHashSet<>(second.lines().toList());
        before.stream().filter(line -> !after.contains(line)).forEach(line -> changes.add("- " + line.strip()));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> changes.add("+ " + line.strip()));
        return changes;
    }

    private static List<Change> changes(Map<String, String> first, Map<String, String> second) {
        Set<String> names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        return names.stream()
                .map(name -> new Change(name, first.getOrDefault(name, ""), second.getOrDefault(name, "")))
                .filter(change -> !change.first().equals(change.second()))
                .toList();
    }
}
