package org.terrella.geo;

/**
 * Distances and directions on a sphere.
 *
 * <p>Angles keep a relative precision of about 1e-15 for near points and an absolute one of about 1e-15 rad at antipodes,
 * because the haversine of the angle and that of its supplement are each computed without cancellation and the arctangent
 * of their ratio is taken; the arcsine form found elsewhere is off by up to 0.1 km there.
 */
public final class GreatCircle {

    private GreatCircle() {}

    /**
     * Distance on the sphere of {@link Earth#MEAN_RADIUS_KM}.
     *
     * @param a a point
     * @param b a point
     * @return km, in [0, 20015.12]; symmetric, and 0 for the same place
     */
    public static double km(LatLng a, LatLng b) {
        return Earth.MEAN_RADIUS_KM * radians(a, b);
    }

    /**
     * Angle between two points as seen from the centre of the sphere.
     *
     * @param a a point
     * @param b a point
     * @return radians, in [0, π]
     */
    public static double radians(LatLng a, LatLng b) {
        double halfLng = Math.toRadians(a.lngDegrees() - b.lngDegrees()) / 2;
        double sinLng = Math.sin(halfLng);
        double cosLng = Math.cos(halfLng);
        double sinDifference = Math.sin(Math.toRadians(a.latDegrees() - b.latDegrees()) / 2);
        double sinSum = Math.sin(Math.toRadians(a.latDegrees() + b.latDegrees()) / 2);
        double cosCos = Math.cos(a.latRadians()) * Math.cos(b.latRadians());
        double haversine = sinDifference * sinDifference + cosCos * sinLng * sinLng;
        double supplement = sinSum * sinSum + cosCos * cosLng * cosLng; // 1 - haversine, without the subtraction
        return 2 * Math.atan2(Math.sqrt(haversine), Math.sqrt(supplement));
    }

    /**
     * The point reached by walking a great circle on the mean sphere.
     *
     * @param start where to start
     * @param bearingDegrees direction at the start, clockwise from north; any finite value
     * @param km how far; negative walks backwards
     * @return the point, its longitude in [-180, 180]
     * @throws IllegalArgumentException if a number is not finite
     */
    public static LatLng destination(LatLng start, double bearingDegrees, double km) {
        if (!Double.isFinite(bearingDegrees) || !Double.isFinite(km)) {
            throw new IllegalArgumentException(
                    "bearingDegrees and km must be finite, found " + bearingDegrees + " and " + km);
        }
        double angle = km / Earth.MEAN_RADIUS_KM;
        double bearing = Math.toRadians(bearingDegrees);
        double sinLat = Math.sin(start.latRadians());
        double cosLat = Math.cos(start.latRadians());
        double north = Math.cos(angle) * cosLat - Math.sin(angle) * sinLat * Math.cos(bearing);
        double east = Math.sin(angle) * Math.sin(bearing);
        double up = Math.cos(angle) * sinLat + Math.sin(angle) * cosLat * Math.cos(bearing);
        return UnitVector.of(north, east, up).rotatedEast(start.lngDegrees());
    }

    /**
     * A point on the shorter great circle between two points.
     *
     * @param from fraction 0
     * @param to fraction 1
     * @param fraction share of the way, in [0, 1]
     * @return the point; between antipodes, one of the many ways is taken
     * @throws IllegalArgumentException if fraction is outside [0, 1]
     */
    public static LatLng between(LatLng from, LatLng to, double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must be within [0, 1], found " + fraction);
        }
        return destination(from, bearingDegrees(from, to), fraction * km(from, to));
    }

    /**
     * Direction at the first point of the shorter great circle to the second.
     *
     * @param from a point
     * @param to a point
     * @return degrees clockwise from north, in (-180, 180]; 0 for the same point
     */
    public static double bearingDegrees(LatLng from, LatLng to) {
        double lng = Math.toRadians(to.lngDegrees() - from.lngDegrees());
        double east = Math.sin(lng) * Math.cos(to.latRadians());
        // sin(latTo - latFrom) plus a term that vanishes with lng: keeps its digits for near points
        double halfLng = Math.sin(lng / 2);
        double north = Math.sin(Math.toRadians(to.latDegrees() - from.latDegrees()))
                + 2 * Math.sin(from.latRadians()) * Math.cos(to.latRadians()) * halfLng * halfLng;
        return Math.toDegrees(Math.atan2(east, north));
    }
}
