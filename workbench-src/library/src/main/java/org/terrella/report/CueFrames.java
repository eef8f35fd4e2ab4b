package org.terrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.bench.ChangedSet;
import org.terrella.bench.ChangedSet.Kind;
import org.terrella.draw.CuePicture;
import org.terrella.draw.CuePicture.Cell;
import org.terrella.evaluate.Comparison;
import org.terrella.evaluate.Estimate;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.run.Run;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * Frames of what methods look at: what they answer to photos with a cue, and to the same photos with that cue changed and nothing
 * else. Intervals are a bootstrap over photographers; of several training seeds, the first is shown.
 */
public final class CueFrames {

    private static final String CUE = "cue";
    private static final String CHANGE = "change";
    private static final String PHOTOGRAPHERS = "photographers";
    private static final String BEFORE = "as_it_is_percent";
    private static final String AFTER = "changed_percent";
    private static final String LOST = "lost_points";
    private static final String MOVED = "moved_percent";

    private CueFrames() {}

    /** Whether a run has photos that were changed so. */
    static boolean has(Run run, Kind kind) {
        return TrialGroup.of(run).stream()
                .anyMatch(trials -> trials.queryCount() > 0
                        && ChangedSet.named(trials.queries())
                                .filter(set -> set.kind() == kind)
                                .isPresent());
    }

    /**
     * Accuracy with and without each cue.
     *
     * @param run of an experiment about cues
     * @return a row for each method, change, cue and threshold: accuracies in percent, what is lost in points, its interval
     */
    public static Table accuracies(Run run) {
        Table frame = empty("Accuracy on the same photos as they are and with a cue changed", Columns.THRESHOLD_KM);
        for (CueGroup group : CueGroup.of(run)) {
            for (Comparison.AtThreshold at : group.comparison().thresholds()) {
                Row row = append(frame, group);
                row.setDouble(Columns.THRESHOLD_KM, at.thresholdKm());
                set(row, at.methodShare(), at.baselineShare(), at.difference());
            }
        }
        return frame;
    }

    /**
     * Answers with and without each cue: how many moved by more than 200 km, and how many are in the right country.
     *
     * @param run of an experiment about cues
     * @return a row for each method, change and cue: shares in percent, what is lost in points, its interval
     */
    public static Table answers(Run run) {
        Table frame = empty(
                "Answers that moved by more than 200 km, and those in the right country, with a cue changed", MOVED);
        for (CueGroup group : CueGroup.of(run)) {
            Row row = append(frame, group);
            row.setDouble(MOVED, 100 * group.moved());
            CueGroup.Shares shares = group.rightCountry(Gazetteer.standard());
            set(row, shares.before(), shares.after(), shares.effect().difference());
        }
        return frame;
    }

    /**
     * Answers in the country whose look a cue has got.
     *
     * @param run of an experiment about cues, with photos as elsewhere
     * @return a row for each method and cue: shares of answers in that country in percent, what they gained in points, its interval
     */
    public static Table elsewhere(Run run) {
        Table frame = Frames.empty(
                "Answers in the country whose look a cue has got", Columns.METHOD, Columns.DATASET, CUE, Columns.N);
        List.of(PHOTOGRAPHERS, BEFORE, AFTER, "pulled_points", Columns.LOWER, Columns.UPPER)
                .forEach(column -> Frames.addColumn(frame, column));
        for (CueGroup group : of(run, Kind.ELSEWHERE)) {
            CueGroup.Shares pulled = group.pulled(Gazetteer.standard());
            Row row = frame.appendRow();
            row.setString(Columns.METHOD, group.method());
            row.setString(Columns.DATASET, group.set().of());
            row.setString(CUE, group.cueWord());
            row.setInt(Columns.N, group.pairs().pairs().size());
            row.setInt(PHOTOGRAPHERS, group.photographers());
            row.setDouble(BEFORE, 100 * pulled.before());
            row.setDouble(AFTER, 100 * pulled.after());
            setDifference(row, "pulled_points", pulled.effect().difference());
        }
        return frame;
    }

