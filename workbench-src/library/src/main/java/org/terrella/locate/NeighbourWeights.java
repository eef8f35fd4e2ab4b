package org.terrella.locate;

import java.util.Arrays;
import org.terrella.retrieve.Gallery;

/** Weights of neighbours that fall with a power of their squared distance, as [L]kNN has them. */
final class NeighbourWeights {

    private NeighbourWeights() {}

    /**
     * (d1 / di) to a power, d being the squared L2 distance and d1 the smallest; where that is 0, neighbours at distance 0
     * share everything, which is what the weights tend to.
     *
     * <p>Distances are computed from the vectors, since 2 - 2 cos has few digits left for near vectors in single precision.
     */
    static double[] of(float[] query, Gallery gallery, int[] neighbours, double power) {
        double[] squared = new double[neighbours.length];
        for (int i = 0; i < neighbours.length; i++) {
            squared[i] = Features.squaredDistance(query, gallery.vectors().row(neighbours[i]));
        }
        return of(squared, power);
    }

    static double[] of(double[] squaredDistances, double power) {
        double nearest = Arrays.stream(squaredDistances).min().orElse(0);
        return Arrays.stream(squaredDistances)
                .map(distance -> nearest == 0 ? (distance == 0 ? 1 : 0) : Math.pow(nearest / distance, power))
                .toArray();
    }
}
