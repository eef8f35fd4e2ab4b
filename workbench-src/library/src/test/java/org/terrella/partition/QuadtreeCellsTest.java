package org.terrella.partition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.geo.LatLng;

class QuadtreeCellsTest {

    /** Corners of a square, and four photos near its south-western one. */
    private static final List<LatLng> PLACES = List.of(
            LatLng.ofDegrees(0, 0),
            LatLng.ofDegrees(1, 1),
            LatLng.ofDegrees(1, 3),
            LatLng.ofDegrees(3, 1),
            LatLng.ofDegrees(8, 0),
            LatLng.ofDegrees(0, 8),
            LatLng.ofDegrees(8, 8));

    private static final QuadtreeCells CELLS = QuadtreeCells.fit(PLACES, new QuadtreeCells.Settings(2, 3));

    @Test
    void quartersBoxesWithEnoughPhotosAtTheirMiddles() {
        // the south-western quarter, up to 4, has four photos, and is quartered at 2; its own quarter up to 2 has two,
        // and is not
        assertEquals(6, CELLS.size());
        assertEquals(new CellBox(0, 0, 2, 2), CELLS.box(0));
        assertEquals(2, CELLS.photos(0));
        assertEquals(LatLng.ofDegrees(0.5, 0.5), CELLS.answer(0));
        assertEquals(new CellBox(0, 2, 2, 4), CELLS.box(1));
        assertEquals(new CellBox(2, 0, 4, 2), CELLS.box(2));
        assertEquals(new CellBox(0, 4, 4, 8), CELLS.box(3));
        assertEquals(new CellBox(4, 0, 8, 4), CELLS.box(4));
        assertEquals(new CellBox(4, 4, 8, 8), CELLS.box(5));
        assertEquals("6 cells of a quadtree, quartered from 3 photos on to depth 2", CELLS.summary());
    }

    @Test
    void aPlaceIsInTheCellAroundItOrInAHole() {
        assertEquals(OptionalInt.of(0), CELLS.classOf(LatLng.ofDegrees(1.9, 1.9)));
        assertEquals(
                OptionalInt.of(5), CELLS.classOf(LatLng.ofDegrees(4, 4))); // a middle belongs to the north and the east
        assertEquals(OptionalInt.empty(), CELLS.classOf(LatLng.ofDegrees(3, 3))); // no photo is in that quarter
        assertEquals(OptionalInt.empty(), CELLS.classOf(LatLng.ofDegrees(-1, 1)));
    }

    @Test
    void coarserDivisionsHoldWholeCells() {
        List<int[]> ancestors = CELLS.ancestors();
        assertEquals(1, ancestors.size()); // above depth 2 there is depth 1
        assertArrayEquals(new int[] {0, 0, 0, 1, 2, 3}, ancestors.get(0));
    }

    @Test
    void cellsThatAreNotSoDeepStayAsTheyAreInFinerDivisions() {
        QuadtreeCells deep = QuadtreeCells.fit(PLACES, new QuadtreeCells.Settings(3, 2));
        // 0.5 degrees around 0, 0 and 1, 1 apart; all else as before
        assertEquals(7, deep.size());
        List<int[]> ancestors = deep.ancestors();
        assertArrayEquals(new int[] {0, 0, 1, 2, 3, 4, 5}, ancestors.get(0));
        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 2, 3}, ancestors.get(1));
    }

    @Test
    void everyPhotoIsInItsClass() {
        Random random = new Random(5);
        List<LatLng> places = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            places.add(LatLng.ofDegrees(60 * random.nextGaussian() % 90, 180 * (2 * random.nextDouble() - 1)));
        }
        places.add(places.get(0));
        QuadtreeCells cells = QuadtreeCells.fit(places, new QuadtreeCells.Settings(10, 20));
        int[] counts = new int[cells.size()];
        places.forEach(place -> counts[cells.classOf(place).orElseThrow()]++);
        for (int cell = 0; cell < counts.length; cell++) {
            assertEquals(cells.photos(cell), counts[cell]);
            assertTrue(cells.areaSquareKm(cell) >= 1);
        }
    }

    @Test
    void badInputGetsASentence() {
        assertThrows(IllegalArgumentException.class, () -> QuadtreeCells.fit(List.of(), CELLS.settings()));
        assertThrows(IllegalArgumentException.class, () -> new QuadtreeCells.Settings(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new QuadtreeCells.Settings(3, 1));
    }
}
