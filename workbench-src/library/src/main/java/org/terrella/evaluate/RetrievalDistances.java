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
        RetrievedKm km = RetrievedKm.of(k, truths, nearest, model);
        return new RetrievalDistances(
                k,
                truths.size(),
                km.mean(RetrievedKm.Measure.MEAN),
                km.mean(RetrievedKm.Measure.MEDIAN),
                km.mean(RetrievedKm.Measure.MAX),
                km.mean(RetrievedKm.Measure.MIN));
    }
}
