package org.terrella.run;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.terrella.evaluate.Evaluation;
import org.terrella.experiment.Point;
import org.terrella.experiment.Trial;
import org.terrella.file.Csv;
import org.terrella.locate.method.Setting;

/**
 * A trial on a query set: a row of {@code trials.csv}.
 *
 * @param point the method and what is varied
 * @param seed training seed
 * @param queries name of the query set
 * @param numbers by column, in their order: accuracies as fractions, errors in km, seconds, tokens, parameters
 * @param file where its predictions are in the run's folder
 */
public record TrialRow(Point point, long seed, String queries, Map<String, Double> numbers, String file) {

    static final String FILE = "trials.csv";

    /** Column that is 1 where predictions depend on the training seed. */
    static final String TRAINED = "trained";

    private static final String METHOD = "method";
    private static final String SETTING = "setting.";
    private static final String SEED = "seed";
    private static final String QUERIES = "queries";
    private static final String PREDICTIONS = "file";
    private static final List<String> WORDS = List.of(METHOD, SEED, QUERIES, PREDICTIONS);

    /**
     * Copies the map.
     *
     * @param point the method and what is varied
     * @param seed training seed
     * @param queries name of the query set
     * @param numbers by column
     * @param file where its predictions are
     */
    public TrialRow {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    static TrialRow of(Trial trial, String queries, Map<String, Double> numbers) {
        String name = trial.name().replaceAll("[^A-Za-z0-9.=_-]+", "_");
        return new TrialRow(
                trial.point(), trial.seed(), queries, numbers, "predictions/" + name + "-" + queries + ".csv");
    }

    /**
     * Label of its method.
     *
     * @return as in the experiment
     */
    public String method() {
        return point.method();
    }

    /**
     * Its name, for people.
     *
     * @return such as {@code locator answers=5 seed=17}
     */
    public String trial() {
        return point.text() + " seed=" + seed;
    }

    /** The numbers of an evaluation by the names of their columns. */
    static Map<String, Double> numbers(Evaluation evaluation) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("n", (double) evaluation.queries());
        numbers.put("answered", (double) evaluation.answered());
        evaluation
                .accuracies()
                .forEach(accuracy -> numbers.put(
                        within(accuracy.thresholdKm()), accuracy.share().value()));
        evaluation.medianKm().ifPresent(median -> numbers.put("median_km", median.value()));
        numbers.put("geoscore", evaluation.geoScore().value());
        return numbers;
    }

    /**
     * The column of an accuracy.
     *
     * @param thresholdKm a whole number of km
     * @return such as {@code within_25km_fraction}
     */
    public static String within(double thresholdKm) {
        return "within_" + (long) thresholdKm + "km_fraction";
    }

    static String csv(List<TrialRow> rows) {
        List<String> settings = columns(rows, row -> row.point.varied().keySet());
        List<String> columns = columns(rows, row -> row.numbers.keySet());
        List<String> header = new ArrayList<>(List.of(METHOD));
        settings.forEach(setting -> header.add(SETTING + setting));
        header.addAll(List.of(SEED, QUERIES, PREDICTIONS));
        header.addAll(columns);
        List<List<String>> cells = new ArrayList<>();
        for (TrialRow row : rows) {
            List<String> line = new ArrayList<>(List.of(row.method()));
            settings.forEach(setting -> line.add(
                    row.point.varied().containsKey(setting)
                            ? Setting.text(row.point.varied().get(setting))
                            : ""));
            line.addAll(List.of(String.valueOf(row.seed), row.queries, row.file));
            columns.forEach(
                    column -> line.add(row.numbers.containsKey(column) ? String.valueOf(row.numbers.get(column)) : ""));
            cells.add(line);
        }
        return Csv.text(header, cells);
    }

    private static List<String> columns(List<TrialRow> rows, Function<TrialRow, Set<String>> of) {
        return rows.stream().flatMap(row -> of.apply(row).stream()).distinct().toList();
    }

    static List<TrialRow> read(String csv) {
        return Csv.rows(new StringReader(csv), FILE).stream().map(TrialRow::row).toList();
    }

    private static TrialRow row(Map<String, String> cells) {
        Map<String, Object> varied = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            if (column.startsWith(SETTING) && !cell.isEmpty()) {
                varied.put(column.substring(SETTING.length()), typed(cell));
            } else if (!WORDS.contains(column) && !cell.isEmpty()) {
                numbers.put(column, Double.parseDouble(cell));
            }
        });
        return new TrialRow(
                new Point(cells.get(METHOD), varied),
                Long.parseLong(cells.get(SEED)),
                cells.get(QUERIES),
                numbers,
                cells.get(PREDICTIONS));
    }

    private static Object typed(String cell) {
        if (cell.matches("-?[0-9]{1,18}")) {
            return Long.valueOf(cell);
        }
        return cell.matches("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?") ? (Object) Double.valueOf(cell) : cell;
    }
}
