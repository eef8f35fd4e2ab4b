package org.terrella.geo;

/**
 * Bearings as seen from a place, counter-clockwise from outside; where 0 lies is any direction, the same for one place.
 *
 * @param centre direction of the place
 * @param zero direction of bearing 0
 * @param quarter direction of bearing π/2
 */
public record TangentPlane(UnitVector centre, UnitVector zero, UnitVector quarter) {

    private static final double NEAR_A_POLE = 0.9;

    /**
     * The plane at a place, the poles too.
     *
     * @param centre a direction of length 1
     * @return the plane
     */
    public static TangentPlane at(UnitVector centre) {
        UnitVector axis = Math.abs(centre.z()) < NEAR_A_POLE ? new UnitVector(0, 0, 1) : new UnitVector(1, 0, 0);
        UnitVector sideways = axis.cross(centre);
        UnitVector zero = sideways.times(1 / sideways.length());
        return new TangentPlane(centre, zero, centre.cross(zero));
    }

    /**
     * Bearing of another place.
     *
     * @param other a direction
     * @return radians, in [-π, π]
     */
    public double bearing(UnitVector other) {
        return Math.atan2(quarter.dot(other), zero.dot(other));
    }

    /**
     * A place some way off.
     *
     * @param radians how far along the sphere
     * @param bearing in which direction, radians
     * @return its direction
     */
    public UnitVector at(double radians, double bearing) {
        UnitVector outwards = zero.times(Math.cos(bearing)).plus(quarter.times(Math.sin(bearing)));
        return centre.times(Math.cos(radians)).plus(outwards.times(Math.sin(radians)));
    }
}
