package org.terrella.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.world.paint.Dice;

class ClimateTest {

    @Test
    void getsColderTowardsThePoles() {
        double last = Double.MAX_VALUE;
        for (int lat = 0; lat <= 80; lat += 20) {
            double sum = 0;
            for (int lng = -180; lng < 180; lng += 5) {
                sum += Climate.at(LatLng.ofDegrees(lat, lng)).temperatureCelsius();
            }
            assertTrue(sum / 72 < last, "at " + lat + " degrees");
            last = sum / 72;
        }
    }

    @Test
    void changesLittleWithinFiftyKilometres() {
        Dice dice = Dice.of(4);
        for (int i = 0; i < 300; i++) {
            LatLng place = LatLng.ofDegrees(dice.between(-70, 70), dice.between(-179, 179));
            Climate here = Climate.at(place);
            Climate there = Climate.at(Walk.from(place, dice, 50));
            assertEquals(here.temperatureCelsius(), there.temperatureCelsius(), 1.2, place.toString());
            assertEquals(here.moisture(), there.moisture(), 0.06, place.toString());
            assertEquals(here.relief(), there.relief(), 0.9, place.toString());
        }
    }

    @Test
    void joinsAtTheDateLine() {
        assertEquals(
                Climate.at(LatLng.ofDegrees(-17, 180)).moisture(),
                Climate.at(LatLng.ofDegrees(-17, -180)).moisture(),
                1e-12);
    }

    @Test
    void hasEveryBiomeSomewhere() {
        Set<Biome> found = EnumSet.noneOf(Biome.class);
        for (int lat = -80; lat <= 80; lat += 2) {
            for (int lng = -180; lng < 180; lng += 4) {
                found.add(Climate.at(LatLng.ofDegrees(lat, lng)).biome());
            }
        }
        assertEquals(EnumSet.allOf(Biome.class), found);
    }

    @Test
    void hasWinterInJulyInTheSouth() {
        Climate north = Climate.at(LatLng.ofDegrees(50, 10));
        assertTrue(north.celsiusIn(50, 0) < north.celsiusIn(50, 6));
        Climate south = Climate.at(LatLng.ofDegrees(-40, 145));
        assertTrue(south.celsiusIn(-40, 6) < south.celsiusIn(-40, 0));
    }
}
