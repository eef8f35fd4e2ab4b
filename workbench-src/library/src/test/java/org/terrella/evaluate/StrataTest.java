package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

class StrataTest {

    private static final LatLng PARIS = new LatLng(48.8566, 2.3522);
    private static final LatLng LIMA = new LatLng(-12.0432, -77.0282);
    private static final LatLng SEA = new LatLng(0, -140);

    private static Predictions predictions(LatLng... truths) {
        Predictions.Builder builder = Predictions.builder();
        for (int i = 0; i < truths.length; i++) {
            builder.add("q" + i, truths[i], Optional.of(PARIS), "p" + i);
        }
        return builder.build();
    }

    @Test
    void dividesByContinent() {
        List<LatLng> truths = List.of(PARIS, LIMA, SEA, PARIS);
        Strata strata = Strata.byContinent(truths, Gazetteer.standard());
        assertEquals(List.of("Europe", "South America", "no country"), strata.names());
        Predictions europe = strata.part("Europe", predictions(PARIS, LIMA, SEA, PARIS));
        assertEquals(2, europe.size());
        assertEquals("q3", europe.id(1));
        assertThrows(IllegalArgumentException.class, () -> strata.part("Europe", predictions(PARIS)));
    }

    @Test
    void equalCountsAreInOnePart() {
        Strata strata = Strata.byCount("photos", new int[] {0, 7, 0, 3, 0, 9, 0, 5}, 4);
        // sorted 0 0 0 0 3 5 7 9: the first two quarters are one
        assertEquals(List.of("0 to 0", "3 to 5", "7 to 9"), strata.names());
        assertEquals("3 to 5", strata.ofQueries().get(7));
        assertEquals(
                List.of("4 to 4"), Strata.byCount("photos", new int[] {4, 4}, 5).names());
        assertThrows(IllegalArgumentException.class, () -> new Strata("x", List.of("a"), List.of("b")));
    }

    @Test
    void countsPhotosOfTheGalleryNearAPlace() {
        LatLng inside = GreatCircle.destination(PARIS, 10, 199.9);
        LatLng outside = GreatCircle.destination(PARIS, 10, 200.1);
        assertArrayEquals(
                new int[] {2, 0},
                GalleryDensity.near(List.of(PARIS, inside, outside, new LatLng(-48, -177)), List.of(PARIS, LIMA)));
    }

    @Test
    void keepsAListOfQueries() {
        Predictions some = predictions(PARIS, LIMA, SEA).only(Set.of("q2", "q0", "unknown"));
        assertEquals(2, some.size());
        assertEquals("q0", some.id(0));
        assertEquals(SEA, some.truth(1));
        assertEquals(2, some.photographers().orElseThrow().count());
    }
}
