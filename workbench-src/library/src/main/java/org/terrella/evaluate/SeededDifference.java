package org.terrella.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How much larger the share within a threshold is for one method than for another, when each was trained several times.
 *
 * <p>Queries and trainings are both samples: the interval is for other photographers <em>and</em> other training seeds. The
 * difference is the mean over seeds and queries. Its variance is the sum of two parts: that between photographers, of their
 * means over seeds; and that between seeds, of their means over queries, less what single queries vary with the seed, which
 * the first part holds already. The interval is Student's, with degrees of freedom after Satterthwaite, so that three seeds
 * that differ much give a wide one. A bootstrap over three seeds would not: it sees at most two thirds of their variance.
 *
 * <p>Source of the approximation: F. E. Satterthwaite, "An approximate distribution of estimates of variance components",
 * Biometrics Bulletin 2 (1946), 110-114.
 *
 * @param difference mean difference, in [-1, 1]; of two differences, in [-2, 2]; of other numbers, in their unit
 * @param interval of the level asked for
 * @param pValue two-sided, of no difference; 1 if nothing varies
 * @param detectable the smallest difference that a sample like this one shows at 5 % in four cases of five: (t<sub>0.975</sub> +
 *     t<sub>0.8</sub>) standard errors; 0 if nothing varies
 * @param sample what it was measured on
 */
public record SeededDifference(double difference, Interval interval, double pValue, double detectable, Sample sample) {

    private static final double POWER = 0.8;
    private static final double SIGNIFICANCE = 0.05;

    /**
     * What a difference was measured on.
     *
     * @param queries number of queries
     * @param photographers number of photographers, or of queries where they are not known
     * @param seeds number of trainings; 1 if neither method was trained several times
     * @param disagreeing number of photographers for whom the two differ
     */
    public record Sample(int queries, int photographers, int seeds, int disagreeing) {}

    /**
     * Compares two methods.
     *
     * @param method error distances of the same queries, one for each seed; or one alone, which stands for each seed
     * @param baseline likewise, in the order of the same seeds
     * @param thresholdKm in km
     * @param settings convention, and the level of the interval
     * @return the difference, method minus baseline
     * @throws IllegalArgumentException if the numbers of seeds or queries differ
     */
    public static SeededDifference of(
            List<ErrorDistances> method,
            List<ErrorDistances> baseline,
            double thresholdKm,
            Evaluation.Settings settings) {
        return ofSums(List.of(method), List.of(baseline), thresholdKm, settings);
    }

    /**
     * Compares sums of several methods' shares, query by query: with two on each side, a difference of differences.
     *
     * @param added methods that count positive, each as in {@link #of}
     * @param taken methods that count negative, each as in {@link #of}
     * @param thresholdKm in km
     * @param settings convention, and the level of the interval
     * @return the difference, all that is added minus all that is taken
     * @throws IllegalArgumentException if the numbers of seeds or queries differ
     */
    public static SeededDifference ofSums(
            List<List<ErrorDistances>> added,
            List<List<ErrorDistances>> taken,
            double thresholdKm,
            Evaluation.Settings settings) {
        List<Integer> sizes =
                Stream.concat(added.stream(), taken.stream()).map(List::size).toList();
        int seeds = Collections.max(sizes);
        if (!sizes.stream().allMatch(size -> size == 1 || size == seeds)) {
            throw new IllegalArgumentException("both methods must have been trained with the same seeds, found "
                    + sizes.stream().map(String::valueOf).collect(Collectors.joining(" and ")));
        }
        int queries = added.get(0).get(0).queries();
        double[][] differences = new double[seeds][queries];
        added.forEach(method -> add(differences, method, 1, hits(thresholdKm, settings)));
        taken.forEach(method -> add(differences, method, -1, hits(thresholdKm, settings)));
        Photographers photographers =
                added.get(0).get(0).photographers().orElseGet(() -> Photographers.of(Collections.nCopies(queries, "")));
        return of(
                Arrays.asList(differences), photographers, settings.bootstrap().level());
    }

    private static Function<ErrorDistances, double[]> hits(double thresholdKm, Evaluation.Settings settings) {
        return errors -> Measuring.hits(errors, thresholdKm, settings.convention());
    }

    private static void add(
            double[][] differences, List<ErrorDistances> method, int sign, Function<ErrorDistances, double[]> hits) {
        for (int seed = 0; seed < differences.length; seed++) {
            double[] ofSeed = hits.apply(method.get(method.size() == 1 ? 0 : seed));
            double[] sum = differences[seed];
            if (ofSeed.length != sum.length) {
                throw new IllegalArgumentException("both methods must be judged on the same queries, found "
                        + sum.length + " and " + ofSeed.length);
            }
            Arrays.setAll(sum, query -> sum[query] + sign * ofSeed[query]);
        }
    }

