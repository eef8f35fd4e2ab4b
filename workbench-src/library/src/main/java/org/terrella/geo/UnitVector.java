package org.terrella.geo;

/** A direction from the centre of the Earth; x through (0, 0), y through (0, 90), z through the north pole. */
record UnitVector(double x, double y, double z) {

    static UnitVector of(double x, double y, double z) {
        return new UnitVector(x, y, z);
    }

    static UnitVector of(LatLng point) {
        double cosLat = Math.cos(point.latRadians());
        return of(
                cosLat * Math.cos(point.lngRadians()),
                cosLat * Math.sin(point.lngRadians()),
                Math.sin(point.latRadians()));
    }

    UnitVector plus(UnitVector other) {
        return of(x + other.x, y + other.y, z + other.z);
    }

    double length() {
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** The point in this direction, whatever the length, turned eastwards about the axis. */
    LatLng rotatedEast(double degrees) {
        double lat = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
        double lng = Math.IEEEremainder(Math.toDegrees(Math.atan2(y, x)) + degrees, 360);
        return new LatLng(lat, lng);
    }

    LatLng toLatLng() {
        return rotatedEast(0);
    }
}
