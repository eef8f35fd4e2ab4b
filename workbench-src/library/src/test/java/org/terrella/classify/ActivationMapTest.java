package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrella.classify.ActivationMap.Meaning;

class ActivationMapTest {

    private static ActivationMap map(double... parts) {
        return ActivationMap.of(2, parts, Meaning.CONTRIBUTION);
    }

    @Test
    void classesTogetherAreTheSumPartByPart() {
        ActivationMap sum = ActivationMap.sum(List.of(map(1, 2, 3, 4), map(0.5, -2, 0, 1)));
        assertEquals(1.5, sum.at(0, 0));
        assertEquals(0, sum.at(0, 1));
        assertEquals(5, sum.at(1, 1));
        assertEquals(9.5, sum.sum());
        assertEquals(2.5, sum.times(0.5).at(1, 1));
        assertEquals(Meaning.CONTRIBUTION, sum.times(0.5).meaning());
    }

    @Test
    void theOnlyTokenThatSaysAnythingIsTheMaximum() {
        float[] tokens = new float[4 * 2]; // four parts, two numbers each
        tokens[2 * 2 + 1] = 3; // the second number of the part in the second row, first column
        ActivationMap map = ActivationMap.ofPooled(2, tokens, new float[] {0, 4, 0, 1});
        assertEquals(3 + 3, map.at(1, 0)); // 4·3/4 and the maximum
        assertEquals(0, map.at(0, 0));
        assertEquals(6, map.greatest());
    }

    @Test
    void mapsOfDifferentKindsAreNotAdded() {
        ActivationMap other = ActivationMap.of(2, new double[4], Meaning.OCCLUSION);
        assertThrows(IllegalArgumentException.class, () -> ActivationMap.sum(List.of(map(1, 2, 3, 4), other)));
        ActivationMap smaller = ActivationMap.of(1, new double[1], Meaning.CONTRIBUTION);
        assertThrows(IllegalArgumentException.class, () -> ActivationMap.sum(List.of(map(1, 2, 3, 4), smaller)));
        assertThrows(IllegalArgumentException.class, () -> map(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> map(1, 2, 3, Double.NaN));
    }
}
