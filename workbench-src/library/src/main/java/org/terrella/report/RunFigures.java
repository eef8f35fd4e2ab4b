package org.terrella.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.draw.Charts;
import org.terrella.draw.Maps;
import org.terrella.draw.Picture;
import org.terrella.evaluate.Evaluation;
import org.terrella.experiment.Axis;
import org.terrella.experiment.Control;
import org.terrella.experiment.Experiment;
import org.terrella.experiment.Point;
import org.terrella.experiment.TableKind;
import org.terrella.published.PublishedTable;
import org.terrella.run.ClaimCheck;
import org.terrella.run.ClaimResult;
import org.terrella.run.ControlCheck;
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

    private static final int MOST_LINES = 7; // as many as there are colours
    private static final int FEWEST_IN_ORDER = 5; // rows of a paper
    private static final String MAPPED = "g3";

    /**
     * Its tables, each by a name for files.
     *
     * @return in the order in which they are read
     */
    public Map<String, Table> tables() {
        return made(tableMakers(this::claims));
    }

    /**
     * Its tables but for the longest, which are for files.
     *
     * @return in the order in which they are read
     */
    public List<Table> tablesOnPage() {
        Map<String, Supplier<Table>> makers = tableMakers(this::claims);
        makers.keySet().removeIf(table -> !isOnPage(table));
        return List.copyOf(made(makers).values());
    }

    private static <T> Map<String, T> made(Map<String, Supplier<T>> makers) {
        Map<String, T> made = new LinkedHashMap<>();
        makers.forEach((name, maker) -> made.put(name, maker.get()));
        return made;
    }

    /** How its tables are made, so that one that fails is not the end of the others. */
    Map<String, Supplier<Table>> tableMakers(Supplier<List<ClaimResult>> claims) {
        Map<String, Supplier<Table>> tables = new LinkedHashMap<>();
        String name = experiment.name();
        switch (experiment.table()) {
            case RETRIEVAL_DISTANCES -> {
                eachSet(tables, set -> RunFrames.retrievalDistances(experiment, run, set));
                experiment
                        .queries()
                        .forEach(set -> tables.put(
                                name + "-differences-" + set,
                                () -> RunFrames.retrievalDifferences(experiment, run, set)));
            }
            case COST -> {
                tables.put(name, () -> RunFrames.cost(run));
                tables.put(name + "-networks", () -> RunFrames.networks(run));
                tables.put("published-" + name, () -> published("g3-table6-cost"));
            }
            case CONVENTIONS -> tables.put(name, () -> RunFrames.conventions(run));
            case REGIONS -> tables.putAll(RegionFigures.tables(name, run));
            case CUES -> tables.putAll(CueFigures.tables(name, run));
            case TOLD_CLUES -> {
                tables.put(name + "-told", () -> ToldClueFrames.of(run));
                addAccuracies(tables);
            }
            case ACCURACY -> addAccuracies(tables);
        }
        if (!run.sensitivities().isEmpty()) {
            tables.put(name + "-sensitivity", () -> SensitivityFrames.cards(run.sensitivities()));
            tables.put(name + "-sensitivity-spread", () -> SensitivityFrames.spreads(run.sensitivities()));
        }
        if (!Control.of(experiment).isEmpty()) {
            tables.put(name + "-controls", () -> ControlFrames.differences(ControlCheck.of(experiment, run)));
        }
        if (!experiment.claims().isEmpty()) {
            tables.put(name + "-claims", () -> ClaimFrames.comparisons(claims.get()));
        }
        return tables;
    }

    private void addAccuracies(Map<String, Supplier<Table>> tables) {
        tables.put(experiment.name(), () -> RunFrames.accuracies(experiment, run));
        if (experiment.queries().size() > 1) {
            eachSet(tables, set -> RunFrames.accuracies(experiment, run, set));
        }
        if (experiment.published().stream().anyMatch(one -> one.rows().size() >= FEWEST_IN_ORDER)) {
            tables.put(experiment.name() + "-order", () -> OrderFrames.withPublished(experiment, run));
        }
        if (InteractionFrames.isAbout(experiment)) {
            addInteraction(tables);
        }
    }

    private void addInteraction(Map<String, Supplier<Table>> tables) {
        InteractionFrames frames = InteractionFrames.of(experiment, run);
        tables.put(experiment.name() + "-turns", frames::levels);
        tables.put(experiment.name() + "-gains", frames::gains);
        tables.put(experiment.name() + "-harm", frames::effects);
    }

    private void eachSet(Map<String, Supplier<Table>> tables, Function<String, Table> made) {
        experiment.queries().forEach(set -> tables.put(experiment.name() + "-" + set, () -> made.apply(set)));
    }

    /** Whether a page shows a table; one of all query sets stands there set by set, and long ones are files alone. */
    boolean isOnPage(String table) {
        return switch (experiment.table()) {
            case ACCURACY ->
                (experiment.queries().size() == 1 || !table.equals(experiment.name())) && !table.endsWith("-gains");
            case REGIONS -> RegionFigures.isShort(table, experiment.name());
            case CUES -> CueFigures.isShort(table, experiment.name());
            case RETRIEVAL_DISTANCES, COST, CONVENTIONS, TOLD_CLUES -> true;
        };
    }

    private static Table published(String label) {
        PublishedTable table = PublishedTable.named(label);
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
        return made(pictureMakers());
    }

    /** How its pictures are made. */
    Map<String, Supplier<Picture>> pictureMakers() {
        if (experiment.table() == TableKind.CUES) {
            return CueFigures.pictures(experiment.name(), run);
        }
        Map<String, Supplier<Picture>> pictures = new LinkedHashMap<>();
        if (Set.of(TableKind.COST, TableKind.CONVENTIONS, TableKind.REGIONS).contains(experiment.table())) {
            return pictures;
        }
        for (String queries : experiment.queries()) {
            if (experiment.axes().size() == 1) {
                Axis axis = experiment.axes().get(0);
                boolean isScaled = axis.values().stream().allMatch(Number.class::isInstance);
                pictures.put(
                        experiment.name() + "-" + queries,
                        () -> isScaled
                                ? new SweepPicture(experiment, run).of(axis, queries, rows(queries))
                                : thresholds(rows(queries)));
            } else if (experiment.axes().isEmpty()) {
                pictures.put(experiment.name() + "-" + queries, () -> thresholds(rows(queries)));
            }
        }
        if (experiment.methods().containsKey(MAPPED)) {
            run.rows().stream()
                    .filter(row -> row.point().equals(Point.of(MAPPED)))
                    .findFirst()
                    .ifPresent(row -> pictures.put(experiment.name() + "-" + row.queries() + "-map", () -> map(row)));
        }
        return pictures;
    }

    private boolean isControl(TrialRow row) {
        return Optional.ofNullable(experiment.methods().get(row.point().method()))
                .flatMap(Control::photo)
                .isPresent();
    }

    private List<TrialRow> rows(String queries) {
        return run.rows().stream().filter(row -> row.queries().equals(queries)).toList();
    }

    private Evaluation evaluation(TrialRow row) {
        return Evaluation.of(
                row.point().text(),
                run.errors(row, row.convention()),
                Evaluation.Settings.defaults().withConvention(row.convention()));
    }

    /** Where one method is right and where it is wrong. */
    private Picture map(TrialRow row) {
        return Maps.predictions(run.judged(row), evaluation(row));
    }

    /**
     * Accuracy by threshold of methods, of the first training seed: those that the paper has too, the last of its table if they are
     * too many, before others; an oracle or a control is none.
     */
    private Picture thresholds(List<TrialRow> rows) {
        List<TrialRow> methods = rows.stream()
                .filter(row -> row.seed() == rows.get(0).seed())
                .filter(row -> !row.judging().isOracle() && !isControl(row))
                .toList();
        Map<Boolean, List<TrialRow>> printed = methods.stream()
                .collect(Collectors.partitioningBy(row -> experiment.published().stream()
                        .anyMatch(published ->
                                published.rows().containsKey(row.point().method()))));
        List<TrialRow> first = printed.get(true);
        List<Evaluation> evaluations = Stream.concat(
                        first.stream().skip(Math.max(0, first.size() - MOST_LINES)), printed.get(false).stream())
                .limit(MOST_LINES)
                .map(this::evaluation)
                .toList();
        return Charts.picture(Charts.accuracyByThreshold(evaluations, List.of()));
    }
}
