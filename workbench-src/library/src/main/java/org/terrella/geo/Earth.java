package org.terrella.geo;

/** The sizes of the Earth that distances are computed with. */
public final class Earth {

    /**
     * Mean radius R1 = (2a + b) / 3 of GRS 80, in km; the sphere that this library measures on.
     *
     * <p>Source: H. Moritz, "Geodetic Reference System 1980", Journal of Geodesy 74 (2000), p. 131: 6371008.7714 m.
     */
    public static final double MEAN_RADIUS_KM = 6371.0088;

    /**
     * Equatorial radius (semi-major axis a) of WGS 84, in km; the sphere of Web Mercator (EPSG:3857) and of PIGEON.
     *
     * <p>Source: NGA.STND.0036 (2014), table 3.1.
     */
    public static final double EQUATORIAL_RADIUS_KM = 6378.137;

    private Earth() {}
}
