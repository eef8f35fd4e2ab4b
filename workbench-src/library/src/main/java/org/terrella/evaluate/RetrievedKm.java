package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;

/**
 * How far the first k retrieved photos of each query are from it: what G3's table 3 averages, query by query, so that two
 * kinds of features can be compared on the same queries.
 *
 * @param k how many nearest photos
 * @param km by measure in its order and query, in km
 */
public record RetrievedKm(int k, double[][] km) {

    /** What is told of the distances of a query's photos. */
    public enum Measure {
        /** Their mean. */
        MEAN,
        /** Their median. */
        MEDIAN,
        /** The farthest. */
        MAX,
        /** The nearest. */
        MIN
    }

    /**
     * Distances of the first k.
     *
     * @param k 1 or more
     * @param truths place of each query
     * @param nearest places of the photos found for each query, k or more, most similar first
     * @param model what distance is
     * @return their distances
     * @throws IllegalArgumentException if there are no queries, not as many truths, or fewer than k places
     */
    public static RetrievedKm of(int k, List<LatLng> truths, List<List<LatLng>> nearest, DistanceModel model) {
        if (k < 1 || truths.isEmpty() || truths.size() != nearest.size()) {
            throw new IllegalArgumentException(
                    "k must be 1 or more, and there must be rows for each of 1 or more truths, " + "found k = " + k
                            + ", " + nearest.size() + " and " + truths.size());
        }
        double[][] all = new double[Measure.values().length][truths.size()];
        for (int query = 0; query < truths.size(); query++) {
            if (nearest.get(query).size() < k) {
                throw new IllegalArgumentException("query " + query + " must have " + k
                        + " nearest rows or more, found " + nearest.get(query).size());
            }
            LatLng truth = truths.get(query);
            double[] sorted = nearest.get(query).stream()
                    .limit(k)
                    .mapToDouble(place -> model.km(truth, place))
                    .sorted()
                    .toArray();
            all[Measure.MEAN.ordinal()][query] = Arrays.stream(sorted).sum() / k;
            all[Measure.MEDIAN.ordinal()][query] = MedianError.ofSorted(sorted);
            all[Measure.MAX.ordinal()][query] = sorted[k - 1];
            all[Measure.MIN.ordinal()][query] = sorted[0];
        }
        return new RetrievedKm(k, all);
    }

    /**
     * One measure, query by query.
     *
     * @param measure which
     * @return km, in the order of the queries
     */
    public double[] of(Measure measure) {
        return km[measure.ordinal()].clone();
    }

    /**
     * Differences of a measure between two kinds of features, query by query.
     *
     * @param ours of the same queries, one for each training seed; or one alone, which stands for each seed
     * @param theirs likewise, in the order of the same seeds
     * @param measure which
     * @return km of ours minus km of theirs, in the order of the queries, for each seed
     */
    public static List<double[]> differences(List<RetrievedKm> ours, List<RetrievedKm> theirs, Measure measure) {
        List<double[]> bySeed = new ArrayList<>();
        for (int seed = 0; seed < Math.max(ours.size(), theirs.size()); seed++) {
            double[] our = ours.get(Math.min(seed, ours.size() - 1)).of(measure);
            double[] their = theirs.get(Math.min(seed, theirs.size() - 1)).of(measure);
            Arrays.setAll(our, query -> our[query] - their[query]);
            bySeed.add(our);
        }
        return bySeed;
    }

    /**
     * The mean of a measure over the queries.
     *
     * @param measure which
     * @return km
     */
    public double mean(Measure measure) {
        return Arrays.stream(km[measure.ordinal()]).average().orElseThrow();
    }
}
