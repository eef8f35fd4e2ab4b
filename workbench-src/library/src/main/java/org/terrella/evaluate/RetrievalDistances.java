package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.Gallery;

/**
 * How far the nearest photos of a gallery were taken from the places of the queries.
 *
 * <p>Of the k distances of each query the mean, median, largest and smallest are taken, and of each of these the mean over the
 * queries.
 *
 * @param k how many nearest photos of each query
 * @param queries how many queries
 * @param meanKm mean of the means, km
 * @param medianKm mean of the medians, km
 * @param maxKm mean of the largest, km
 * @param minKm mean of the smallest, km
 * @see <a href="https://arxiv.org/abs/2405.14702">Jia et al. 2024</a>, table 3
 */
public record RetrievalDistances(int k, int queries, double meanKm, double medianKm, double maxKm, double minKm) {

    /** The numbers of nearest photos that G3's paper looks at. */
    public static final List<Integer> DEFAULT_K = List.of(5, 10, 15);

    /**
     * Distances of the first k.
     *
     * @param k 1 or more
     * @param truths place of each query
     * @param gallery whose photos were found
     * @param nearest rows of the gallery for each query, k or more, most similar first
     * @param model what distance is
     * @return their summary
     * @throws IllegalArgumentException if there are no queries, not as many truths, or fewer than k rows
     */
    public static RetrievalDistances of(
            int k, List<LatLng> truths, Gallery gallery, List<int[]> nearest, DistanceModel model) {
        return of(
                k,
                truths,
                nearest.stream()
                        .map(rows -> Arrays.stream(rows)
                                .mapToObj(row -> gallery.places().get(row))
                                .toList())
                        .toList(),
                model);
    }

    /**
     * Distances of the first k.
     *
     * @param k 1 or more
     * @param truths place of each query
     * @param nearest places of the photos found for each query, k or more, most similar first
     * @param model what distance is
     * @return their summary
     * @throws IllegalArgumentException if there are no queries, not as many truths, or fewer than k places
     */
    public static RetrievalDistances of(int k, List<LatLng> truths, List<List<LatLng>> nearest, DistanceModel model) {
        if (k < 1 || truths.isEmpty() || truths.size() != nearest.size()) {
            throw new IllegalArgumentException(
                    "k must be 1 or more, and there must be rows for each of 1 or more truths, " + "found k = " + k
                            + ", " + nearest.size() + " and " + truths.size());
        }
        double[] sums = new double[4];
        for (int query = 0; query < truths.size(); query++) {
            if (nearest.get(query).size() < k) {
                throw new IllegalArgumentException("query " + query + " must have " + k
                        + " nearest rows or more, found " + nearest.get(query).size());
            }
            LatLng truth = truths.get(query);
            double[] km = nearest.get(query).stream()
                    .limit(k)
                    .mapToDouble(place -> model.km(truth, place))
                    .sorted()
                    .toArray();
            sums[0] += Arrays.stream(km).sum() / k;
            sums[1] += MedianError.ofSorted(km);
            sums[2] += km[k - 1];
            sums[3] += km[0];
        }
        int n = truths.size();
        return new RetrievalDistances(k, n, sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n);
    }
}
