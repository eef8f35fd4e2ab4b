package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
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

        private double[] means() {
            return columns.stream()
                    .mapToDouble(column -> Arrays.stream(column).average().orElseThrow())
                    .toArray();
        }

        /** Of each resample the mean of each method. */
        private double[][] resampled(Bootstrap bootstrap) {
            return Arrays.stream(new PhotographerResampling(bootstrap, photographers).resampledSums(columns))
                    .map(sums -> IntStream.range(0, columns.size())
                            .mapToDouble(i -> sums[2 * i] / sums[2 * i + 1])
                            .toArray())
                    .toArray(double[][]::new);
        }
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
        int methods = first.columns().size();
        if (methods < FEWEST || methods != second.columns().size()) {
            throw new IllegalArgumentException("ranks need three methods or more, the same on both sets, found "
                    + methods + " and " + second.columns().size());
        }
        SpearmansCorrelation spearman = new SpearmansCorrelation();
        double[][] ours = first.resampled(bootstrap);
        double[][] theirs = second.resampled(bootstrap.withSeed(bootstrap.seed() + 1));
        double[] drawn = IntStream.range(0, ours.length)
                .mapToDouble(i -> spearman.correlation(ours[i], theirs[i]))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double correlation = spearman.correlation(first.means(), second.means());
        return new RankAgreement(
                correlation, drawn.length == 0 ? new Interval(-1, 1) : bootstrap.percentiles(drawn), methods);
    }
}
