package org.terrella.retrieve;

import java.util.Arrays;

/**
 * What an index finds for one query.
 *
 * <p>Rows of equal similarity are in ascending order of their photos' ids. The arrays are shared, not to be changed.
 *
 * @param nearest rows of the gallery, most similar first
 * @param nearestSimilarities inner products of these, falling
 * @param farthest rows of the gallery, least similar first
 * @param farthestSimilarities inner products of these, rising
 */
public record Neighbours(int[] nearest, float[] nearestSimilarities, int[] farthest, float[] farthestSimilarities) {

    /**
     * Whether the same rows were found with the same similarities.
     *
     * @param other anything
     * @return true if it is equal in every number
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Neighbours that
                && Arrays.equals(nearest, that.nearest)
                && Arrays.equals(nearestSimilarities, that.nearestSimilarities)
                && Arrays.equals(farthest, that.farthest)
                && Arrays.equals(farthestSimilarities, that.farthestSimilarities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(nearest) + Arrays.hashCode(farthest);
    }

    @Override
    public String toString() {
        return "nearest " + Arrays.toString(nearest) + " " + Arrays.toString(nearestSimilarities) + ", farthest "
                + Arrays.toString(farthest) + " " + Arrays.toString(farthestSimilarities);
    }
}
