package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.terrella.geo.LatLng;

/**
 * Error distance of every query, in the order of the queries, and who took its photo where that is known.
 *
 * <p>Immutable. A query without an answer has no distance, but it counts. Where answers are drawn by lot, the distance of a query
 * and all that is measured of it are expectations over its draws.
 */
public final class ErrorDistances {

    private final double[] km; // NaN: unanswered
    private final Optional<double[][]> draws; // by query, of each place that may be drawn
    private final Optional<Photographers> photographers;

    private ErrorDistances(double[] km, Optional<double[][]> draws, Optional<Photographers> photographers) {
        this.km = km;
        this.draws = draws;
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
        return new ErrorDistances(km.clone(), Optional.empty(), Optional.empty());
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
        return new ErrorDistances(km, Optional.empty(), predictions.photographers());
    }

    /**
     * Distances where the answer to each query is drawn by lot, every place of a list with the same chance.
     *
     * @param queries truths and photographers of the queries, one or more; what is answered there is not looked at
     * @param places what is drawn from, in the order of the queries; a query without places is unanswered
     * @param convention how to measure
     * @return the expected distance of each query; shares within thresholds are expectations too, exactly
     * @throws IllegalArgumentException if there are no queries, or not as many lists
     */
    public static ErrorDistances byLot(Predictions queries, List<List<LatLng>> places, Convention convention) {
        requireSome(queries.size());
        if (places.size() != queries.size()) {
            throw new IllegalArgumentException("expected places to draw from for each of " + queries.size()
                    + " queries, found " + places.size() + " lists");
        }
        double[][] draws = new double[queries.size()][];
        Arrays.setAll(
                draws,
                query -> places.get(query).stream()
                        .mapToDouble(place -> convention.errorKm(queries.truth(query), place))
                        .toArray());
        double[] km = Arrays.stream(draws)
                .mapToDouble(some -> Arrays.stream(some).average().orElse(Double.NaN))
                .toArray();
        return new ErrorDistances(km, Optional.of(draws), queries.photographers());
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
        return new ErrorDistances(longer, draws.map(some -> longer(some, longer.length)), Optional.empty());
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
        return new ErrorDistances(km, draws, Optional.of(photographers));
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

    /** Whether answers are drawn by lot, so that distances are expectations. */
    boolean isByLot() {
        return draws.isPresent();
    }

    /** Of each query the value at its distance, NaN where unanswered; where answers are drawn by lot, the expected value. */
    double[] each(DoubleUnaryOperator value) {
        if (draws.isEmpty()) {
            return Arrays.stream(km).map(value).toArray();
        }
        return Arrays.stream(draws.get())
                .mapToDouble(some ->
                        Arrays.stream(some).map(value).average().orElseGet(() -> value.applyAsDouble(Double.NaN)))
                .toArray();
    }

    private static double[][] longer(double[][] draws, int length) {
        double[][] longer = Arrays.copyOf(draws, length);
        Arrays.fill(longer, draws.length, length, new double[0]);
        return longer;
    }

    private static void requireSome(int queries) {
        if (queries == 0) {
            throw new IllegalArgumentException("there must be at least one query to judge, found none");
        }
    }
}
