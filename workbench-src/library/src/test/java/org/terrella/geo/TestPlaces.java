package org.terrella.geo;

import java.util.List;
import java.util.SplittableRandom;

/** The places that tests draw from: seeded points all over the sphere, and the awkward ones. */
public final class TestPlaces {

    /** Poles, date line, equator, antipodes, minus zero. */
    public static final List<LatLng> AWKWARD = List.of(
            new LatLng(90, 0),
            new LatLng(90, 123),
            new LatLng(-90, 0),
            new LatLng(-90, -180),
            new LatLng(0, 0),
            new LatLng(-0.0, -0.0),
            new LatLng(0, 180),
            new LatLng(0, -180),
            new LatLng(12.5, 180),
            new LatLng(12.5, -180),
            new LatLng(-12.5, 0),
            new LatLng(89.9999999, 45),
            new LatLng(-89.9999999, 45),
            new LatLng(1e-12, 1e-12),
            new LatLng(48.8584, 2.2945),
            new LatLng(-48.8584, -177.7055));

    private final SplittableRandom random;

    public TestPlaces(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Uniform on the sphere. */
    public LatLng anywhere() {
        double lat = Math.toDegrees(Math.asin(random.nextDouble(-1, 1)));
        return new LatLng(lat, random.nextDouble(-180, 180));
    }

    /** At most some degrees away in each coordinate. */
    public LatLng near(LatLng point, double degrees) {
        double lat = point.latDegrees() + random.nextDouble(-degrees, degrees);
        double lng = point.lngDegrees() + random.nextDouble(-degrees, degrees);
        return new LatLng(Math.max(-90, Math.min(90, lat)), Math.IEEEremainder(lng, 360));
    }

    /** Almost opposite. */
    public LatLng opposite(LatLng point, double degrees) {
        return near(new LatLng(-point.latDegrees(), Math.IEEEremainder(point.lngDegrees() + 180, 360)), degrees);
    }

    public double between(double low, double high) {
        return random.nextDouble(low, high);
    }
}
