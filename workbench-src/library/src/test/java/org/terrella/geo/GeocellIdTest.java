package org.terrella.geo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeocellIdTest {

    @Test
    void followsTheFormulaOfS2() {
        // (10, 20): x = cos 10 cos 20 = 0.92542, y = cos 10 sin 20 = 0.33682, z = sin 10 = 0.17365; x is largest: face
        // 0
        // u = y/x = 0.36397, v = z/x = 0.18765; s = sqrt(1+3u)/2 = 0.72307, t = sqrt(1+3v)/2 = 0.62504
        // at level 2 in fourths: floor(4s) = 2, floor(4t) = 2, from 0.5 to 0.75 each; its middle (0.625, 0.625) has
        // u = v = ((2 * 0.625)^2 - 1) / 3 = 0.1875: latitude atan(v / sqrt(1+u^2)) = 10.4418, longitude atan u =
        // 10.6197
        GeocellId cell = GeocellId.of(new LatLng(10, 20), 2);
        assertEquals(2, cell.level());
        assertEquals(10.6197, cell.centre().lngDegrees(), 1e-4);
        assertEquals(10.4418, cell.centre().latDegrees(), 1e-4);
        assertTrue(GeocellId.ofFace(0).contains(cell));
        assertFalse(GeocellId.ofFace(1).contains(cell));
    }

    @Test
    void quartersCoverTheCellOnce() {
        TestPlaces places = new TestPlaces(11);
        for (int i = 0; i < 300; i++) {
            LatLng point = places.anywhere();
            GeocellId cell = GeocellId.of(point, i % GeocellId.FINEST_LEVEL);
            assertTrue(cell.contains(point), "case " + i);
            long containing = cell.children().stream()
                    .filter(child -> child.contains(point))
                    .count();
            assertEquals(1, containing, "case " + i);
        }
    }

    @Test
    void readsTheShortFormThatItWrites() {
        GeocellId paris = GeocellId.of(new LatLng(48.86, 2.35), 9);
        assertEquals(Optional.of(paris), GeocellId.ofToken(paris.token()));
        // a spreadsheet's number, zeros that are never written, upper case, no digits, too many, no cell (marker bit at
        // an odd place)
        for (String other : List.of("4.7E+064", "47e40", "47E4", "", "47e66e20858771d31", "2", "0")) {
            assertEquals(Optional.empty(), GeocellId.ofToken(other), other);
        }
    }

    @Test
    void liesInItsParentsAndHoldsItsLeaves() {
        GeocellId cell = GeocellId.of(new LatLng(-33.9, 18.4), 9);
        assertEquals(GeocellId.of(new LatLng(-33.9, 18.4), 4), cell.parent(4));
        assertEquals(cell, cell.parent(9));
        assertEquals(cell.children().get(0).firstLeaf(), cell.firstLeaf());
        assertEquals(cell.children().get(3).lastLeaf(), cell.lastLeaf());
        assertEquals(GeocellId.FINEST_LEVEL, cell.firstLeaf().level());
        assertEquals(
                "a geocell of level 9 lies in cells of level 0 to 9, found 10",
                assertThrows(IllegalArgumentException.class, () -> cell.parent(10))
                        .getMessage());
    }

    @Test
    void polesAndDateLineLieInOneFaceEach() {
        for (LatLng point : List.of(new LatLng(90, 0), new LatLng(-90, 77), new LatLng(0, 180), new LatLng(0, -180))) {
            assertEquals(
                    1,
                    IntStream.range(0, GeocellId.FACES)
                            .filter(face -> GeocellId.ofFace(face).contains(point))
                            .count(),
                    point.toString());
        }
        assertEquals(GeocellId.of(new LatLng(12, 180), 20), GeocellId.of(new LatLng(12, -180), 20));
    }

    @Test
    void facesHaveASixthOfTheEarthEach() {
        double earth = 4 * Math.PI * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM;
        assertEquals(earth / 6, GeocellId.ofFace(3).areaSquareKm(), 1e-6 * earth);
    }

    @Test
    void cornersLieAroundTheCentre() {
        GeocellId cell = GeocellId.of(new LatLng(48.86, 2.35), 6);
        double farthest = cell.corners().stream()
                .mapToDouble(corner -> GreatCircle.km(corner, cell.centre()))
                .max()
                .orElseThrow();
        double side = Math.sqrt(cell.areaSquareKm());
        assertTrue(farthest > 0.6 * side && farthest < side, farthest + " km, side " + side + " km");
    }

    @Test
    void quartersOfTheFinestCellAndIdsOfNoCellAreRefused() {
        GeocellId finest = GeocellId.of(new LatLng(1, 2), GeocellId.FINEST_LEVEL);
        assertEquals(
                "a geocell of level 30 has no quarters",
                assertThrows(IllegalArgumentException.class, finest::children).getMessage());
        assertEquals(
                "a geocell must have an id of S2, found 0",
                assertThrows(IllegalArgumentException.class, () -> new GeocellId(0))
                        .getMessage());
    }

    @Test
    void tokensAreThoseOfS2() {
        assertEquals("1", GeocellId.ofFace(0).token());
        assertEquals("3", GeocellId.ofFace(1).token());
        assertEquals("04", GeocellId.ofFace(0).children().get(0).token());
    }
}