    /**
     * What each method loses with each cue taken away, side by side.
     *
     * @param run of an experiment about cues
     * @param thresholdKm a default threshold
     * @return a row for each cue: number of photos, then what is lost in points by each method
     */
    public static Table matrix(Run run, double thresholdKm) {
        List<CueGroup> groups = of(run, Kind.WITHOUT);
        Table frame = Frames.empty(
                "Points of accuracy at "
                        + Columns.label(Columns.within(thresholdKm)).replace(", %", "")
                        + " that are lost with a cue taken away",
                CUE,
                Columns.N);
        methods(groups).forEach(method -> Frames.addColumn(frame, method + "_points"));
        Map<String, Row> rows = new LinkedHashMap<>();
        for (CueGroup group : groups) {
            Row row = rows.computeIfAbsent(group.cueWord(), cue -> frame.appendRow());
            row.setString(CUE, group.cueWord());
            row.setInt(Columns.N, group.pairs().pairs().size());
            row.setDouble(
                    group.method() + "_points",
                    100 * group.lost(thresholdKm).difference().value());
        }
        return frame;
    }

    /**
     * What each method loses with each cue taken away, in colours.
     *
     * @param run of an experiment about cues
     * @param thresholdKm a default threshold
     * @return a row for each cue, a column for each method
     */
    public static CuePicture losses(Run run, double thresholdKm) {
        List<CueGroup> groups = of(run, Kind.WITHOUT);
        return picture(
                "What methods lose with a cue taken away",
                String.format("Points of accuracy at %.0f km, on the same photos", thresholdKm),
                groups,
                groups.stream().map(group -> group.lost(thresholdKm)).toList());
    }

    /**
     * How many more answers are in another country once a cue looks as it does there, in colours.
     *
     * @param run of an experiment about cues, with photos as elsewhere
     * @return a row for each cue, a column for each method
     */
    public static CuePicture pulls(Run run) {
        List<CueGroup> groups = of(run, Kind.ELSEWHERE);
        return picture(
                "Where answers go when a cue looks as in another country",
                "Points of answers that are in that country, on the same photos",
                groups,
                groups.stream()
                        .map(group -> group.pulled(Gazetteer.standard()).effect())
                        .toList());
    }

    private static CuePicture picture(String title, String what, List<CueGroup> groups, List<CueGroup.Effect> effects) {
        List<String> methods = methods(groups);
        Map<String, List<Optional<Cell>>> rows = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            CueGroup group = groups.get(i);
            CueGroup.Effect found = effects.get(i);
            rows.computeIfAbsent(
                            group.cueWord() + ", " + group.pairs().pairs().size(),
                            cue -> new ArrayList<>(methods.stream()
                                    .map(method -> Optional.<Cell>empty())
                                    .toList()))
                    .set(
                            methods.indexOf(group.method()),
                            Optional.of(new Cell(100 * found.difference().value(), found.isSure())));
        }
        return new CuePicture(
                title,
                what
                        + "; beside each cue its photos; bold where it differs for ten photos or more, and the 95 % interval is beside 0",
                methods,
                rows);
    }

    private static List<CueGroup> of(Run run, Kind kind) {
        return CueGroup.of(run).stream()
                .filter(group -> group.set().kind() == kind)
                .toList();
    }

    private static List<String> methods(List<CueGroup> groups) {
        return groups.stream().map(CueGroup::method).distinct().toList();
    }

    private static Table empty(String title, String of) {
        return Frames.empty(
                title,
                Stream.of(
                                Columns.METHOD,
                                Columns.DATASET,
                                CHANGE,
                                CUE,
                                Columns.N,
                                PHOTOGRAPHERS,
                                of,
                                BEFORE,
                                AFTER,
                                LOST,
                                Columns.LOWER,
                                Columns.UPPER)
                        .toArray(String[]::new));
    }

    private static Row append(Table frame, CueGroup group) {
        Row row = frame.appendRow();
        row.setString(Columns.METHOD, group.method());
        row.setString(Columns.DATASET, group.set().of());
        row.setString(CHANGE, group.change());
        row.setString(CUE, group.cueWord());
        row.setInt(Columns.N, group.pairs().pairs().size());
        row.setInt(PHOTOGRAPHERS, group.photographers());
        return row;
    }

    private static void set(Row row, double before, double after, Estimate difference) {
        row.setDouble(BEFORE, 100 * before);
        row.setDouble(AFTER, 100 * after);
        setDifference(row, LOST, difference);
    }

    private static void setDifference(Row row, String column, Estimate difference) {
        row.setDouble(column, 100 * difference.value());
        row.setDouble(Columns.LOWER, 100 * difference.interval().lower());
        row.setDouble(Columns.UPPER, 100 * difference.interval().upper());
    }
}
