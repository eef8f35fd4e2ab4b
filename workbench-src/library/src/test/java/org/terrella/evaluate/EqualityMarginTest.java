package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EqualityMarginTest {

    @Test
    void isHalfOfThePapersDifferenceWithinLimits() {
        assertEquals(1.1, margin(2.2), 1e-12);
        assertEquals(1.1, margin(-2.2), 1e-12, "a difference against the claim counts by its size");
        assertEquals(0.5, margin(0.3), 0, "at least half a point");
        assertEquals(1.5, margin(10.8), 0, "at most one and a half");
    }

    @Test
    void isOnePointWhereNothingIsPublished() {
        assertEquals(1.0, new EqualityMargin(OptionalDouble.empty()).points(), 0);
    }

    private static double margin(double paperPoints) {
        return new EqualityMargin(OptionalDouble.of(paperPoints)).points();
    }
}
