package org.terrella.lmm.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

class PlaceTokensTest {

    private static final double FARTHEST_KM = 0.79; // half a hundredth both ways: 0.556 km * sqrt(2)

    @Test
    void countsFromTheSouthPoleAndTheDateLine() {
        // 48.8566 + 90 = 138.8566, rounded 138.86; 2.3522 + 180 = 182.3522, rounded 182.35
        PlaceTokens paris = PlaceTokens.of(new LatLng(48.8566, 2.3522));
        assertEquals(new PlaceTokens(138, 182, 86, 35), paris);
        assertEquals("48.86", paris.latText());
        assertEquals("2.35", paris.lngText());
    }

    @Test
    void writesWhatIsSouthAndWestWithASign() {
        PlaceTokens place = PlaceTokens.of(new LatLng(-0.054, -70.5));
        assertEquals(new PlaceTokens(89, 109, 95, 50), place); // -0.05 + 90 = 89.95
        assertEquals("-0.05", place.latText());
        assertEquals("-70.50", place.lngText());
    }

    @Test
    void reachesThePolesAndBothSidesOfTheDateLine() {
        assertEquals(new PlaceTokens(180, 360, 0, 0), PlaceTokens.of(new LatLng(90, 180)));
        assertEquals(new PlaceTokens(0, 0, 0, 0), PlaceTokens.of(new LatLng(-90, -180)));
        assertEquals("-90.00", new PlaceTokens(0, 0, 0, 0).latText());
        assertEquals("180.00", new PlaceTokens(0, 360, 0, 0).lngText());
        assertEquals("90.07", new PlaceTokens(180, 0, 7, 0).latText(), "no place, and it is not made one");
    }

    @Test
    void aPlaceWrittenIsNearTheOneRead() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            LatLng place = new LatLng(180 * random.nextDouble() - 90, 360 * random.nextDouble() - 180);
            PlaceTokens tokens = PlaceTokens.of(place);
            LatLng written = new LatLng(Double.parseDouble(tokens.latText()), Double.parseDouble(tokens.lngText()));
            double km = GreatCircle.km(place, written);
            assertTrue(km < FARTHEST_KM, "place " + i + " of seed 1, " + place + ", is " + km + " km off");
            assertEquals(tokens, PlaceTokens.of(written));
        }
    }
}
