package org.terrella.geo;

import java.util.List;
import java.util.Optional;

/** The middle of points on a sphere. */
public final class Centroid {

    /** Below this mean vector length the direction is rounding noise. */
    private static final double SMALLEST_MEAN_LENGTH = 1e-12;

    private Centroid() {}

    /**
     * Direction of the mean of the points' unit vectors; right across the date line and at the poles, where a mean of
     * degrees is not.
     *
     * @param points one point or more
     * @return the centroid, or nothing when the points balance each other, as two antipodes do
     * @throws IllegalArgumentException if there are no points
     */
    public static Optional<LatLng> of(List<LatLng> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("the centroid needs at least one point, found none");
        }
        UnitVector sum = new UnitVector(0, 0, 0);
        for (LatLng point : points) {
            sum = sum.plus(UnitVector.of(point));
        }
        return sum.length() / points.size() < SMALLEST_MEAN_LENGTH ? Optional.empty() : Optional.of(sum.toLatLng());
    }
}
