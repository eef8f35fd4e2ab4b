package org.terrella.retrieve;

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
public record Neighbours(int[] nearest, float[] nearestSimilarities, int[] farthest, float[] farthestSimilarities) {}
