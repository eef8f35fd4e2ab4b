package org.terrella.evaluate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Columns of numbers with one for each query. */
final class Hits {

    private Hits() {}

    /** 1 for each query within the threshold, 0 for the others. */
    static double[] of(double[] km, double thresholdKm, Convention convention) {
        return map(km, distance -> convention.isWithin(distance, thresholdKm) ? 1 : 0);
    }

    static double[] map(double[] km, DoubleUnaryOperator function) {
        return Arrays.stream(km).map(function).toArray();
    }

    /** Mean of the values that are not NaN. */
    static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    static int countGreater(double[] a, double[] b) {
        return (int) IntStream.range(0, a.length)
                .filter(query -> a[query] > b[query])
                .count();
    }
}
