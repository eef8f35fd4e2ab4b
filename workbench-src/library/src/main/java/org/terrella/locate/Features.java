package org.terrella.locate;

import java.util.List;
import org.terrella.tensor.Matrix;

/** Arithmetic on rows of features that several methods need. */
final class Features {

    private Features() {}

    /** Refuses rows that have numbers which are none; {@code whose} says what a row belongs to. */
    static Matrix requireFinite(Matrix features, java.util.function.IntFunction<String> whose) {
        for (int row = 0; row < features.rows(); row++) {
            for (float number : features.row(row)) {
                if (!Float.isFinite(number)) {
                    throw new IllegalArgumentException(
                            "features of " + whose.apply(row) + " must be finite numbers, found " + number);
                }
            }
        }
        return features;
    }

    /** The same for a row for each query. */
    static Matrix requireFinite(Matrix features, List<Query> queries) {
        return requireFinite(features, row -> "query " + queries.get(row).id());
    }

    static double squaredDistance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (double) a[i] - b[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** 0 where one of them has no length. */
    static double cosine(float[] a, float[] b) {
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            squareA += (double) a[i] * a[i];
            squareB += (double) b[i] * b[i];
        }
        double lengths = Math.sqrt(squareA * squareB);
        return lengths > 0 ? product / lengths : 0;
    }
}
