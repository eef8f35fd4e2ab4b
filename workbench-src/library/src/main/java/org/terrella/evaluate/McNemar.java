package org.terrella.evaluate;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Whether it can be chance that one method has more queries right than another: McNemar's exact two-sided test.
 *
 * @param onlyBaseline number of queries that only the baseline has within the threshold
 * @param onlyMethod number of queries that only the method has within the threshold
 * @param pValue of the test
 * @param holmPValue the same, corrected over all thresholds of the comparison
 */
public record McNemar(int onlyBaseline, int onlyMethod, double pValue, double holmPValue) {

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
    public static double exact(int onlyBaseline, int onlyMethod) {
        int disagreements = onlyBaseline + onlyMethod;
        double tail = new BinomialDistribution(null, disagreements, 0.5)
                .cumulativeProbability(Math.min(onlyBaseline, onlyMethod));
        return Math.min(1, 2 * tail);
    }
}
