package org.terrella.evaluate;

import java.util.Arrays;

/** The median error distance, unanswered queries being farther than every answered one. */
final class MedianError {

    private MedianError() {}

    /** Mean of the two middle values of sorted distances; infinite if one of them is unanswered. */
    static double ofSorted(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** Ascending, NaN replaced by infinity. */
    static double[] sorted(double[] km) {
        double[] sorted = new double[km.length];
        Arrays.setAll(sorted, query -> Double.isNaN(km[query]) ? Double.POSITIVE_INFINITY : km[query]);
        Arrays.parallelSort(sorted);
        return sorted;
    }
}
