package org.terrella.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.evaluate.Evaluation;
import org.terrella.experiment.Trial;

/**
 * A trial on a query set: a row of {@code trials.csv}.
 *
 * @param trial its name
 * @param method label of its method
 * @param point the method and what is varied
 * @param seed training seed
 * @param queries name of the query set
 * @param numbers by column, in their order: accuracies as fractions, errors in km, seconds, tokens, parameters
 * @param file where its predictions are in the run's folder
 */
public record TrialRow(
        String trial,
        String method,
        String point,
        long seed,
        String queries,
        Map<String, Double> numbers,
        String file) {

    static final String FILE = "trials.csv";

    /** Column that is 1 where predictions depend on the training seed. */
    static final String TRAINED = "trained";

    private static final List<String> WORDS = List.of("trial", "method", "point", "seed", "queries", "file");

    /**
     * Copies the map.
     *
     * @param trial its name
     * @param method label of its method
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
        return new TrialRow(
                trial.name(),
                trial.method(),
                trial.point(),
                trial.seed(),
                queries,
                numbers,
                "predictions/" + trial.fileName() + "-" + queries + ".csv");
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
        List<String> columns = rows.stream()
                .flatMap(row -> row.numbers.keySet().stream())
                .distinct()
                .toList();
        StringBuilder text = new StringBuilder(String.join(",", WORDS));
        columns.forEach(column -> text.append(',').append(column));
        for (TrialRow row : rows) {
            text.append('\n')
                    .append(String.join(
                            ",", row.trial, row.method, row.point, String.valueOf(row.seed), row.queries, row.file));
            columns.forEach(
                    column -> text.append(',').append(row.numbers.containsKey(column) ? row.numbers.get(column) : ""));
        }
        return text.append('\n').toString();
    }

    static List<TrialRow> read(String csv) {
        List<String[]> lines =
                csv.lines().map(line -> line.split(",", -1)).collect(Collectors.toCollection(ArrayList::new));
        String[] header = lines.remove(0);
        return lines.stream().map(cells -> row(header, cells)).toList();
    }

    private static TrialRow row(String[] header, String[] cells) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        IntStream.range(WORDS.size(), cells.length)
                .filter(i -> !cells[i].isEmpty())
                .forEach(i -> numbers.put(header[i], Double.parseDouble(cells[i])));
        List<String> words = Arrays.asList(cells).subList(0, WORDS.size());
        return new TrialRow(
                words.get(0),
                words.get(1),
                words.get(2),
                Long.parseLong(words.get(3)),
                words.get(4),
                numbers,
                words.get(5));
    }
}
