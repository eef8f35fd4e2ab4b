package org.terrella.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.GeocellSettings;

class RightCellsTest {

    private static final LatLng LISBON = LatLng.ofDegrees(38.7, -9.1);
    private static final LatLng PORTO = LatLng.ofDegrees(41.1, -8.6);
    private static final LatLng SYDNEY = LatLng.ofDegrees(-33.9, 151.2);

    /** At most two photos to a cell: Portugal's two share one, whose place is the middle of both. */
    @Test
    void answersWithThePlaceOfTheCellThatTheTruthIsIn() {
        RightCells cells = new RightCells(
                "cells", GeocellPartition.fit(List.of(LISBON, PORTO, SYDNEY), new GeocellSettings(2, 1)));
        Prediction found = cells.of("a", LISBON);
        assertEquals(cells.of("b", PORTO).place(), found.place(), "one cell, one place");
        assertEquals(39.9, found.place().orElseThrow().latDegrees(), 0.01);
        assertEquals(1, found.candidates().size());
        assertEquals(
                SYDNEY.latDegrees(), cells.of("c", SYDNEY).place().orElseThrow().latDegrees(), 1e-6);
    }

    @Test
    void answersNobodyWhoDoesNotKnowTheTruth() {
        RightCells cells =
                new RightCells("cells", GeocellPartition.fit(List.of(LISBON, SYDNEY), new GeocellSettings(1, 1)));
        Query query = new Query("a", () -> new byte[0], new float[] {1});
        assertEquals(Optional.empty(), cells.locate(List.of(query)).get(0).place());
        Prediction hole = cells.of("b", LatLng.ofDegrees(0, 60));
        assertTrue(hole.reason().isPresent(), "nobody took a photo there");
    }
}