    /**
     * Compares any number that each query has.
     *
     * @param differences of the same queries in the same order, one array for each seed
     * @param photographers who took the photos of these queries
     * @param level of the interval, in (0, 1)
     * @return the mean difference
     */
    public static SeededDifference of(List<double[]> differences, Photographers photographers, double level) {
        double[][] sums = sums(differences, photographers);
        double[] sizes = sizes(photographers);
        int queries = photographers.queries();
        double[] seedMeans = Arrays.stream(sums)
                .mapToDouble(bySeed -> Arrays.stream(bySeed).sum() / queries)
                .toArray();
        double mean = Arrays.stream(seedMeans).average().orElseThrow();
        Parts parts = Parts.of(sums, sizes, seedMeans, mean);
        double error = Math.sqrt(parts.variance());
        int disagreeing = (int) IntStream.range(0, sizes.length)
                .filter(person -> Arrays.stream(sums).anyMatch(bySeed -> bySeed[person] != 0))
                .count();
        Sample sample = new Sample(queries, sizes.length, differences.size(), disagreeing);
        if (!(error > 0)) {
            return new SeededDifference(mean, new Interval(mean, mean), 1, 0, sample);
        }
        TDistribution student = new TDistribution(null, Math.max(1, parts.degrees()));
        double half = student.inverseCumulativeProbability((1 + level) / 2) * error;
        return new SeededDifference(
                mean,
                new Interval(mean - half, mean + half),
                2 * student.cumulativeProbability(-Math.abs(mean) / error),
                detectable(student, error),
                sample);
    }

    private static double detectable(TDistribution student, double error) {
        return error
                * (student.inverseCumulativeProbability(1 - SIGNIFICANCE / 2)
                        + student.inverseCumulativeProbability(POWER));
    }

    /** Sums of differences, [seeds, photographers]. */
    private static double[][] sums(List<double[]> differences, Photographers photographers) {
        double[][] sums = new double[differences.size()][photographers.count()];
        for (int seed = 0; seed < sums.length; seed++) {
            double[] ofSeed = differences.get(seed);
            for (int query = 0; query < ofSeed.length; query++) {
                sums[seed][photographers.of(query)] += ofSeed[query];
            }
        }
        return sums;
    }

    private static double[] sizes(Photographers photographers) {
        double[] sizes = new double[photographers.count()];
        for (int query = 0; query < photographers.queries(); query++) {
            sizes[photographers.of(query)]++;
        }
        return sizes;
    }

    /** The variance of the mean difference and its degrees of freedom. */
    private record Parts(double variance, double degrees) {

        static Parts of(double[][] sums, double[] sizes, double[] seedMeans, double mean) {
            int seeds = sums.length;
            int people = sizes.length;
            double queries = Arrays.stream(sizes).sum();
            double people2 = 0; // squares of photographers' deviations, their means over seeds
            double both2 = 0; // squares of what neither photographer nor seed explains
            for (int person = 0; person < people; person++) {
                double own = 0;
                for (double[] bySeed : sums) {
                    own += (bySeed[person] - sizes[person] * mean) / seeds;
                }
                people2 += own * own;
                for (int seed = 0; seed < seeds; seed++) {
                    double rest = sums[seed][person] - sizes[person] * seedMeans[seed] - own;
                    both2 += rest * rest;
                }
            }
            double correction = people > 1 ? people / (people - 1.0) / queries / queries : 0;
            double ofPeople = correction * people2;
            if (seeds == 1) {
                return new Parts(ofPeople, people - 1);
            }
            double seeds2 = Arrays.stream(seedMeans)
                    .map(seedMean -> (seedMean - mean) * (seedMean - mean))
                    .sum();
            double ofSeeds = seeds2 / (seeds - 1) / seeds;
            double ofBoth = correction * both2 / (seeds - 1) / seeds;
            double more = Math.max(0, ofSeeds - ofBoth);
            double variance = ofPeople + more;
            double spread =
                    ofPeople * ofPeople / Math.max(1, people - 1) + (more > 0 ? ofSeeds * ofSeeds / (seeds - 1) : 0);
            return new Parts(variance, variance * variance / spread);
        }
    }

    /**
     * Number of queries.
     *
     * @return number of queries
     */
    public int queries() {
        return sample.queries();
    }

    /**
     * Number of photographers, or of queries where they are not known.
     *
     * @return number of photographers, or of queries where they are not known
     */
    public int photographers() {
        return sample.photographers();
    }

    /**
     * Number of trainings.
     *
     * @return number of trainings; 1 if neither method was trained several times
     */
    public int seeds() {
        return sample.seeds();
    }

    /**
     * Number of photographers for whom the two differ.
     *
     * @return number of photographers for whom the two differ
     */
    public int disagreeing() {
        return sample.disagreeing();
    }
}
