package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Bootstrap over independent queries, on counts wherever that is exact.
 *
 * <ul>
 *   <li>A column of few different values, such as right and wrong, is a set of strata: a resample is a multinomial draw of
 *       their counts. With two strata that is a binomial, whose percentiles are known without drawing.
 *   <li>The median of a resample is an order statistic, whose rank has a known (beta) distribution.
 *   <li>Other means are drawn query by query while that takes less than {@link #MOST_DRAWS}. Beyond, the percentiles come
 *       from the first four cumulants of the resampled mean (Cornish-Fisher), which at that size is closer to infinitely
 *       many resamples than a thousand drawn ones: a test compares the two.
 * </ul>
 */
final class IndependentResampling implements Bootstrap.Resampling {

    /** Queries times resamples up to which means are drawn. */
    static final long MOST_DRAWS = 50_000_000;

    private static final int MOST_STRATA = 64;

    private final Bootstrap settings;

    IndependentResampling(Bootstrap settings) {
        this.settings = settings;
    }

    @Override
    public List<Interval> ofMeans(List<double[]> columns) {
        return columns.stream().map(this::ofMean).toList();
    }

    private Interval ofMean(double[] values) {
        TreeMap<Double, Integer> strata = strata(values);
        if (strata.size() == 1) {
            return new Interval(strata.firstKey(), strata.firstKey());
        }
        if (strata.size() == 2 && !strata.containsKey(Double.NaN)) {
            return ofTwoStrata(strata);
        }
        if (strata.size() <= MOST_STRATA) {
            return ofStrata(strata, values.length);
        }
        return (long) values.length * settings.resamples() <= MOST_DRAWS ? ofDrawnMean(values) : ofCumulants(values);
    }

    /** Different values and how often each occurs; stops counting above {@link #MOST_STRATA}. */
    private static TreeMap<Double, Integer> strata(double[] values) {
        TreeMap<Double, Integer> strata = new TreeMap<>();
        for (double value : values) {
            strata.merge(value, 1, Integer::sum);
            if (strata.size() > MOST_STRATA) {
                break;
            }
        }
        return strata;
    }

    private Interval ofTwoStrata(TreeMap<Double, Integer> strata) {
        int n = strata.firstEntry().getValue() + strata.lastEntry().getValue();
        var counts =
                new BinomialDistribution(null, n, (double) strata.lastEntry().getValue() / n);
        double low = strata.firstKey();
        double step = strata.lastKey() - low;
        return new Interval(
                low + step * counts.inverseCumulativeProbability(settings.lowerTail()) / n,
                low + step * counts.inverseCumulativeProbability(settings.upperTail()) / n);
    }

    private Interval ofStrata(TreeMap<Double, Integer> strata, int n) {
        RandomGenerator random = new Well19937c(settings.seed());
        double[] means = new double[settings.resamples()];
        for (int resample = 0; resample < means.length; resample++) {
            int drawsLeft = n;
            int queriesLeft = n;
            double sum = 0;
            int answered = 0;
            for (Map.Entry<Double, Integer> stratum : strata.entrySet()) {
                double share = (double) stratum.getValue() / queriesLeft;
                int count = new BinomialDistribution(random, drawsLeft, Math.min(1, share)).sample();
                if (!stratum.getKey().isNaN()) {
                    sum += count * stratum.getKey();
                    answered += count;
                }
                drawsLeft -= count;
                queriesLeft -= stratum.getValue();
            }
            means[resample] = sum / answered;
        }
        return settings.percentiles(answeredOnly(means));
    }

    private Interval ofDrawnMean(double[] values) {
        SplittableRandom[] generators = settings.generators();
        double[] means = IntStream.range(0, settings.resamples())
                .parallel()
                .mapToDouble(resample -> drawnMean(values, generators[resample]))
                .toArray();
        return settings.percentiles(answeredOnly(means));
    }

    private static double drawnMean(double[] values, SplittableRandom random) {
        double sum = 0;
        int answered = 0;
        for (int draw = 0; draw < values.length; draw++) {
            double value = values[random.nextInt(values.length)];
            if (value == value) {
                sum += value;
                answered++;
            }
        }
        return sum / answered;
    }

    Interval ofCumulants(double[] values) {
        double[] answered = answeredOnly(values);
        double n = answered.length;
        double mean = new Mean().evaluate(answered);
        double deviation = Math.sqrt(new Variance(false).evaluate(answered) / n);
        double skewness = new Skewness().evaluate(answered) / Math.sqrt(n);
        double kurtosis = new Kurtosis().evaluate(answered) / n;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double[] ends = {settings.lowerTail(), settings.upperTail()};
        for (int i = 0; i < ends.length; i++) {
            double z = normal.inverseCumulativeProbability(ends[i]);
            double w = z
                    + (z * z - 1) * skewness / 6
                    + (z * z * z - 3 * z) * kurtosis / 24
                    - (2 * z * z * z - 5 * z) * skewness * skewness / 36;
            ends[i] = mean + deviation * w;
        }
        return new Interval(ends[0], ends[1]);
    }

    /**
     * The m-th smallest of n draws has the rank ceil(n·U), where U is Beta(m, n − m + 1). For even n the lower end is that
     * of the lower middle value and the upper end that of the upper one.
     */
    @Override
    public Interval ofMedian(double[] km) {
        double[] sorted = MedianError.sorted(km);
        int n = sorted.length;
        return new Interval(
                sorted[rank(n, (n + 1) / 2, settings.lowerTail())], sorted[rank(n, n / 2 + 1, settings.upperTail())]);
    }

    private static int rank(int n, int m, double probability) {
        double share = new BetaDistribution(null, m, n - m + 1).inverseCumulativeProbability(probability);
        return Math.min(n - 1, Math.max(0, (int) Math.ceil(n * share) - 1));
    }

    private static double[] answeredOnly(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
