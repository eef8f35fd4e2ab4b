package org.terrella.geo;

/**
 * A direction from the centre of the Earth; x through (0, 0), y through (0, 90), z through the north pole.
 *
 * <p>Sums of directions are of any length; whatever has one says so.
 *
 * @param x towards latitude 0, longitude 0
 * @param y towards latitude 0, longitude 90
 * @param z towards the north pole
 */
public record UnitVector(double x, double y, double z) {

    static UnitVector of(double x, double y, double z) {
        return new UnitVector(x, y, z);
    }

    /**
     * Direction of a point.
     *
     * @param point a point
     * @return its direction, of length 1
     */
    public static UnitVector of(LatLng point) {
        double cosLat = Math.cos(point.latRadians());
        return of(
                cosLat * Math.cos(point.lngRadians()),
                cosLat * Math.sin(point.lngRadians()),
                Math.sin(point.latRadians()));
    }

    /**
     * Sum.
     *
     * @param other another vector
     * @return of any length
     */
    public UnitVector plus(UnitVector other) {
        return of(x + other.x, y + other.y, z + other.z);
    }

    /**
     * Multiple.
     *
     * @param factor any number
     * @return of the length of this times the factor
     */
    public UnitVector times(double factor) {
        return of(x * factor, y * factor, z * factor);
    }

    /**
     * Scalar product.
     *
     * @param other another vector
     * @return cosine of the angle between two directions
     */
    public double dot(UnitVector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /**
     * Vector product.
     *
     * @param other another vector
     * @return square to both, in the sense of a right hand
     */
    public UnitVector cross(UnitVector other) {
        return of(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /**
     * Length.
     *
     * @return 1 for a direction
     */
    public double length() {
        return Math.sqrt(x * x + y * y + z * z);
    }

    /**
     * Square of the straight distance; half of it is 1 minus the cosine of the angle, with all its digits.
     *
     * @param other a direction
     * @return in [0, 4] between directions
     */
    public double squaredChord(UnitVector other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }

    /** The point in this direction, whatever the length, turned eastwards about the axis. */
    LatLng rotatedEast(double degrees) {
        double lat = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
        double lng = Math.IEEEremainder(Math.toDegrees(Math.atan2(y, x)) + degrees, 360);
        return new LatLng(lat, lng);
    }

    /**
     * The point in this direction, whatever the length.
     *
     * @return the point; that of the north pole's meridian 0 for a length of 0
     */
    public LatLng toLatLng() {
        return rotatedEast(0);
    }
}
