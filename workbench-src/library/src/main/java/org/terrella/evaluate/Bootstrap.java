package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Settings of the percentile bootstrap that every interval here comes from.
 *
 * <p>What is drawn again is the photographer where photographers are known (photos of one person are not independent),
 * the query otherwise. Nothing is drawn that can be counted: see {@link IndependentResampling}. An accuracy of exactly 0
 * or 1 gets an interval of no width, because no resample can differ from it; that is the method's blind spot.
 *
 * <p>Source: B. Efron, R. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13; for whole groups, A. Davison,
 * D. Hinkley, "Bootstrap Methods and their Application" (1997), section 3.8.
 *
 * @param resamples number of resamples where resampling is needed, 100 or more
 * @param level share of resamples inside the interval, in (0, 1)
 * @param seed of the resamples
 */
public record Bootstrap(int resamples, double level, long seed) {

    /**
     * Checks the ranges.
     *
     * @param resamples 100 or more
     * @param level in (0, 1)
     * @param seed any
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public Bootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples must be at least 100, found " + resamples);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be within (0, 1), found " + level);
        }
    }

    /**
     * 1000 resamples, 95 %, seed 17.
     *
     * @return the default settings
     */
    public static Bootstrap defaults() {
        return new Bootstrap(1000, 0.95, 17);
    }

    /**
     * The same settings with another seed.
     *
     * @param newSeed of the resamples
     * @return a changed copy
     */
    public Bootstrap withSeed(long newSeed) {
        return new Bootstrap(resamples, level, newSeed);
    }

    /**
     * Means over queries, with their intervals.
     *
     * @param columns values of the same queries each; NaN leaves a query out of its column
     * @param photographers who took the photos of the queries; nothing if the queries are independent
     * @return a mean for each column
     * @throws IllegalArgumentException if a column has no value
     */
    public List<Estimate> means(List<double[]> columns, Optional<Photographers> photographers) {
        if (columns.stream().anyMatch(column -> Arrays.stream(column).allMatch(Double::isNaN))) {
            throw new IllegalArgumentException("a mean needs one value or more, found none");
        }
        List<Interval> intervals = over(photographers).ofMeans(columns);
        List<Estimate> means = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            means.add(new Estimate(Measuring.mean(columns.get(i)), intervals.get(i)));
        }
        return means;
    }

    /** What the bootstrap draws again. */
    Resampling over(Optional<Photographers> photographers) {
        return photographers
                .<Resampling>map(known -> new PhotographerResampling(this, known))
                .orElseGet(() -> new IndependentResampling(this));
    }

    double lowerTail() {
        return (1 - level) / 2;
    }

    double upperTail() {
        return 1 - lowerTail();
    }

    /** One generator per resample, so that the order in which threads take them does not matter. */
    SplittableRandom[] generators() {
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom[] generators = new SplittableRandom[resamples];
        Arrays.setAll(generators, resample -> root.split());
        return generators;
    }

    Interval percentiles(double[] statistics) {
        double[] sorted = statistics.clone();
        Arrays.sort(sorted);
        if (sorted[sorted.length - 1] == Double.POSITIVE_INFINITY) { // no interpolation next to infinity
            int last = sorted.length - 1;
            return new Interval(sorted[(int) (lowerTail() * last)], sorted[(int) Math.ceil(upperTail() * last)]);
        }
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        percentile.setData(sorted);
        return new Interval(percentile.evaluate(100 * lowerTail()), percentile.evaluate(100 * upperTail()));
    }

    /** Intervals of statistics of queries; NaN stands for an unanswered query. */
    interface Resampling {

        /** Intervals of the means of columns over the same queries; NaN leaves numerator and denominator. */
        List<Interval> ofMeans(List<double[]> columns);

        /** Interval of the median error; NaN is farther than everything. */
        Interval ofMedian(double[] km);
    }
}
