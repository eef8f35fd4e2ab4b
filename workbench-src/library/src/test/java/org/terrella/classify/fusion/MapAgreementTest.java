package org.terrella.classify.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.world.SegmentationMap;
import org.terrella.world.paint.Label;

class MapAgreementTest {

    /** Sky, sky, ground, ground is taken for sky, ground, ground, water. */
    private static final MapAgreement HALF_RIGHT = MapAgreement.of(
            List.of(SegmentationMap.of(2, new byte[] {0, 0, 1, 1})),
            List.of(SegmentationMap.of(2, new byte[] {0, 1, 1, 2})));

    @Test
    void countsTheRightParts() {
        assertEquals(0.5, HALF_RIGHT.accuracy(), 1e-12);
    }

    @Test
    void dividesWhatBothSayByWhatEitherSays() {
        assertEquals(1 / 2.0, HALF_RIGHT.intersectionOverUnion(Label.SKY).getAsDouble(), 1e-12); // 1 of 2
        assertEquals(1 / 3.0, HALF_RIGHT.intersectionOverUnion(Label.GROUND).getAsDouble(), 1e-12); // 1 of 3
        assertEquals(0, HALF_RIGHT.intersectionOverUnion(Label.WATER).getAsDouble(), 1e-12);
        assertTrue(HALF_RIGHT.intersectionOverUnion(Label.VEHICLE).isEmpty());
        assertEquals((1 / 2.0 + 1 / 3.0) / 3, HALF_RIGHT.meanIntersectionOverUnion(), 1e-12);
        assertEquals(
                "1 maps: 0.500 of the parts right, mean intersection over union 0.278 (sky 0.50, ground 0.33, water 0.00)",
                HALF_RIGHT.toString());
    }

    @Test
    void refusesMapsThatDoNotFit() {
        SegmentationMap two = SegmentationMap.of(2, new byte[4]);
        assertEquals(
                "map 0 must have the side of the true one, 2, found 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MapAgreement.of(List.of(two), List.of(SegmentationMap.of(1, new byte[1]))))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> MapAgreement.of(List.of(two), List.of()));
    }
}
