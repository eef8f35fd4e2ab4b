package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.evaluate.RetrievalDistances.Retrieved;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;

class RetrievalDistancesTest {

    /** A degree of latitude. */
    private static final double DEGREE = Math.PI * 6371.0088 / 180;

    @Test
    void averagesOverQueriesWhatEachOfThemHas() {
        // first query: 1, 3, 8, 4 degrees: mean 4, median 3.5, 8, 1; second: 2, 2, 2, 6: mean 3, median 2, 6, 2
        RetrievalDistances distances = RetrievalDistances.of(
                "CLIP", List.of(query(1, 3, 8, 4, 80), query(2, 2, 2, 6)), 4, Convention.TERRELLA);
        assertEquals(3.5 * DEGREE, distances.meanKm(), 1e-6);
        assertEquals(2.75 * DEGREE, distances.medianKm(), 1e-6);
        assertEquals(7 * DEGREE, distances.farthestKm(), 1e-6);
        assertEquals(1.5 * DEGREE, distances.nearestKm(), 1e-6);
        assertEquals(2, distances.queries());
    }

    @Test
    void theNearestIsNoFartherThanTheMedianAndSoOn() {
        TestPlaces places = new TestPlaces(6);
        List<Retrieved> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(new Retrieved(
                    places.anywhere(),
                    List.of(places.anywhere(), places.anywhere(), places.anywhere(), places.anywhere())));
        }
        RetrievalDistances few = RetrievalDistances.of("x", all, 2, Convention.TERRELLA);
        RetrievalDistances more = RetrievalDistances.of("x", all, 4, Convention.TERRELLA);
        assertTrue(more.nearestKm() <= more.medianKm() && more.medianKm() <= more.farthestKm());
        assertTrue(more.nearestKm() <= few.nearestKm() && more.farthestKm() >= few.farthestKm());
    }

    @Test
    void refusesTooFewPhotosOrQueries() {
        assertEquals(
                "expected at least 3 retrieved photos of each query, found 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RetrievalDistances.of("x", List.of(query(1, 2)), 3, Convention.G3))
                        .getMessage());
        assertEquals(
                "distances of retrieved photos need queries and a topK of 1 or more, found 0 and 5",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RetrievalDistances.of("x", List.of(), 5, Convention.G3))
                        .getMessage());
    }

    private static Retrieved query(double... degreesAway) {
        List<LatLng> places = new ArrayList<>();
        for (double degrees : degreesAway) {
            places.add(new LatLng(degrees, 0));
        }
        return new Retrieved(new LatLng(0, 0), places);
    }
}
