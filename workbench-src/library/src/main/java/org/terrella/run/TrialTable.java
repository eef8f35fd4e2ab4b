package org.terrella.run;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.terrella.evaluate.Convention;
import org.terrella.experiment.Point;
import org.terrella.file.Csv;
import org.terrella.file.InputException;
import org.terrella.file.Origin;

/**
 * The trials of a run as two tables: {@code trials.csv}, a row for each trial and query set, and {@code settings.csv}, which
 * settings each method varies and of what type they are, so that a text of digits stays a text.
 */
final class TrialTable {

    static final String TRIALS = "trials.csv";
    static final String SETTINGS = "settings.csv";

    private static final String METHOD = "method";
    private static final String SETTING = "setting.";
    private static final String SEED = "seed";
    private static final String QUERIES = "queries";
    private static final String CONVENTION = "convention";
    private static final String PREDICTIONS = "file";
    private static final List<String> WORDS = List.of(METHOD, SEED, QUERIES, CONVENTION, PREDICTIONS);
    private static final List<String> TYPES = List.of(METHOD, "setting", "type");

    /** A setting that a method varies. */
    private record Varied(String method, String setting) {}

    private TrialTable() {}

    static String trials(List<TrialRow> rows) {
        List<String> settings = columns(rows, row -> row.point().varied().keySet());
        List<String> columns = columns(rows, row -> row.numbers().keySet());
        List<String> header = new ArrayList<>(List.of(METHOD));
        settings.forEach(setting -> header.add(SETTING + setting));
        header.addAll(List.of(SEED, QUERIES, CONVENTION, PREDICTIONS));
        header.addAll(columns);
        List<List<String>> cells = new ArrayList<>();
        for (TrialRow row : rows) {
            List<String> line = new ArrayList<>(List.of(row.method()));
            Map<String, Object> varied = row.point().varied();
            settings.forEach(
                    setting -> line.add(varied.containsKey(setting) ? SettingType.cell(varied.get(setting)) : ""));
            line.addAll(List.of(
                    String.valueOf(row.seed()), row.queries(), row.convention().label(), row.file()));
            columns.forEach(column -> line.add(
                    row.numbers().containsKey(column)
                            ? String.valueOf(row.numbers().get(column))
                            : ""));
            cells.add(line);
        }
        return Csv.text(header, cells);
    }

    private static List<String> columns(List<TrialRow> rows, Function<TrialRow, Set<String>> of) {
        return rows.stream().flatMap(row -> of.apply(row).stream()).distinct().toList();
    }

    static String settings(List<TrialRow> rows) {
        Set<List<String>> lines = new LinkedHashSet<>();
        for (TrialRow row : rows) {
            row.point()
                    .varied()
                    .forEach((setting, value) -> lines.add(
                            List.of(row.method(), setting, SettingType.of(value).word())));
        }
        return Csv.text(TYPES, List.copyOf(lines));
    }

    /** What both tables wrote. */
    static List<TrialRow> read(String trials, String settings) {
        Map<Varied, SettingType> types = new HashMap<>();
        Csv.rows(new StringReader(settings), SETTINGS)
                .forEach(cells -> types.put(
                        new Varied(cells.get(METHOD), cells.get("setting")), SettingType.named(cells.get("type"))));
        List<TrialRow> rows = new ArrayList<>();
        for (Map<String, String> cells : Csv.rows(new StringReader(trials), TRIALS)) {
            WORDS.stream().filter(word -> !cells.containsKey(word)).findFirst().ifPresent(word -> {
                throw new InputException(
                        Origin.of(TRIALS),
                        "expected a column " + word + ", found " + String.join(", ", cells.keySet()));
            });
            rows.add(row(cells, types));
        }
        return rows;
    }

    private static TrialRow row(Map<String, String> cells, Map<Varied, SettingType> types) {
        String method = cells.get(METHOD);
        Map<String, Object> varied = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            if (column.startsWith(SETTING)) {
                String setting = column.substring(SETTING.length());
                SettingType type = types.get(new Varied(method, setting));
                if (type != null) {
                    varied.put(setting, type.value(cell));
                } else if (!cell.isEmpty()) {
                    throw new InputException(
                            Origin.of(SETTINGS), "expected the type of " + setting + " of " + method + ", found none");
                }
            } else if (!WORDS.contains(column) && !cell.isEmpty()) {
                numbers.put(column, Double.parseDouble(cell));
            }
        });
        return new TrialRow(
                new Point(method, varied),
                Long.parseLong(cells.get(SEED)),
                cells.get(QUERIES),
                Convention.named(cells.get(CONVENTION)),
                numbers,
                cells.get(PREDICTIONS));
    }
}
