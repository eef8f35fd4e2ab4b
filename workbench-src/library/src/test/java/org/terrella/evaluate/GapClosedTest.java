package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapClosedTest {

    private static final double NEAR = 3;
    private static final double FAR = 300;

    private static GapClosed closed(double[] before, double[] chosen, double[] oracle) {
        return GapClosed.of(
                List.of(ErrorDistances.ofKm(before)),
                List.of(ErrorDistances.ofKm(chosen)),
                List.of(ErrorDistances.ofKm(oracle)),
                25,
                Convention.TERRELLA);
    }

    /** Of six photos the first is always right; of three that the oracle adds, choosing adds one. */
    @Test
    void isTheShareOfWhatTheOracleAdds() {
        GapClosed third = closed(
                new double[] {NEAR, FAR, FAR, FAR, FAR, FAR},
                new double[] {NEAR, NEAR, FAR, FAR, FAR, FAR},
                new double[] {NEAR, NEAR, NEAR, NEAR, FAR, FAR});
        assertEquals(1 / 3.0, third.share(), 1e-12);
        assertEquals(0, third.interval().lower(), 1e-12, "resamples without the second photo");
        assertEquals(1, third.interval().upper(), 0.3);
    }

    @Test
    void isNegativeWhereChoosingCostsAccuracy() {
        double[] oracle = {NEAR, NEAR, NEAR, FAR};
        double[] before = {NEAR, FAR, FAR, FAR};
        assertEquals(
                0, closed(before, new double[] {FAR, FAR, NEAR, FAR}, oracle).share(), 1e-12, "one lost, one won");
        assertEquals(
                -0.5, closed(before, new double[] {FAR, FAR, FAR, FAR}, oracle).share(), 1e-12);
    }

    @Test
    void isNothingWhereTheOracleAddsNothing() {
        double[] same = {NEAR, FAR};
        assertTrue(Double.isNaN(closed(same, same, same).share()));
    }
}
