package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * Whether two sets of queries put the same methods in the same order: Spearman's rank correlation of their accuracies.
 *
 * @param correlation in [-1, 1]; NaN where all methods are alike on one of the sets
 * @param interval over other photographers of both sets, drawn apart; [-1, 1] where nothing is known
 * @param methods how many methods
 */
public record RankAgreement(double correlation, Interval interval, int methods) {

    /** With fewer methods there is no order to speak of. */
    public static final int FEWEST = 3;

    /**
     * Hits of methods on the queries of one set.
     *
     * @param columns a number for each query, such as 1 for within and 0 for not; one array for each method
     * @param photographers who took the photos of these queries
     */
    public record Hits(List<double[]> columns, Photographers photographers) {

        /**
         * Whether methods are within a threshold.
         *
         * @param methods of each its error distances on the same queries, one for each training seed
         * @param thresholdKm in km
         * @param convention what within means
         * @return of each method and query the share of seeds that are
         */
        public static Hits within(List<List<ErrorDistances>> methods, double thresholdKm, Convention convention) {
            ErrorDistances any = methods.get(0).get(0);
            return new Hits(
                    methods.stream()
                            .map(seeds -> mean(seeds.stream()
                                    .map(errors -> Measuring.hits(errors, thresholdKm, convention))
                                    .toList()))
                            .toList(),
                    any.photographers().orElseGet(() -> Photographers.alone(any.queries())));
        }

        private static double[] mean(List<double[]> seeds) {
            double[] mean = new double[seeds.get(0).length];
            seeds.forEach(one -> Arrays.setAll(mean, query -> mean[query] + one[query] / seeds.size()));
            return mean;
        }

        double[] means() {
            return columns.stream()
                    .mapToDouble(column -> Arrays.stream(column).average().orElseThrow())
                    .toArray();
        }

        /** Of each resample the mean of each method. */
        double[][] resampled(Bootstrap bootstrap) {
            return Arrays.stream(new PhotographerResampling(bootstrap, photographers).resampledSums(columns))
                    .map(sums -> IntStream.range(0, columns.size())
                            .mapToDouble(i -> sums[2 * i] / sums[2 * i + 1])
                            .toArray())
                    .toArray(double[][]::new);
        }
    }

    /**
     * Compares a set with numbers that somebody else has printed, which stay as they are.
     *
     * @param hits of methods, three or more
     * @param printed a number for each of the same methods in the same order
     * @param bootstrap how the interval is made
     * @return the agreement, its interval over photographers of the set
     * @throws IllegalArgumentException if there are fewer than three methods, or not as many numbers
     */
    public static RankAgreement of(Hits hits, double[] printed, Bootstrap bootstrap) {
        requireMethods(hits.columns().size(), printed.length);
        return of(hits.means(), hits.resampled(bootstrap), printed, draw -> printed, bootstrap);
    }

    /**
     * Compares two sets.
     *
     * @param first of methods, three or more
     * @param second of the same methods in the same order
     * @param bootstrap how the interval is made
     * @return the agreement
     * @throws IllegalArgumentException if there are fewer than three methods, or not as many on both sets
     */
    public static RankAgreement of(Hits first, Hits second, Bootstrap bootstrap) {
        requireMethods(first.columns().size(), second.columns().size());
        double[][] theirs = second.resampled(bootstrap.withSeed(bootstrap.seed() + 1));
        return of(first.means(), first.resampled(bootstrap), second.means(), draw -> theirs[draw], bootstrap);
    }

    private static void requireMethods(int first, int second) {
        if (first < FEWEST || first != second) {
            throw new IllegalArgumentException(
                    "ranks need three methods or more, the same on both sets, found " + first + " and " + second);
        }
    }

    private static RankAgreement of(
            double[] means, double[][] resampled, double[] others, IntFunction<double[]> drawn, Bootstrap bootstrap) {
        SpearmansCorrelation spearman = new SpearmansCorrelation();
        double[] correlations = IntStream.range(0, resampled.length)
                .mapToDouble(draw -> spearman.correlation(resampled[draw], drawn.apply(draw)))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return new RankAgreement(
                spearman.correlation(means, others),
                correlations.length == 0 ? new Interval(-1, 1) : bootstrap.percentiles(correlations),
                means.length);
    }
}
