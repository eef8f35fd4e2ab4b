package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrella.classify.ActivationMap.Meaning;
import org.terrella.world.CueMask;

/** Maps of two rows of two parts over masks of four rows of four pixels: four pixels a part. */
class MaskedWeightTest {

    private static final CueMask CORNER = CueMask.of(4, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final CueMask MIDDLE_OF_FIRST_ROW = CueMask.of(4, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static MaskedWeight of(CueMask mask, double... parts) {
        return MaskedWeight.of(ActivationMap.of(2, parts, Meaning.CONTRIBUTION), mask)
                .orElseThrow();
    }

    @Test
    void countsWhatSpeaksForTheAnswerWithinTheMask() {
        // 3 of 3 + 1 lie in the corner; what speaks against the answer does not count
        assertEquals(new MaskedWeight(0.75, 1, 0.25), of(CORNER, 3, 1, -5, 0));
        // the part that speaks most is the lower right one, where nothing of the cue is
        assertEquals(new MaskedWeight(0.25, 0, 0.25), of(CORNER, 1, 0, 0, 3));
    }

    @Test
    void spreadsAPartEvenly() {
        // a quarter of both upper parts: (3 + 1) / 4 of 3 + 1 + 4
        assertEquals(new MaskedWeight(0.125, 0, 0.125), of(MIDDLE_OF_FIRST_ROW, 3, 1, 0, 4));
        assertEquals(new MaskedWeight(0.25, 0.25, 0.125), of(MIDDLE_OF_FIRST_ROW, 3, 1, -1, -4));
    }

    @Test
    void whoeverLooksAnywhereHasAsMuchAsTheMask() {
        assertEquals(new MaskedWeight(0.25, 1, 0.25), of(CORNER, 2, 2, 2, 2));
        assertEquals(0.125, of(MIDDLE_OF_FIRST_ROW, 2, 2, 2, 2).inMask());
    }

    @Test
    void halfAPixelIsHalf() {
        float[] half = new float[16];
        half[0] = 0.5f;
        // an eighth of the upper left part
        assertEquals(new MaskedWeight(0.125, 0.125, 1 / 32.0), of(CueMask.of(4, half), 1, 0, 0, 0));
    }

    @Test
    void saysNothingWhereNothingSpeaksForTheAnswerOrTheCueIsHidden() {
        ActivationMap against = ActivationMap.of(2, new double[] {-1, 0, 0, -2}, Meaning.CONTRIBUTION);
        assertEquals(Optional.empty(), MaskedWeight.of(against, CORNER));
        ActivationMap some = ActivationMap.of(2, new double[] {1, 0, 0, 0}, Meaning.CONTRIBUTION);
        assertEquals(Optional.empty(), MaskedWeight.of(some, CueMask.of(4, new float[16])));
        assertThrows(IllegalArgumentException.class, () -> CueMask.of(4, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> CueMask.of(1, 1.5f));
    }
}
