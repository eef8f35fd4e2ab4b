package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.evaluate.ErrorDistances;
import org.terrella.experiment.Point;
import org.terrella.locate.method.Judging;
import org.terrella.locate.method.Setting;
import org.terrella.run.ModelSeeds;
import org.terrella.run.Run;
import org.terrella.run.TrialRow;

/**
 * The trials of a point on a query set, one for each training seed.
 *
 * @param rows one or more
 */
record TrialGroup(List<TrialRow> rows) {

    private record Key(String queries, Point point) {}

    /** All groups of a run, in the order of its trials. */
    static List<TrialGroup> of(Run run) {
        return of(run.rows());
    }

    static List<TrialGroup> of(List<TrialRow> rows) {
        Map<Key, List<TrialRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(new Key(row.queries(), row.point()), key -> new ArrayList<>())
                .add(row));
        return groups.values().stream()
                .map(group -> new TrialGroup(ModelSeeds.differing(group)))
                .toList();
    }

    /** Of the first training seed. */
    TrialRow first() {
        return rows.get(0);
    }

    /** What people call the point. */
    String label() {
        return first().point().text();
    }

    String queries() {
        return first().queries();
    }

    int queryCount() {
        return first().numbers().get(Columns.N).intValue();
    }

    /** What was used where the experiment left it open, and by what it was judged if not by the place that was chosen. */
    String note() {
        Stream<String> settings = first().filledIn().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Setting.text(entry.getValue()));
        Stream<String> judging = first().judging() == Judging.CHOSEN
                ? Stream.of()
                : Stream.of(first().judging().words());
        return Stream.concat(settings, judging).collect(Collectors.joining(", "));
    }

    /** Whether each trial has a number. */
    boolean has(String column) {
        return rows.stream().allMatch(row -> row.numbers().containsKey(column));
    }

    /** A number of which every trial has the same; nothing if it has none. */
    Optional<Integer> whole(String column) {
        return has(column) ? Optional.of(first().numbers().get(column).intValue()) : Optional.empty();
    }

    /** Error distances of each trial, by the convention of the query set. */
    List<ErrorDistances> errors(Run run) {
        return rows.stream().map(row -> run.errors(row, first().convention())).toList();
    }

    /** Mean of a number over training seeds. */
    double mean(String column) {
        return rows.stream()
                .mapToDouble(row -> row.numbers().get(column))
                .average()
                .orElseThrow();
    }
}
