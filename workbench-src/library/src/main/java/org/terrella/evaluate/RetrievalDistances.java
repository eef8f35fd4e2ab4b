package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.terrella.geo.LatLng;

/**
 * How far the photos that were retrieved for queries are from them: the numbers of G3's table 3.
 *
 * <p>For each query mean, median, farthest and nearest of its first k photos; then the mean of each over the queries.
 *
 * @param features what photos were compared by, the name of the row
 * @param topK how many photos of each query count, 1 or more
 * @param queries number of queries
 * @param convention how distances were measured
 * @param meanKm mean over queries of the mean distance, in km
 * @param medianKm mean over queries of the median distance, in km
 * @param farthestKm mean over queries of the largest distance, in km
 * @param nearestKm mean over queries of the smallest distance, in km
 */
public record RetrievalDistances(
        String features,
        int topK,
        int queries,
        Convention convention,
        double meanKm,
        double medianKm,
        double farthestKm,
        double nearestKm) {

    /**
     * What was retrieved for a query.
     *
     * @param truth where the query was taken
     * @param retrieved where the retrieved photos were taken, most similar first
     */
    public record Retrieved(LatLng truth, List<LatLng> retrieved) {

        /**
         * Copies the list.
         *
         * @param truth where the query was taken
         * @param retrieved where the retrieved photos were taken
         */
        public Retrieved {
            retrieved = List.copyOf(retrieved);
        }
    }

    /**
     * Measures the first photos of each query.
     *
     * @param features what photos were compared by
     * @param all what was retrieved for each query, one or more
     * @param topK how many photos of each count, 1 or more
     * @param convention how to measure
     * @return the distances
     * @throws IllegalArgumentException if there are no queries, or too few photos of one
     */
    public static RetrievalDistances of(String features, List<Retrieved> all, int topK, Convention convention) {
        if (all.isEmpty() || topK < 1) {
            throw new IllegalArgumentException(
                    "distances of retrieved photos need queries and a topK of 1 or more, found " + all.size() + " and "
                            + topK);
        }
        double[] sums = new double[4];
        for (Retrieved one : all) {
            double[] km = sortedKm(one, topK, convention);
            sums[0] += Arrays.stream(km).average().orElseThrow();
            sums[1] += (km[(topK - 1) / 2] + km[topK / 2]) / 2;
            sums[2] += km[topK - 1];
            sums[3] += km[0];
        }
        int n = all.size();
        return new RetrievalDistances(
                features, topK, n, convention, sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n);
    }

    private static double[] sortedKm(Retrieved one, int topK, Convention convention) {
        if (one.retrieved().size() < topK) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "expected at least %d retrieved photos of each query, found %d",
                    topK,
                    one.retrieved().size()));
        }
        return one.retrieved().stream()
                .limit(topK)
                .mapToDouble(place -> convention.errorKm(one.truth(), place))
                .sorted()
                .toArray();
    }
}
