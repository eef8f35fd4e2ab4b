package org.terrella.world;

import org.terrella.geo.LatLng;
import org.terrella.world.paint.Dice;

/** Steps away from a place. */
final class Walk {

    private static final double KM_PER_DEGREE = 111.195;
    /** Nobody of Little Earth goes nearer to a pole. */
    private static final double FARTHEST_LAT = 84.9;

    private Walk() {}

    /**
     * A place at some distance, in any direction.
     *
     * <p>Taken as flat, which is right within 1 % up to 200 km below 70 degrees of latitude; nothing depends on more.
     */
    static LatLng from(LatLng start, Dice dice, double km) {
        double angle = dice.between(0, 2 * Math.PI);
        double lat = start.latDegrees() + km / KM_PER_DEGREE * StrictMath.sin(angle);
        double latDegrees = Math.max(-FARTHEST_LAT, Math.min(FARTHEST_LAT, lat));
        double perDegree = KM_PER_DEGREE * StrictMath.cos(Math.toRadians(start.latDegrees()));
        double lng = start.lngDegrees() + km / perDegree * StrictMath.cos(angle);
        double lngDegrees = lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng;
        return LatLng.ofDegrees(rounded(latDegrees), rounded(lngDegrees));
    }

    /** To six decimals, as data sets write coordinates; so what is written is what was used. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }
}
