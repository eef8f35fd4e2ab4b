package org.terrella.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CentroidTest {

    @Test
    void crossesTheDateLine() {
        LatLng centre =
                Centroid.of(List.of(new LatLng(10, 179), new LatLng(10, -179))).orElseThrow();
        assertEquals(180, Math.abs(centre.lngDegrees()), 1e-9);
        assertEquals(10, centre.latDegrees(), 0.01);
    }

    @Test
    void findsThePoleAmongPointsAroundIt() {
        var ring = List.of(new LatLng(80, 0), new LatLng(80, 120), new LatLng(80, -120));
        assertEquals(90, Centroid.of(ring).orElseThrow().latDegrees(), 1e-9);
    }

    @Test
    void isThePointItselfForOnePoint() {
        LatLng only = new LatLng(-33.8568, 151.2153);
        assertEquals(0, GreatCircle.km(only, Centroid.of(List.of(only)).orElseThrow()), 1e-9);
    }

    @Test
    void isAbsentBetweenAntipodes() {
        assertEquals(Optional.empty(), Centroid.of(List.of(new LatLng(20, 30), new LatLng(-20, -150))));
    }

    @Test
    void doesNotDependOnTheOrder() {
        TestPlaces places = new TestPlaces(3);
        List<LatLng> points = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            points.add(places.anywhere());
        }
        LatLng before = Centroid.of(points).orElseThrow();
        Collections.shuffle(points, new Random(4));
        assertEquals(0, GreatCircle.km(before, Centroid.of(points).orElseThrow()), 1e-6);
    }

    @Test
    void needsAPoint() {
        var error = assertThrows(IllegalArgumentException.class, () -> Centroid.of(List.of()));
        assertEquals("the centroid needs at least one point, found none", error.getMessage());
    }
}
