package org.terrella.geo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectionTest {

    private static final LatLng PARIS = new LatLng(48.8584, 2.2945);

    @Test
    void mercatorPutsLatitudesAxisFirstForTheEncoder() {
        // ln(tan(45° + 48.8584° / 2)) / π = 0.31192838…, 2.2945 / 180 = 0.01274722…
        double y = Math.log(Math.tan(Math.toRadians(45 + 48.8584 / 2))) / Math.PI;
        assertArrayEquals(new double[] {y, 2.2945 / 180}, Projection.WEB_MERCATOR.encoderInput(PARIS), 1e-15);
        assertEquals(0.3119, y, 0.0001);
    }

    @Test
    void equalEarthPutsLongitudesAxisFirstForTheEncoder() {
        var map = Projection.EQUAL_EARTH.project(PARIS);
        assertArrayEquals(new double[] {map.x(), map.y()}, Projection.EQUAL_EARTH.encoderInput(PARIS), 0);
        assertTrue(map.y() > map.x());
    }

    @Test
    void mercatorIsSquareAtItsLimit() {
        var corner = Projection.WEB_MERCATOR.project(new LatLng(Projection.MERCATOR_LIMIT_DEGREES, 180));
        assertEquals(1, corner.x(), 0);
        assertEquals(1, corner.y(), 1e-14);
        assertEquals(
                -1,
                Projection.WEB_MERCATOR
                        .project(new LatLng(-Projection.MERCATOR_LIMIT_DEGREES, -180))
                        .y(),
                1e-14);
    }

    @Test
    void mercatorClampsNothingBeyondItsLimit() {
        assertEquals(
                2.2422, Projection.WEB_MERCATOR.project(new LatLng(89.9, 0)).y(), 0.0001);
        assertEquals(12.1037, Projection.WEB_MERCATOR.project(new LatLng(90, 0)).y(), 0.0001);
        assertEquals(
                -12.1037, Projection.WEB_MERCATOR.project(new LatLng(-90, 0)).y(), 0.0001);
    }

    @Test
    void mercatorKeepsItsDigitsNearTheEquator() {
        double lat = 1e-9;
        assertEquals(
                lat / 180, Projection.WEB_MERCATOR.project(new LatLng(lat, 0)).y(), lat / 180 * 1e-14);
    }

    @Test
    void equalEarthReachesItsDocumentedEnds() {
        assertEquals(1, Projection.EQUAL_EARTH.project(new LatLng(0, 180)).x(), 2e-6);
        assertEquals(0.486717, Projection.EQUAL_EARTH.project(new LatLng(90, 0)).y(), 1e-6);
        assertEquals(0, Projection.EQUAL_EARTH.project(new LatLng(90, 0)).x(), 0);
    }

    @Test
    void equalEarthKeepsAreas() {
        // a small square of 0.01° covers as much map per square kilometre everywhere
        double atEquator = mapAreaPerSphereArea(new LatLng(0.5, 10));
        TestPlaces places = new TestPlaces(5);
        for (int i = 0; i < 500; i++) {
            LatLng corner = new LatLng(places.between(-85, 85), places.between(-179, 179));
            assertEquals(1, mapAreaPerSphereArea(corner) / atEquator, 1e-4, corner.toString());
        }
    }

    @Test
    void northIsUpAndEastIsRightOnBoth() {
        for (Projection projection : Projection.values()) {
            var southWest = projection.project(new LatLng(-10, -20));
            var northEast = projection.project(new LatLng(30, 40));
            assertTrue(southWest.x() < 0 && southWest.y() < 0 && northEast.x() > 0 && northEast.y() > 0);
        }
    }

    private static double mapAreaPerSphereArea(LatLng corner) {
        double side = 0.01;
        var a = Projection.EQUAL_EARTH.project(corner);
        var b = Projection.EQUAL_EARTH.project(new LatLng(corner.latDegrees(), corner.lngDegrees() + side));
        var c = Projection.EQUAL_EARTH.project(new LatLng(corner.latDegrees() + side, corner.lngDegrees()));
        double map = (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
        double sphere = Math.cos(Math.toRadians(corner.latDegrees() + side / 2)) * side * side;
        return map / sphere;
    }

    @ParameterizedTest
    @EnumSource(Projection.class)
    void findsThePointAtAPlaceOfTheMap(Projection projection) {
        TestPlaces places = new TestPlaces(21);
        for (int i = 0; i < 500; i++) {
            LatLng point = places.anywhere();
            LatLng back = projection.unproject(projection.project(point)).orElseThrow();
            assertEquals(point.latDegrees(), back.latDegrees(), 1e-9, point.toString());
            assertEquals(point.lngDegrees(), back.lngDegrees(), 1e-9, point.toString());
        }
    }

    @Test
    void findsTheEdgesOfTheMapAndNothingBesideIt() {
        for (LatLng point : List.of(new LatLng(0, 180), new LatLng(-60, -180), new LatLng(90, 0), new LatLng(-90, 0))) {
            LatLng back = Projection.EQUAL_EARTH
                    .unproject(Projection.EQUAL_EARTH.project(point))
                    .orElseThrow();
            assertEquals(0, GreatCircle.km(point, back), 0.2, point.toString());
        }
        assertEquals(Optional.empty(), Projection.EQUAL_EARTH.unproject(new Projection.MapPoint(0, 0.49)));
        assertEquals(Optional.empty(), Projection.EQUAL_EARTH.unproject(new Projection.MapPoint(0.9, 0.4)));
        assertEquals(Optional.empty(), Projection.WEB_MERCATOR.unproject(new Projection.MapPoint(1.01, 0)));
    }
}
