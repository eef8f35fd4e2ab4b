package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * A method and a baseline on the same queries: how much better the method is, and whether that can be chance.
 *
 * <p>Differences are method minus baseline, with paired bootstrap intervals. The p-values are of McNemar's exact test, Holm
 * corrected over the thresholds; that test takes queries as independent, so where photographers are known the interval is
 * the more careful of the two.
 *
 * @param baseline name of what the method is compared with
 * @param method name of the method in question
 * @param convention how distances were measured
 * @param queries number of queries that both were judged on
 * @param leftOut number of queries that were left out because only one of the two has them
 * @param photographers number of photographers that were drawn again, or nothing if queries were
 * @param thresholds one row per threshold, ascending
 * @param geoScore difference of the mean {@link GeoScore}
 */
public record Comparison(
        String baseline,
        String method,
        Convention convention,
        int queries,
        int leftOut,
        Optional<Integer> photographers,
        List<AtThreshold> thresholds,
        Estimate geoScore) {

    /**
     * The comparison at one threshold.
     *
     * @param thresholdKm threshold in km
     * @param baselineShare share within it of the baseline, in [0, 1]
     * @param methodShare share within it of the method, in [0, 1]
     * @param difference method minus baseline, in [-1, 1], with interval
     * @param onlyBaseline number of queries that only the baseline has within the threshold
     * @param onlyMethod number of queries that only the method has within the threshold
     * @param pValue of McNemar's exact two-sided test
     * @param holmPValue the same, corrected over all thresholds of the comparison
     */
    public record AtThreshold(
            double thresholdKm,
            double baselineShare,
            double methodShare,
            Estimate difference,
            int onlyBaseline,
            int onlyMethod,
            double pValue,
            double holmPValue) {}

    /**
     * Copies the list.
     *
     * @param baseline name of the baseline
     * @param method name of the method
     * @param convention how distances were measured
     * @param queries number of queries
     * @param leftOut number of queries that were left out
     * @param photographers number of photographers
     * @param thresholds rows
     * @param geoScore difference of the mean score
     */
    public Comparison {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * Compares error distances of the same queries in the same order.
     *
     * @param method its name and error distances
     * @param baseline its name and error distances
     * @param settings how to evaluate; the distances were measured under its convention
     * @return the comparison
     * @throws IllegalArgumentException if the numbers of queries differ
     */
    public static Comparison of(Named method, Named baseline, Evaluation.Settings settings) {
        double[] ours = method.errors().shared();
        double[] theirs = baseline.errors().shared();
        if (ours.length != theirs.length) {
            throw new IllegalArgumentException(
                    "both methods must be judged on the same queries, found " + ours.length + " and " + theirs.length);
        }
        List<double[]> ourHits = hits(ours, settings);
        List<double[]> theirHits = hits(theirs, settings);
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < ourHits.size(); i++) {
            differences.add(minus(ourHits.get(i), theirHits.get(i)));
        }
        differences.add(minus(Evaluation.map(ours, GeoScore::of), Evaluation.map(theirs, GeoScore::of)));
        Optional<Photographers> photographers =
                method.errors().photographers().or(() -> baseline.errors().photographers());
        List<Interval> intervals = settings.bootstrap().over(photographers).ofMeans(differences);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            estimates.add(new Estimate(Evaluation.mean(differences.get(i)), intervals.get(i)));
        }
        return new Comparison(
                baseline.method(),
                method.method(),
                settings.convention(),
                ours.length,
                0,
                photographers.map(Photographers::count),
                rows(settings.thresholdsKm(), ourHits, theirHits, estimates),
                estimates.get(estimates.size() - 1));
    }

    /** The same comparison, saying how many queries it left out. */
    Comparison withLeftOut(int newLeftOut) {
        return new Comparison(baseline, method, convention, queries, newLeftOut, photographers, thresholds, geoScore);
    }

    private static List<double[]> hits(double[] km, Evaluation.Settings settings) {
        return settings.thresholdsKm().stream()
                .map(threshold -> Evaluation.hits(km, threshold, settings.convention()))
                .toList();
    }

    private static List<AtThreshold> rows(
            List<Double> thresholds, List<double[]> ourHits, List<double[]> theirHits, List<Estimate> differences) {
        int[] onlyOurs = new int[thresholds.size()];
        int[] onlyTheirs = new int[thresholds.size()];
        double[] pValues = new double[thresholds.size()];
        for (int i = 0; i < pValues.length; i++) {
            onlyOurs[i] = countGreater(ourHits.get(i), theirHits.get(i));
            onlyTheirs[i] = countGreater(theirHits.get(i), ourHits.get(i));
            pValues[i] = exactMcNemar(onlyTheirs[i], onlyOurs[i]);
        }
        double[] holm = holm(pValues);
        return IntStream.range(0, pValues.length)
                .mapToObj(i -> new AtThreshold(
                        thresholds.get(i),
                        Evaluation.mean(theirHits.get(i)),
                        Evaluation.mean(ourHits.get(i)),
                        differences.get(i),
                        onlyTheirs[i],
                        onlyOurs[i],
                        pValues[i],
                        holm[i]))
                .toList();
    }

    /**
     * Error distances of a named method.
     *
     * @param method its name
     * @param errors its error distances
     */
    public record Named(String method, ErrorDistances errors) {}

    /**
     * Two-sided exact test of whether two kinds of disagreement are equally likely.
     *
     * <p>Source: Q. McNemar, "Note on the sampling error of the difference between correlated proportions", Psychometrika
     * 12 (1947), 153-157; exact form by the binomial distribution with p = 1/2.
     *
     * @param onlyBaseline disagreements of one kind, 0 or more
     * @param onlyMethod disagreements of the other kind, 0 or more
     * @return the p-value, in (0, 1]; 1 without disagreements
     */
    public static double exactMcNemar(int onlyBaseline, int onlyMethod) {
        int disagreements = onlyBaseline + onlyMethod;
        double tail = new BinomialDistribution(null, disagreements, 0.5)
                .cumulativeProbability(Math.min(onlyBaseline, onlyMethod));
        return Math.min(1, 2 * tail);
    }

    /**
     * Corrects p-values for being several.
     *
     * <p>Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6
     * (1979), 65-70.
     *
     * @param pValues p-values of one family
     * @return corrected p-values in the same order, at most 1, in the order of the uncorrected ones
     */
    public static double[] holm(double... pValues) {
        List<Integer> ascending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .toList();
        double[] corrected = new double[pValues.length];
        double largest = 0;
        for (int i = 0; i < pValues.length; i++) {
            int index = ascending.get(i);
            largest = Math.max(largest, Math.min(1, (pValues.length - i) * pValues[index]));
            corrected[index] = largest;
        }
        return corrected;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private static int countGreater(double[] a, double[] b) {
        return (int) IntStream.range(0, a.length)
                .filter(query -> a[query] > b[query])
                .count();
    }
}
