package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class RelocationTest {

    private static final LatLng PARIS = new LatLng(48.8566, 2.3522);

    @Test
    void movesAllPhotosOfATownAlike() {
        Relocation relocation = new Relocation(7, 2.5);
        LatLng one = relocation.of(PARIS, "FR//Paris");
        LatLng other = relocation.of(new LatLng(48.9, 2.4), "FR//Paris");
        assertEquals(48.9 - 48.8566, other.latDegrees() - one.latDegrees(), 1e-9);
        assertEquals(2.4 - 2.3522, other.lngDegrees() - one.lngDegrees(), 1e-9);
        assertNotEquals(one, relocation.of(PARIS, "FR//Lyon"));
        assertNotEquals(one, new Relocation(8, 2.5).of(PARIS, "FR//Paris"));
        assertEquals(PARIS, Relocation.NONE.of(PARIS, "FR//Paris"));
    }

    @Test
    void movesAsFarAsItsDeviationSays() {
        double squares = 0;
        int count = 4000;
        for (int salt = 0; salt < count; salt++) {
            LatLng moved = new Relocation(salt, 2.5).of(PARIS, "FR//Paris");
            squares += Math.pow(moved.latDegrees() - PARIS.latDegrees(), 2)
                    + Math.pow(moved.lngDegrees() - PARIS.lngDegrees(), 2);
        }
        assertEquals(2.5, Math.sqrt(squares / (2 * count)), 0.1);
    }

    @Test
    void crossesTheDateLineAndStaysOffThePoles() {
        for (int salt = 0; salt < 500; salt++) {
            LatLng moved = new Relocation(salt, 30).of(new LatLng(80, 179.9), "town");
            assertEquals(true, moved.latDegrees() <= 85, "salt " + salt); // LatLng itself refuses longitudes beyond 180
        }
    }
}
