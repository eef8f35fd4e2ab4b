package org.terrella.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LatLngTest {

    @Test
    void takesLatitudeFirst() {
        assertEquals(48.8584, LatLng.ofDegrees(48.8584, 2.2945).latDegrees());
    }

    @Test
    void acceptsPolesAndDateLine() {
        assertEquals(-180, LatLng.ofDegrees(90, -180).lngDegrees());
    }

    @Test
    void saysWhichValueIsOutOfRange() {
        var error = assertThrows(IllegalArgumentException.class, () -> LatLng.ofDegrees(2.2945, 213.4));
        assertEquals("lngDegrees must be within ±180.0, found 213.4", error.getMessage());
        error = assertThrows(IllegalArgumentException.class, () -> LatLng.ofDegrees(Double.NaN, 0));
        assertEquals("latDegrees must be within ±90.0, found NaN", error.getMessage());
    }

    @Test
    void knowsWhatIsAPoint() {
        assertTrue(LatLng.isValid(-90, 180));
        assertFalse(LatLng.isValid(90.0000001, 0));
        assertFalse(LatLng.isValid(0, Double.NaN));
    }
}
