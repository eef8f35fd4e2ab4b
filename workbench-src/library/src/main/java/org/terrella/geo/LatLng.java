package org.terrella.geo;

/**
 * A point on Earth, in degrees: latitude in [-90, 90], longitude in [-180, 180].
 *
 * <p>Latitude comes first, everywhere. Longitude -180 and 180 are the same meridian but different values, and so are the
 * longitudes of a pole; {@link GreatCircle#km} gives zero between them, {@link #equals} does not equate them.
 *
 * @param latDegrees degrees north, in [-90, 90]
 * @param lngDegrees degrees east, in [-180, 180]
 */
public record LatLng(double latDegrees, double lngDegrees) {

    /**
     * Checks the ranges.
     *
     * @param latDegrees degrees north
     * @param lngDegrees degrees east
     * @throws IllegalArgumentException if a value is NaN or out of its range
     */
    public LatLng {
        requireWithin("latDegrees", latDegrees, 90);
        requireWithin("lngDegrees", lngDegrees, 180);
    }

    /**
     * The point of two degrees.
     *
     * @param latDegrees degrees north, in [-90, 90]
     * @param lngDegrees degrees east, in [-180, 180]
     * @return the point
     * @throws IllegalArgumentException if a value is NaN or out of its range
     */
    public static LatLng ofDegrees(double latDegrees, double lngDegrees) {
        return new LatLng(latDegrees, lngDegrees);
    }

    /**
     * Whether two numbers are a point.
     *
     * @param latDegrees degrees north
     * @param lngDegrees degrees east
     * @return true if both are within their ranges; false for NaN
     */
    public static boolean isValid(double latDegrees, double lngDegrees) {
        return Math.abs(latDegrees) <= 90 && Math.abs(lngDegrees) <= 180;
    }

    /**
     * The latitude in radians.
     *
     * @return in [-π/2, π/2]
     */
    public double latRadians() {
        return Math.toRadians(latDegrees);
    }

    /**
     * The longitude in radians.
     *
     * @return in [-π, π]
     */
    public double lngRadians() {
        return Math.toRadians(lngDegrees);
    }

    private static void requireWithin(String name, double value, double limit) {
        if (!(Math.abs(value) <= limit)) { // this way round, NaN fails too
            throw new IllegalArgumentException(name + " must be within ±" + limit + ", found " + value);
        }
    }
}
