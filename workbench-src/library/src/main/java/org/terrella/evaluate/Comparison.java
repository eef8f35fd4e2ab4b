package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
 * @param judged what both were judged on
 * @param thresholds one row per threshold, ascending
 * @param geoScore difference of the mean {@link GeoScore}
 */
public record Comparison(
        String baseline,
        String method,
        Convention convention,
        Judged judged,
        List<AtThreshold> thresholds,
        Estimate geoScore) {

    /**
     * What both methods were judged on.
     *
     * @param queries number of queries that both were judged on
     * @param leftOut number of queries that were left out because only one of the two has them
     * @param photographers number of photographers that were drawn again, or nothing if queries were
     */
    public record Judged(int queries, int leftOut, Optional<Integer> photographers) {}

    /**
     * The comparison at one threshold.
     *
     * @param thresholdKm threshold in km
     * @param baselineShare share within it of the baseline, in [0, 1]
     * @param methodShare share within it of the method, in [0, 1]
     * @param difference method minus baseline, in [-1, 1], with interval
     * @param test whether the difference can be chance
     */
    public record AtThreshold(
            double thresholdKm, double baselineShare, double methodShare, Estimate difference, McNemar test) {

        /**
         * Number of queries that only the baseline has within the threshold.
         *
         * @return number of queries that only the baseline has within the threshold
         */
        public int onlyBaseline() {
            return test.onlyBaseline();
        }

        /**
         * Number of queries that only the method has within the threshold.
         *
         * @return number of queries that only the method has within the threshold
         */
        public int onlyMethod() {
            return test.onlyMethod();
        }

        /**
         * The p-value of McNemar's exact two-sided test.
         *
         * @return in (0, 1]
         */
        public double pValue() {
            return test.pValue();
        }

        /**
         * The p-value, corrected over all thresholds of the comparison.
         *
         * @return in (0, 1]
         */
        public double holmPValue() {
            return test.holmPValue();
        }
    }

    /**
     * Copies the list.
     *
     * @param baseline name of the baseline
     * @param method name of the method
     * @param convention how distances were measured
     * @param judged what both were judged on
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
        ErrorDistances ours = method.errors();
        ErrorDistances theirs = baseline.errors();
        if (ours.queries() != theirs.queries()) {
            throw new IllegalArgumentException("both methods must be judged on the same queries, found "
                    + ours.queries() + " and " + theirs.queries());
        }
        List<double[]> ourHits = hits(ours, settings);
        List<double[]> theirHits = hits(theirs, settings);
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < ourHits.size(); i++) {
            differences.add(minus(ourHits.get(i), theirHits.get(i)));
        }
        differences.add(minus(ours.each(GeoScore::of), theirs.each(GeoScore::of)));
        Optional<Photographers> photographers = ours.photographers().or(theirs::photographers);
        List<Interval> intervals = settings.bootstrap().over(photographers).ofMeans(differences);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            estimates.add(new Estimate(Measuring.mean(differences.get(i)), intervals.get(i)));
        }
        return new Comparison(
                baseline.method(),
                method.method(),
                settings.convention(),
                new Judged(ours.queries(), 0, photographers.map(Photographers::count)),
                rows(settings.thresholdsKm(), ourHits, theirHits, estimates),
                estimates.get(estimates.size() - 1));
    }

    /** The same comparison, saying how many queries it left out. */
    Comparison withLeftOut(int newLeftOut) {
        Judged other = new Judged(queries(), newLeftOut, photographers());
        return new Comparison(baseline, method, convention, other, thresholds, geoScore);
    }

    private static List<double[]> hits(ErrorDistances errors, Evaluation.Settings settings) {
        return settings.thresholdsKm().stream()
                .map(threshold -> Measuring.hits(errors, threshold, settings.convention()))
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
            pValues[i] = McNemar.exact(onlyTheirs[i], onlyOurs[i]);
        }
        double[] holm = Holm.corrected(pValues);
        return IntStream.range(0, pValues.length)
                .mapToObj(i -> new AtThreshold(
                        thresholds.get(i),
                        Measuring.mean(theirHits.get(i)),
                        Measuring.mean(ourHits.get(i)),
                        differences.get(i),
                        new McNemar(onlyTheirs[i], onlyOurs[i], pValues[i], holm[i])))
                .toList();
    }

    /**
     * Error distances of a named method.
     *
     * @param method its name
     * @param errors its error distances
     */
    public record Named(String method, ErrorDistances errors) {}

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

    /**
     * Number of queries that both were judged on.
     *
     * @return number of queries that both were judged on
     */
    public int queries() {
        return judged.queries();
    }

    /**
     * Number of queries that were left out because only one of the two has them.
     *
     * @return number of queries that were left out because only one of the two has them
     */
    public int leftOut() {
        return judged.leftOut();
    }

    /**
     * Number of photographers that were drawn again, or nothing if queries were.
     *
     * @return number of photographers that were drawn again, or nothing if queries were
     */
    public Optional<Integer> photographers() {
        return judged.photographers();
    }
}
