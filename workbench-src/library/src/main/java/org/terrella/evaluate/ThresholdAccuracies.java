package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Share of all queries whose error distance is within each threshold; unanswered queries are wrong.
 *
 * <p>Immutable. A share is a fraction in [0, 1], not a percentage, and never falls as the threshold grows.
 */
public final class ThresholdAccuracies {

    /** Street, city, region, country and continent, in km. */
    public static final List<Double> DEFAULT_KM = List.of(1.0, 25.0, 200.0, 750.0, 2500.0);

    private final TreeMap<Double, Integer> hits = new TreeMap<>();
    private final int queries;

    private ThresholdAccuracies(int queries) {
        this.queries = queries;
    }

    /**
     * Shares within 1, 25, 200, 750 and 2500 km; within means at most.
     *
     * @param errors error distances
     * @return the shares
     */
    public static ThresholdAccuracies of(ErrorDistances errors) {
        return of(errors, DEFAULT_KM, Convention.TERRELLA);
    }

    /**
     * Shares within thresholds of one's own.
     *
     * @param errors error distances
     * @param thresholdsKm thresholds in km, finite and above 0, each once, in any order
     * @param convention whether an error equal to the threshold is within it
     * @return the shares
     * @throws IllegalArgumentException if a threshold is not as said, or answers are drawn by lot, where none is right or wrong
     */
    public static ThresholdAccuracies of(ErrorDistances errors, List<Double> thresholdsKm, Convention convention) {
        if (errors.isByLot()) {
            throw new IllegalArgumentException(
                    "queries within thresholds can be counted where each has one answer alone,"
                            + " found answers that are drawn by lot");
        }
        ThresholdAccuracies accuracies = new ThresholdAccuracies(errors.queries());
        for (double threshold : requireThresholds(thresholdsKm)) {
            int count = (int) Arrays.stream(errors.shared())
                    .filter(km -> convention.isWithin(km, threshold))
                    .count();
            accuracies.hits.put(threshold, count);
        }
        return accuracies;
    }

    /**
     * Share of queries within a threshold.
     *
     * @param thresholdKm one of the thresholds, in km
     * @return fraction in [0, 1]
     * @throws IllegalArgumentException if it is not one of the thresholds
     */
    public double within(double thresholdKm) {
        return (double) hitsWithin(thresholdKm) / queries;
    }

    /**
     * Number of queries within a threshold.
     *
     * @param thresholdKm one of the thresholds, in km
     * @return 0 to the number of queries
     * @throws IllegalArgumentException if it is not one of the thresholds
     */
    public int hitsWithin(double thresholdKm) {
        Integer count = hits.get(thresholdKm);
        if (count == null) {
            throw new IllegalArgumentException(
                    "thresholdKm must be one of " + hits.keySet() + ", found " + thresholdKm);
        }
        return count;
    }

    /**
     * The thresholds.
     *
     * @return km, ascending
     */
    public List<Double> thresholdsKm() {
        return List.copyOf(hits.keySet());
    }

    /**
     * Number of queries, the denominator of every share.
     *
     * @return 1 or more
     */
    public int queries() {
        return queries;
    }

    static List<Double> requireThresholds(List<Double> thresholdsKm) {
        boolean usable = !thresholdsKm.isEmpty()
                && thresholdsKm.stream().allMatch(km -> km > 0 && km < Double.POSITIVE_INFINITY)
                && thresholdsKm.stream().distinct().count() == thresholdsKm.size();
        if (!usable) {
            throw new IllegalArgumentException(
                    "thresholds must be finite km above 0, each once, found " + thresholdsKm);
        }
        return thresholdsKm.stream().sorted().toList();
    }
}
