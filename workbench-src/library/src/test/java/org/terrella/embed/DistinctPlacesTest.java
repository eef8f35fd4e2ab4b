package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class DistinctPlacesTest {

    private static final LatLng LIMA = new LatLng(-12.05, -77.05);
    private static final LatLng OSLO = new LatLng(59.91, 10.75);

    @Test
    void keepsEachPlaceOnceInTheOrderOfFirstOccurrence() {
        DistinctPlaces distinct = DistinctPlaces.of(List.of(OSLO, LIMA, OSLO, new LatLng(-12.05, -77.05), OSLO));
        assertEquals(List.of(OSLO, LIMA), distinct.places());
        assertArrayEquals(new int[] {0, 1, 0, 1, 0}, distinct.rows());
    }

    @Test
    void tellsTheTwoSidesOfTheDateLineApart() {
        assertEquals(
                2,
                DistinctPlaces.of(List.of(new LatLng(0, 180), new LatLng(0, -180)))
                        .places()
                        .size());
    }

    @Test
    void hasNothingOfNothing() {
        assertEquals(0, DistinctPlaces.of(List.of()).rows().length);
    }
}
