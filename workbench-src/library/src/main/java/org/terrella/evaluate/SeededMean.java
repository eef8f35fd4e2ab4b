package org.terrella.evaluate;

import java.util.List;

/**
 * A mean over queries and training seeds, with an interval for other photographers and other seeds as {@link
 * SeededDifference} has one for differences.
 *
 * @param value mean, in the unit of the values
 * @param interval of 95 %
 */
public record SeededMean(double value, Interval interval) {

    private static final double LEVEL = 0.95;

    /**
     * The mean of any number that each query has.
     *
     * @param bySeed values of the same queries in the same order, one array for each seed
     * @param photographers who took the photos of these queries
     * @return the mean; with one seed, the interval is over photographers alone
     * @throws IllegalArgumentException if there are no seeds, or the numbers of queries differ
     */
    public static SeededMean of(List<double[]> bySeed, Photographers photographers) {
        if (bySeed.isEmpty() || bySeed.stream().anyMatch(values -> values.length != photographers.queries())) {
            throw new IllegalArgumentException("expected values of " + photographers.queries()
                    + " queries for one seed or more, found "
                    + bySeed.stream().map(values -> values.length).toList());
        }
        SeededDifference fromZero = SeededDifference.of(bySeed, photographers, LEVEL);
        return new SeededMean(fromZero.difference(), fromZero.interval());
    }

    /**
     * The share of queries within a threshold.
     *
     * @param bySeed error distances of the same queries, one for each seed
     * @param thresholdKm in km
     * @param convention what within means
     * @return a fraction
     */
    public static SeededMean within(List<ErrorDistances> bySeed, double thresholdKm, Convention convention) {
        ErrorDistances first = bySeed.get(0);
        return of(
                bySeed.stream()
                        .map(errors -> Measuring.hits(errors, thresholdKm, convention))
                        .toList(),
                first.photographers().orElseGet(() -> Photographers.alone(first.queries())));
    }
}
