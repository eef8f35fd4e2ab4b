package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What is known about one method on one set of queries: the row of a table.
 *
 * <p>Immutable. Convention and number of queries are part of it, because the numbers mean nothing without them.
 *
 * @param method name of the row
 * @param convention how distances were measured
 * @param bootstrap how the intervals were made
 * @param queries number of queries, the denominator of all accuracies
 * @param answered number of queries with an answer
 * @param leftOut number of predictions that were left out because their id has no truth
 * @param photographers number of photographers that were drawn again, or nothing if queries were
 * @param accuracies share within each threshold, ascending
 * @param medianKm median error in km, unanswered queries being farthest; nothing when half or more are unanswered
 * @param meanKm mean error in km of the answered queries alone; nothing when there are none
 * @param geoScore mean {@link GeoScore} of all queries, 0 for unanswered ones
 */
public record Evaluation(
        String method,
        Convention convention,
        Bootstrap bootstrap,
        int queries,
        int answered,
        int leftOut,
        Optional<Integer> photographers,
        List<Accuracy> accuracies,
        Optional<Estimate> medianKm,
        Optional<Estimate> meanKm,
        Estimate geoScore) {

    /**
     * Share of queries within a threshold.
     *
     * @param thresholdKm threshold in km
     * @param share fraction in [0, 1] with its interval
     */
    public record Accuracy(double thresholdKm, Estimate share) {}

    /**
     * How to evaluate.
     *
     * @param convention how to measure
     * @param thresholdsKm thresholds in km, above 0, each once
     * @param bootstrap how to make intervals
     */
    public record Settings(Convention convention, List<Double> thresholdsKm, Bootstrap bootstrap) {

        /**
         * Checks and sorts the thresholds.
         *
         * @param convention how to measure
         * @param thresholdsKm thresholds in km, above 0, each once
         * @param bootstrap how to make intervals
         * @throws IllegalArgumentException if a threshold is not as said
         */
        public Settings {
            thresholdsKm = ThresholdAccuracies.requireThresholds(thresholdsKm);
        }

        /**
         * The library's own convention, the usual thresholds and the usual bootstrap.
         *
         * @return the usual settings
         */
        public static Settings defaults() {
            return new Settings(Convention.TERRELLA, ThresholdAccuracies.USUAL_KM, Bootstrap.defaults());
        }

        /**
         * The same settings with another convention.
         *
         * @param newConvention how to measure
         * @return a changed copy
         */
        public Settings withConvention(Convention newConvention) {
            return new Settings(newConvention, thresholdsKm, bootstrap);
        }
    }

    /**
     * Copies the list.
     *
     * @param method name of the row
     * @param convention how distances were measured
     * @param bootstrap how the intervals were made
     * @param queries number of queries
     * @param answered number of queries with an answer
     * @param leftOut number of predictions that were left out
     * @param photographers number of photographers
     * @param accuracies share within each threshold
     * @param medianKm median error
     * @param meanKm mean error
     * @param geoScore mean score
     */
    public Evaluation {
        accuracies = List.copyOf(accuracies);
    }

    /**
     * Evaluates predictions.
     *
     * @param method name of the row
     * @param predictions judged queries, one or more
     * @param settings how to evaluate
     * @return the row
     */
    public static Evaluation of(String method, Predictions predictions, Settings settings) {
        return of(method, ErrorDistances.of(predictions, settings.convention()), settings);
    }

    /**
     * Evaluates a file of predictions.
     *
     * @param method name of the row
     * @param file what was read, with the number of predictions that were left out
     * @param settings how to evaluate
     * @return the row
     */
    public static Evaluation of(String method, PredictionReader.ReadFile file, Settings settings) {
        Evaluation whole = of(method, file.predictions(), settings);
        return new Evaluation(
                method,
                whole.convention,
                whole.bootstrap,
                whole.queries,
                whole.answered,
                file.leftOut(),
                whole.photographers,
                whole.accuracies,
                whole.medianKm,
                whole.meanKm,
                whole.geoScore);
    }

    /**
     * Evaluates error distances that were measured under the convention of the settings.
     *
     * @param method name of the row
     * @param errors error distances
     * @param settings how to evaluate
     * @return the row
     */
    public static Evaluation of(String method, ErrorDistances errors, Settings settings) {
        double[] km = errors.shared();
        List<double[]> columns = new ArrayList<>();
        for (double threshold : settings.thresholdsKm()) {
            columns.add(hits(km, threshold, settings.convention()));
        }
        columns.add(map(km, GeoScore::of));
        if (errors.answered() > 0) {
            columns.add(km);
        }
        Bootstrap.Resampling resampling = settings.bootstrap().over(errors.photographers());
        List<Interval> intervals = resampling.ofMeans(columns);
        List<Estimate> means = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            means.add(new Estimate(mean(columns.get(i)), intervals.get(i)));
        }
        List<Accuracy> accuracies = new ArrayList<>();
        for (double threshold : settings.thresholdsKm()) {
            accuracies.add(new Accuracy(threshold, means.get(accuracies.size())));
        }
        double median = MedianError.ofSorted(MedianError.sorted(km));
        return new Evaluation(
                method,
                settings.convention(),
                settings.bootstrap(),
                errors.queries(),
                errors.answered(),
                0,
                errors.photographers().map(Photographers::count),
                accuracies,
                Double.isInfinite(median)
                        ? Optional.empty()
                        : Optional.of(new Estimate(median, resampling.ofMedian(km))),
                errors.answered() > 0 ? Optional.of(means.get(accuracies.size() + 1)) : Optional.empty(),
                means.get(accuracies.size()));
    }

    /**
     * Share of queries within a threshold.
     *
     * @param thresholdKm one of the thresholds
     * @return fraction in [0, 1] with its interval
     * @throws IllegalArgumentException if it is not one of the thresholds
     */
    public Estimate within(double thresholdKm) {
        return accuracies.stream()
                .filter(accuracy -> accuracy.thresholdKm() == thresholdKm)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "thresholdKm must be one of " + thresholdsKm() + ", found " + thresholdKm))
                .share();
    }

    /**
     * The thresholds.
     *
     * @return km, ascending
     */
    public List<Double> thresholdsKm() {
        return accuracies.stream().map(Accuracy::thresholdKm).toList();
    }

    /** 1 for each query within the threshold, 0 for the others. */
    static double[] hits(double[] km, double thresholdKm, Convention convention) {
        return map(km, distance -> convention.isWithin(distance, thresholdKm) ? 1 : 0);
    }

    static double[] map(double[] km, DoubleUnaryOperator function) {
        return Arrays.stream(km).map(function).toArray();
    }

    /** Mean of the values that are not NaN. */
    static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
