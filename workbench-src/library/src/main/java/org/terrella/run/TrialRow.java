package org.terrella.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.experiment.Point;
import org.terrella.experiment.Trial;
import org.terrella.file.Checksum;
import org.terrella.file.Words;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Judging;

/**
 * A trial on a query set: a row of {@code trials.csv}.
 *
 * @param point the method and what is varied
 * @param seed training seed
 * @param queries name of the query set
 * @param convention by which its numbers were measured
 * @param numbers by column, in their order: accuracies as fractions, errors in km, seconds, tokens, parameters
 * @param file where its predictions are in the run's folder
 */
public record TrialRow(
        Point point, long seed, String queries, Convention convention, Map<String, Double> numbers, String file) {

    /** Column that is 1 where predictions depend on the training seed. */
    static final String TRAINED = "trained";

    /** Prefix of a column that is 1 where predictions are not judged by the place that was chosen. */
    private static final String JUDGED = "judged_by_";

    /** Prefix of the columns of settings that the bench filled in. */
    private static final String FILLED_IN = "used.";

    /** Column of the seconds that a query takes when nothing is known of it, from file to place; see {@link FreshTime}. */
    public static final String FRESH_SECONDS = "fresh_seconds_per_query";

    private static final int LONGEST_NAME = 120; // file systems take 255 bytes
    private static final int HASH_LETTERS = 12;

    /**
     * Copies the map.
     *
     * @param point the method and what is varied
     * @param seed training seed
     * @param queries name of the query set
     * @param convention by which its numbers were measured
     * @param numbers by column
     * @param file where its predictions are
     */
    public TrialRow {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    static TrialRow of(Trial trial, String queries, Convention convention, Map<String, Double> numbers) {
        String file = "predictions/" + fileName(trial, queries) + ".csv";
        return new TrialRow(trial.point(), trial.seed(), queries, convention, numbers, file);
    }

    /** Readable, and where a word cannot stand in the name of a file, with a hash that tells trials apart. */
    private static String fileName(Trial trial, String queries) {
        Map<String, Object> varied = trial.point().varied();
        String name = trial.point().method()
                + varied.entrySet().stream()
                        .map(entry -> "_" + entry.getKey() + "=" + SettingType.cell(entry.getValue()))
                        .collect(Collectors.joining())
                + "_seed=" + trial.seed() + "-" + queries;
        boolean isPlain = varied.values().stream()
                .allMatch(value -> SettingType.cell(value).matches("[a-z0-9.-]+"));
        if (isPlain && name.matches("[A-Za-z0-9.=_-]{1," + LONGEST_NAME + "}")) {
            return name;
        }
        Map<String, String> parts = new HashMap<>(Map.of("seed", String.valueOf(trial.seed()), "queries", queries));
        varied.forEach((setting, value) -> parts.put("setting " + setting, SettingType.cell(value)));
        String readable = name.replaceAll("[^A-Za-z0-9.=_-]+", "_");
        return readable.substring(0, Math.min(readable.length(), LONGEST_NAME)) + "-"
                + Checksum.ofSet(parts).substring(0, HASH_LETTERS);
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

    /**
     * By what of its predictions it was judged.
     *
     * @return by the place that was chosen, if nothing else is noted
     */
    public Judging judging() {
        return Arrays.stream(Judging.values())
                .filter(judging -> numbers.containsKey(column(judging)))
                .findFirst()
                .orElse(Judging.CHOSEN);
    }

    private static String column(Judging judging) {
        return JUDGED + Words.word(judging).replace('-', '_');
    }

    /**
     * Settings that the experiment left open and the bench filled in, as they were used.
     *
     * @return numbers by name, such as {@code answers} and {@code temperature}
     */
    public Map<String, Double> filledIn() {
        Map<String, Double> settings = new LinkedHashMap<>();
        numbers.forEach((column, value) -> {
            if (column.startsWith(FILLED_IN)) {
                settings.put(column.substring(FILLED_IN.length()), value);
            }
        });
        return settings;
    }

    /** How a method was used and is judged, by the names of their columns. */
    static Map<String, Double> numbers(ConfiguredMethod<?> method) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (method.isTrained()) {
            numbers.put(TRAINED, 1.0);
        }
        if (method.judging() != Judging.CHOSEN) {
            numbers.put(column(method.judging()), 1.0);
        }
        method.filledIn().forEach((setting, value) -> {
            if (value instanceof Number number) {
                numbers.put(FILLED_IN + setting, number.doubleValue());
            }
        });
        return numbers;
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
}
