package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PathStepsTest {

    @Test
    void givesEachPointFromTheOneBefore() {
        assertEquals(
                "m10 20 1.5-2-1-.5m-.5 12.5 0 0q2 0 3 1l-2-1zl.25 0",
                PathSteps.of("M10,20L11.5,18L10.5,17.5M10,30L10,30Q12,30,13,31L11,30ZL10.25,30"));
    }

    @Test
    void givesBothHandlesOfACurveFromTheSamePoint() {
        assertEquals("m1 1c1 0 2 1 2 2", PathSteps.of("M1,1C2,1,3,2,3,3"));
    }

    @Test
    void addsUpNoRoundingErrorAlongAPath() {
        // 0.004, 0.008, 0.012 to the hundredth: 0, 0.01, 0.01
        assertEquals("m0 0 0 0 .01 0 0 0", PathSteps.of("M0,0L0.004,0L0.008,0L0.012,1.0E-4"));
    }

    @Test
    void writesNumbersInTheirShortestForm() {
        assertEquals("0", PathSteps.number(0));
        assertEquals(".05", PathSteps.number(5));
        assertEquals("-.5", PathSteps.number(-50));
        assertEquals("-12.34", PathSteps.number(-1234));
        assertEquals("7", PathSteps.number(700));
    }
}
