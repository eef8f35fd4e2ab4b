package org.terrella.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;

class GreatCircleTest {

    private static final double HALF_CIRCUMFERENCE_KM = Math.PI * 6371.0088;

    /** GeographicLib on a sphere of the same radius, in metres: an independent computation. */
    private static final Geodesic SPHERE = new Geodesic(6371008.8, 0);

    private static final double ONE_MICROMETRE_KM = 1e-9;

    @Test
    void measuresAQuarterOfTheEquator() {
        assertEquals(HALF_CIRCUMFERENCE_KM / 2, GreatCircle.km(new LatLng(0, 0), new LatLng(0, 90)), 1e-9);
    }

    @Test
    void measuresOneDegreeOfLatitude() {
        // 6371.0088 km · π / 180 = 111.19508023 km
        assertEquals(111.19508023, GreatCircle.km(new LatLng(50, 7), new LatLng(51, 7)), 1e-8);
    }

    @Test
    void givesZeroForOnePlaceUnderTwoNames() {
        assertEquals(0, GreatCircle.km(new LatLng(12.5, 180), new LatLng(12.5, -180)), ONE_MICROMETRE_KM);
        assertEquals(0, GreatCircle.km(new LatLng(90, 0), new LatLng(90, 123)), ONE_MICROMETRE_KM);
    }

    @Test
    void agreesWithGeographicLibOnASphere() {
        for (LatLng[] pair : pairs(20_000)) {
            double expected = SPHERE.Inverse(
                                    pair[0].latDegrees(),
                                    pair[0].lngDegrees(),
                                    pair[1].latDegrees(),
                                    pair[1].lngDegrees())
                            .s12
                    / 1000;
            assertEquals(expected, GreatCircle.km(pair[0], pair[1]), ONE_MICROMETRE_KM * 20, () -> name(pair));
        }
    }

    @Test
    void keepsRelativePrecisionAtTinyDistances() {
        LatLng start = new LatLng(0, 0);
        for (double degrees = 1e-3; degrees > 1e-13; degrees /= 10) {
            double expected = Math.toRadians(degrees) * 6371.0088;
            assertEquals(expected, GreatCircle.km(start, new LatLng(0, degrees)), expected * 1e-14);
            assertEquals(expected, GreatCircle.km(start, new LatLng(degrees, 0)), expected * 1e-14);
        }
    }

    @Test
    void keepsPrecisionNextToAntipodes() {
        for (double degrees = 1; degrees > 1e-9; degrees /= 10) {
            double expected = Math.toRadians(180 - degrees) * 6371.0088;
            assertEquals(expected, GreatCircle.km(new LatLng(0, 0), new LatLng(0, 180 - degrees)), 1e-10);
            assertEquals(expected, GreatCircle.km(new LatLng(30, 20), new LatLng(-30 + degrees, -160)), 1e-10);
        }
    }

    @Test
    void isSymmetricAndAtMostHalfTheCircumference() {
        for (LatLng[] pair : pairs(2_000)) {
            double km = GreatCircle.km(pair[0], pair[1]);
            assertEquals(km, GreatCircle.km(pair[1], pair[0]), 1e-11, () -> name(pair));
            assertTrue(km >= 0 && km <= HALF_CIRCUMFERENCE_KM + 1e-9, () -> name(pair));
        }
    }

    @Test
    void destinationIsAsFarAsWalked() {
        TestPlaces places = new TestPlaces(41);
        for (int i = 0; i < 2_000; i++) {
            LatLng start = places.anywhere();
            double km = places.between(0, 20_000);
            LatLng end = GreatCircle.destination(start, places.between(-360, 360), km);
            assertEquals(km, GreatCircle.km(start, end), 1e-7, start + " " + km);
        }
    }

    @Test
    void destinationLeavesInTheDirectionOfTheBearing() {
        LatLng north = GreatCircle.destination(new LatLng(10, 20), 0, 111.19508023);
        assertEquals(11, north.latDegrees(), 1e-9);
        assertEquals(20, north.lngDegrees(), 1e-9);
        LatLng overTheDateLine = GreatCircle.destination(new LatLng(0, 179.5), 90, 111.19508023);
        assertEquals(-179.5, overTheDateLine.lngDegrees(), 1e-9);
        LatLng overThePole = GreatCircle.destination(new LatLng(89.5, 0), 0, 111.19508023);
        assertEquals(89.5, overThePole.latDegrees(), 1e-9);
        assertEquals(180, Math.abs(overThePole.lngDegrees()), 1e-9);
    }

    @Test
    void bearingLeadsToTheOtherPoint() {
        for (LatLng[] pair : pairs(500)) {
            double km = GreatCircle.km(pair[0], pair[1]);
            LatLng reached = GreatCircle.destination(pair[0], GreatCircle.bearingDegrees(pair[0], pair[1]), km);
            boolean antipodes = km > HALF_CIRCUMFERENCE_KM - 0.01;
            assertTrue(antipodes || GreatCircle.km(reached, pair[1]) < 1e-5, () -> name(pair) + " reached " + reached);
        }
    }

    @Test
    void dividesTheWayBetweenTwoPoints() {
        LatLng middle = GreatCircle.between(new LatLng(0, 170), new LatLng(0, -170), 0.5);
        assertEquals(180, Math.abs(middle.lngDegrees()), 1e-9);
        assertThrows(
                IllegalArgumentException.class, () -> GreatCircle.between(new LatLng(0, 0), new LatLng(1, 1), 1.5));
    }

    @Test
    void refusesADistanceThatIsNotFinite() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> GreatCircle.destination(new LatLng(0, 0), 0, Double.NaN));
        assertEquals("bearingDegrees and km must be finite, found 0.0 and NaN", error.getMessage());
    }

    /** Far, near and nearly opposite pairs, and all pairs of awkward places. */
    static List<LatLng[]> pairs(int count) {
        TestPlaces places = new TestPlaces(17);
        List<LatLng[]> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LatLng a = places.anywhere();
            double spread = Math.pow(10, places.between(-9, 1));
            pairs.add(new LatLng[] {
                a,
                switch (i % 3) {
                    case 0 -> places.anywhere();
                    case 1 -> places.near(a, spread);
                    default -> places.opposite(a, spread);
                }
            });
        }
        for (LatLng a : TestPlaces.AWKWARD) {
            TestPlaces.AWKWARD.forEach(b -> pairs.add(new LatLng[] {a, b}));
        }
        return pairs;
    }

    private static String name(LatLng[] pair) {
        return "seed 17: " + pair[0] + " " + pair[1];
    }
}
