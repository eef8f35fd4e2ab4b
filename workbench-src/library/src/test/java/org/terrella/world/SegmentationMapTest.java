package org.terrella.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.world.paint.Label;

class SegmentationMapTest {

    /** Sky above, to the right a house on the ground. */
    private static final SegmentationMap MAP = SegmentationMap.of(4, new byte[] {
        0, 0, 0, 0, //
        0, 0, 6, 6, //
        1, 1, 6, 6, //
        1, 1, 1, 6
    });

    @Test
    void saysWhatAPartShows() {
        assertEquals(Label.SKY, MAP.at(0, 1));
        assertEquals(Label.BUILDING, MAP.at(3, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> MAP.at(4, 0));
    }

    @Test
    void isReducedToTheClassOfMostOfEachBlockAndOfEqualOnesTheFirst() {
        assertArrayEquals(new byte[] {0, 0, 1, 6}, MAP.reduced(2).classes()); // above right sky and house are equal
        assertEquals(
                "a map of side 4 is reduced to a side that divides it, found 3",
                assertThrows(IllegalArgumentException.class, () -> MAP.reduced(3))
                        .getMessage());
    }

    @Test
    void countsSharesOfEachBlock() {
        float[] shares = MAP.shares(2);
        int lastBlock = 3 * SegmentationMap.CLASSES;
        assertEquals(0.25f, shares[lastBlock + Label.GROUND.ordinal()]);
        assertEquals(0.75f, shares[lastBlock + Label.BUILDING.ordinal()]);
        float sum = 0;
        for (float share : shares) {
            sum += share;
        }
        assertEquals(4, sum, 1e-6); // 1 in each block
    }

    @Test
    void movesWithThePhotoAndRepeatsItsEdge() {
        byte[] right = MAP.moved(1, 0).classes();
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 0, 0, 6, 1, 1, 1, 6, 1, 1, 1, 1}, right);
        assertArrayEquals(
                new byte[] {0, 0, 6, 6, 1, 1, 6, 6, 1, 1, 1, 6, 1, 1, 1, 6},
                MAP.moved(0, -1).classes());
    }

    @Test
    void isItselfInTwoMirrors() {
        assertArrayEquals(
                new byte[] {0, 0, 0, 0, 6, 6, 0, 0, 6, 6, 1, 1, 6, 1, 1, 1},
                MAP.mirrored().classes());
        assertArrayEquals(MAP.classes(), MAP.mirrored().mirrored().classes());
    }

    @Test
    void refusesWhatIsNoMap() {
        assertEquals(
                "expected a class for each part of a map, found 3 for a side of 2",
                assertThrows(IllegalArgumentException.class, () -> SegmentationMap.of(2, new byte[3]))
                        .getMessage());
        assertEquals(
                "the class of part 1 of a map must be from 0 to 15, found 16",
                assertThrows(IllegalArgumentException.class, () -> SegmentationMap.of(2, new byte[] {0, 16, 0, 0}))
                        .getMessage());
    }

    @Test
    void isThereForEveryPhotoThatIsKnownByItsIdAlone() {
        LittleEarth world = LittleEarth.of(Scale.TINY);
        WorldPhoto photo = world.photo(WorldSet.TOURIST, 5);
        Optional<WorldPhoto> found = world.photo(WorldSet.TOURIST, photo.id());
        assertArrayEquals(photo.jpeg(), found.orElseThrow().jpeg());
        assertArrayEquals(photo.labels(), SegmentationMap.of(found.get()).classes());
        assertTrue(world.photo(WorldSet.WEB, photo.id()).isEmpty());
    }
}
