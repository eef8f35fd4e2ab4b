package org.terrella.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What is known about one method on one set of queries: the row of a table.
 *
 * <p>Immutable. Convention and number of queries are part of it, because the numbers mean nothing without them.
 *
 * @param method name of the row
 * @param convention how distances were measured
 * @param bootstrap how the intervals were made
 * @param judged what it was judged by
 * @param measures what was measured
 */
public record Evaluation(String method, Convention convention, Bootstrap bootstrap, Judged judged, Measures measures) {

    /**
     * The predictions that a method was judged by.
     *
     * @param queries number of queries, the denominator of all accuracies
     * @param answered number of queries with an answer
     * @param leftOut number of predictions that were left out because their id has no truth
     * @param photographers number of photographers that were drawn again, or nothing if queries were
     */
    public record Judged(int queries, int answered, int leftOut, Optional<Integer> photographers) {}

    /**
     * What was measured of a method.
     *
     * @param accuracies share within each threshold, ascending
     * @param medianKm median error in km, unanswered queries being farthest; nothing when half or more are unanswered
     * @param meanKm mean error in km of the answered queries alone; nothing when there are none
     * @param geoScore mean {@link GeoScore} of all queries, 0 for unanswered ones
     */
    public record Measures(
            List<Accuracy> accuracies, Optional<Estimate> medianKm, Optional<Estimate> meanKm, Estimate geoScore) {

        /**
         * Copies the list.
         *
         * @param accuracies share within each threshold
         * @param medianKm median error
         * @param meanKm mean error
         * @param geoScore mean score
         */
        public Measures {
            accuracies = List.copyOf(accuracies);
        }
    }

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
         * The library's own convention, the default thresholds and the default bootstrap.
         *
         * @return the default settings
         */
        public static Settings defaults() {
            return new Settings(Convention.TERRELLA, ThresholdAccuracies.DEFAULT_KM, Bootstrap.defaults());
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
        Judged judged = new Judged(whole.queries(), whole.answered(), file.leftOut(), whole.photographers());
        return new Evaluation(method, whole.convention, whole.bootstrap, judged, whole.measures);
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
        Judged judged = new Judged(
                errors.queries(), errors.answered(), 0, errors.photographers().map(Photographers::count));
        return new Evaluation(
                method, settings.convention(), settings.bootstrap(), judged, Measuring.measures(errors, settings));
    }

    /**
     * Share of queries within a threshold.
     *
     * @param thresholdKm one of the thresholds
     * @return fraction in [0, 1] with its interval
     * @throws IllegalArgumentException if it is not one of the thresholds
     */
    public Estimate within(double thresholdKm) {
        return accuracies().stream()
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
        return accuracies().stream().map(Accuracy::thresholdKm).toList();
    }

    /**
     * Number of queries, the denominator of all accuracies.
     *
     * @return number of queries, the denominator of all accuracies
     */
    public int queries() {
        return judged.queries();
    }

    /**
     * Number of queries with an answer.
     *
     * @return number of queries with an answer
     */
    public int answered() {
        return judged.answered();
    }

    /**
     * Number of predictions that were left out because their id has no truth.
     *
     * @return number of predictions that were left out because their id has no truth
     */
    public int leftOut() {
        return judged.leftOut();
    }

    /**
     * Number of photographers that were drawn again, or nothing if queries were.
     *
     * @return number of photographers that were drawn again, or nothing if queries were
     */
    public Optional<Integer> photographers() {
        return judged.photographers();
    }

    /**
     * Share within each threshold, ascending.
     *
     * @return share within each threshold, ascending
     */
    public List<Accuracy> accuracies() {
        return measures.accuracies();
    }

    /**
     * Median error in km, unanswered queries being farthest.
     *
     * @return median error in km, unanswered queries being farthest; nothing when half or more are unanswered
     */
    public Optional<Estimate> medianKm() {
        return measures.medianKm();
    }

    /**
     * Mean error in km of the answered queries alone.
     *
     * @return mean error in km of the answered queries alone; nothing when there are none
     */
    public Optional<Estimate> meanKm() {
        return measures.meanKm();
    }

    /**
     * Mean {@link GeoScore} of all queries, 0 for unanswered ones.
     *
     * @return mean {@link GeoScore} of all queries, 0 for unanswered ones
     */
    public Estimate geoScore() {
        return measures.geoScore();
    }
}
