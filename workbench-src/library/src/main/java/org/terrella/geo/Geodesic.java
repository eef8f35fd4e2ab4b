package org.terrella.geo;

import net.sf.geographiclib.GeodesicMask;

/**
 * Distances on the WGS-84 ellipsoid.
 *
 * <p>Accurate to 15 nm, also near antipodes. Source: C. F. F. Karney, "Algorithms for geodesics", Journal of Geodesy 87
 * (2013), 43-55, <a href="https://doi.org/10.1007/s00190-012-0578-z">doi:10.1007/s00190-012-0578-z</a>, as implemented by
 * GeographicLib.
 */
public final class Geodesic {

    private static final double METERS_PER_KM = 1000;

    private Geodesic() {}

    /**
     * Length of the shortest path on the ellipsoid.
     *
     * @param a a point
     * @param b a point
     * @return km, in [0, 20003.94]; symmetric
     */
    public static double km(LatLng a, LatLng b) {
        return net.sf.geographiclib.Geodesic.WGS84.Inverse(
                                a.latDegrees(), a.lngDegrees(), b.latDegrees(), b.lngDegrees(), GeodesicMask.DISTANCE)
                        .s12
                / METERS_PER_KM;
    }
}
