package org.terrella.experiment;

import java.util.List;
import org.terrella.evaluate.ThresholdAccuracies;

/**
 * What a paper states: that one point of an experiment is more accurate than another.
 *
 * @param statement in the words of this workbench
 * @param better the point that is said to be better
 * @param worse the point that is said to be worse
 * @param thresholdsKm at which thresholds
 * @param queries on which query sets
 * @param source where it is stated
 */
public record Claim(
        String statement, Point better, Point worse, List<Double> thresholdsKm, List<String> queries, String source) {

    /**
     * Copies the lists.
     *
     * @param statement what is stated
     * @param better the better point
     * @param worse the worse point
     * @param thresholdsKm at which thresholds, among the default ones
     * @param queries on which query sets
     * @param source where it is stated
     * @throws IllegalArgumentException if a point is compared with itself, or a threshold or query set is missing
     */
    public Claim {
        thresholdsKm = List.copyOf(thresholdsKm);
        queries = List.copyOf(queries);
        if (better.equals(worse)) {
            throw new IllegalArgumentException("a claim compares two points, found " + better + " twice");
        }
        if (thresholdsKm.isEmpty() || !ThresholdAccuracies.DEFAULT_KM.containsAll(thresholdsKm)) {
            throw new IllegalArgumentException("a claim must be at one or more of the thresholds "
                    + ThresholdAccuracies.DEFAULT_KM + " km, found " + thresholdsKm);
        }
        if (queries.isEmpty()) {
            throw new IllegalArgumentException("a claim must be about one query set or more, found none");
        }
    }

    /**
     * That one method is better than another, at every threshold.
     *
     * @param better label of the better one
     * @param worse label of the other
     * @param source where it is stated
     * @param queries on which query sets
     * @return the claim
     */
    public static Claim that(String better, String worse, String source, String... queries) {
        return new Claim(
                better + " above " + worse,
                Point.of(better),
                Point.of(worse),
                ThresholdAccuracies.DEFAULT_KM,
                List.of(queries),
                source);
    }

    /** The same on other query sets. */
    Claim on(List<String> others) {
        return new Claim(statement, better, worse, thresholdsKm, others, source);
    }
}
