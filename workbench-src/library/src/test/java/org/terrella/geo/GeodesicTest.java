package org.terrella.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GeodesicTest {

    @Test
    void measuresKnownLines() {
        // JFK to LHR, the example of the GeodSolve utility of GeographicLib: 5551759.400 m
        assertEquals(5551.759400, Geodesic.km(new LatLng(40.6, -73.8), new LatLng(51.6, -0.5)), 0.000001);
        // a quarter of the meridian of WGS 84: 10001.965729 km
        assertEquals(10001.965729, Geodesic.km(new LatLng(0, 0), new LatLng(90, 0)), 1e-6);
    }

    @Test
    void findsTheWayOverThePoleBetweenAntipodesOfTheEquator() {
        assertEquals(2 * 10001.965729, Geodesic.km(new LatLng(0, 0), new LatLng(0, 180)), 1e-5);
    }

    @Test
    void isSymmetric() {
        for (LatLng[] pair : GreatCircleTest.pairs(2_000)) {
            assertEquals(Geodesic.km(pair[0], pair[1]), Geodesic.km(pair[1], pair[0]), 1e-9, pair[0] + " " + pair[1]);
        }
    }

    @Test
    void differsFromTheMeanSphereByAtMost057Percent() {
        for (LatLng[] pair : GreatCircleTest.pairs(20_000)) {
            double sphere = DistanceModel.MEAN_SPHERE.km(pair[0], pair[1]);
            double ellipsoid = DistanceModel.WGS84_ELLIPSOID.km(pair[0], pair[1]);
            assertTrue(
                    Math.abs(sphere - ellipsoid) <= 0.0057 * ellipsoid + 1e-9,
                    () -> pair[0] + " " + pair[1] + ": " + sphere + " and " + ellipsoid);
        }
    }

    @Test
    void scalesTheEquatorialSphereByItsRadius() {
        LatLng a = new LatLng(1, 2);
        LatLng b = new LatLng(3, 4);
        assertEquals(
                DistanceModel.MEAN_SPHERE.km(a, b) * 6378.137 / 6371.0088,
                DistanceModel.EQUATORIAL_SPHERE.km(a, b),
                1e-10);
    }
}
