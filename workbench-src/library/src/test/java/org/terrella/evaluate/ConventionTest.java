package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class ConventionTest {

    private static final LatLng EQUATOR = new LatLng(0, 0);
    private static final LatLng DEGREE_EAST = new LatLng(0, 1);

    @Test
    void measuresOnTheSphereOrTheEllipsoid() {
        // π / 180 times 6371.0088, 6378.137 and, on the ellipsoid's equator, 6378.137 km
        assertEquals(111.195080, Convention.TERRELLA.errorKm(EQUATOR, DEGREE_EAST), 1e-6);
        assertEquals(111.319491, Convention.PIGEON.errorKm(EQUATOR, DEGREE_EAST), 1e-6);
        assertEquals(111.319491, Convention.G3.errorKm(EQUATOR, DEGREE_EAST), 1e-6);
        assertEquals(111.319491, Convention.GEOCLIP.errorKm(EQUATOR, DEGREE_EAST), 1e-6);
    }

    @Test
    void readsWithinAsAtMostOrLessThan() {
        assertTrue(Convention.TERRELLA.isWithin(25, 25));
        assertTrue(Convention.GEOCLIP.isWithin(25, 25));
        assertFalse(Convention.G3.isWithin(25, 25));
        assertFalse(Convention.PIGEON.isWithin(25, 25));
        assertTrue(Convention.G3.isWithin(Math.nextDown(25.0), 25));
    }

    @Test
    void findsNoAnswerWithinNothing() {
        for (Convention convention : Convention.values()) {
            assertFalse(convention.isWithin(Double.NaN, 1e9));
        }
    }

    @Test
    void isFoundByName() {
        assertEquals(Convention.G3, Convention.named("g3"));
        var error = assertThrows(IllegalArgumentException.class, () -> Convention.named("osv5m"));
        assertEquals("a convention must be one of terrella, g3, geoclip, pigeon, found osv5m", error.getMessage());
    }
}
