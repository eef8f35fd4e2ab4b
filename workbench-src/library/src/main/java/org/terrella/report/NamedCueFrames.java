package org.terrella.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.terrella.bench.ChangedSet;
import org.terrella.evaluate.Comparison;
import org.terrella.run.CuePairs;
import org.terrella.run.Run;
import org.terrella.world.Cue;
import org.terrella.world.CueChange;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Whether the clues that a method names are those that its answers rest on. */
public final class NamedCueFrames {

    private static final String MOVED = "moved_percent";

    private NamedCueFrames() {}

    /**
     * Answers without a cue that was named, beside those without a cue that is in the photo too and was not named.
     *
     * @param run of an experiment about cues, with photos without them
     * @param method its label there
     * @param named what the method names of a photo as it is, by id; of other photos nothing is said
     * @return a row each, where there are such photos: answers that moved by more than 200 km in percent; accuracy at each default
     *     threshold before and after, what is lost in points and its interval over photographers
     * @throws IllegalArgumentException if the run has no such method with photos without cues
     */
    public static Table answers(Run run, String method, Map<String, Set<Cue>> named) {
        CueGroup all = CueGroup.of(run).stream()
                .filter(group -> group.method().equals(method)
                        && group.cue().isEmpty()
                        && group.set().kind() == ChangedSet.Kind.WITHOUT)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected results of " + method + " on photos without cues, found none in " + run.name()));
        Table frame = Frames.empty(
                "Answers of " + method + " without a clue that it names, and without another",
                "clue",
                Columns.N,
                "photographers",
                MOVED,
                Columns.THRESHOLD_KM,
                "as_it_is_percent",
                "changed_percent",
                "lost_points",
                Columns.LOWER,
                Columns.UPPER);
        append(frame, "named", only(all, pair -> isNamed(pair, named)));
        append(frame, "not named", only(all, pair -> named.containsKey(photo(pair)) && !isNamed(pair, named)));
        return frame;
    }

    private static String photo(CuePairs.Pair pair) {
        return CueChange.read(pair.after().query()).orElseThrow().photo();
    }

    private static boolean isNamed(CuePairs.Pair pair, Map<String, Set<Cue>> named) {
        return named.getOrDefault(photo(pair), Set.of()).contains(pair.change().cue());
    }

    private static CueGroup only(CueGroup all, Predicate<CuePairs.Pair> wanted) {
        List<CuePairs.Pair> some = all.pairs().pairs().stream().filter(wanted).toList();
        return new CueGroup(all.method(), all.set(), all.cue(), new CuePairs(some), all.convention());
    }

    private static void append(Table frame, String clue, CueGroup group) {
        if (group.pairs().pairs().isEmpty()) {
            return;
        }
        for (Comparison.AtThreshold at : group.comparison().thresholds()) {
            Row row = frame.appendRow();
            row.setString("clue", clue);
            row.setInt(Columns.N, group.pairs().pairs().size());
            row.setInt("photographers", group.photographers());
            row.setDouble(MOVED, 100 * group.moved());
            row.setDouble(Columns.THRESHOLD_KM, at.thresholdKm());
            row.setDouble("as_it_is_percent", 100 * at.methodShare());
            row.setDouble("changed_percent", 100 * at.baselineShare());
            row.setDouble("lost_points", 100 * at.difference().value());
            row.setDouble(Columns.LOWER, 100 * at.difference().interval().lower());
            row.setDouble(Columns.UPPER, 100 * at.difference().interval().upper());
        }
    }
}
