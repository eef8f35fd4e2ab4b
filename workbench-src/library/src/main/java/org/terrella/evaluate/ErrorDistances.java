package org.terrella.evaluate;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Error distance of every query, in the order of the queries, and who took its photo where that is known.
 *
 * <p>Immutable. A query without an answer has no distance, but it counts.
 */
public final class ErrorDistances {

    private final double[] km; // NaN: unanswered
    private final Optional<Photographers> photographers;

    private ErrorDistances(double[] km, Optional<Photographers> photographers) {
        this.km = km;
        this.photographers = photographers;
    }

    /**
     * Distances of answered queries.
     *
     * @param km error distances in km, 0 or more; one or more
     * @return the distances
     * @throws IllegalArgumentException if there are none, or one is NaN, infinite or negative
     */
    public static ErrorDistances ofKm(double... km) {
        requireSome(km.length);
        for (double distance : km) {
            if (!(distance >= 0 && distance < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "an error distance must be finite and at least 0 km, found " + distance);
            }
        }
        return new ErrorDistances(km.clone(), Optional.empty());
    }

    /**
     * Distances of predictions from their truths.
     *
     * @param predictions judged queries, one or more
     * @param convention how to measure
     * @return one distance per query, in the same order
     * @throws IllegalArgumentException if there are no queries
     */
    public static ErrorDistances of(Predictions predictions, Convention convention) {
        requireSome(predictions.size());
        double[] km = new double[predictions.size()];
        Arrays.parallelSetAll(
                km,
                query -> predictions
                        .prediction(query)
                        .map(place -> convention.errorKm(predictions.truth(query), place))
                        .orElse(Double.NaN));
        return new ErrorDistances(km, predictions.photographers());
    }

    /**
     * Adds queries without an answer, at the end.
     *
     * @param count how many, 0 or more
     * @return the longer distances, without photographers
     * @throws IllegalArgumentException if count is negative
     */
    public ErrorDistances plusUnanswered(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must be at least 0, found " + count);
        }
        double[] longer = Arrays.copyOf(km, km.length + count);
        Arrays.fill(longer, km.length, longer.length, Double.NaN);
        return new ErrorDistances(longer, Optional.empty());
    }

    /**
     * The same distances, with who took the photos.
     *
     * @param photographers of as many queries
     * @return the grouped distances
     * @throws IllegalArgumentException if the numbers of queries differ
     */
    public ErrorDistances by(Photographers photographers) {
        if (photographers.queries() != km.length) {
            throw new IllegalArgumentException(
                    "photographers must be given for " + km.length + " queries, found " + photographers.queries());
        }
        return new ErrorDistances(km, Optional.of(photographers));
    }

    /**
     * Number of queries, answered or not.
     *
     * @return 1 or more
     */
    public int queries() {
        return km.length;
    }

    /**
     * Number of queries with an answer.
     *
     * @return 0 or more
     */
    public int answered() {
        return (int)
                Arrays.stream(km).filter(distance -> !Double.isNaN(distance)).count();
    }

    /**
     * Error distance of one query.
     *
     * @param query index from 0
     * @return km, or nothing if it has no answer
     */
    public OptionalDouble km(int query) {
        return Double.isNaN(km[query]) ? OptionalDouble.empty() : OptionalDouble.of(km[query]);
    }

    /**
     * Who took the photos.
     *
     * @return the photographers, or nothing if they are not known
     */
    public Optional<Photographers> photographers() {
        return photographers;
    }

    /** The distances themselves, not a copy; NaN where unanswered. */
    double[] shared() {
        return km;
    }

    private static void requireSome(int queries) {
        if (queries == 0) {
            throw new IllegalArgumentException("there must be at least one query to judge, found none");
        }
    }
}
