package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {

    @Test
    void countsFromTheSurestOn() {
        RiskCoverage curve = RiskCoverage.of(List.of(0.2, 0.9, 0.5, 0.7), List.of(false, true, true, false));
        assertEquals(
                List.of(
                        new RiskCoverage.Point(0.25, 1, 0.9),
                        new RiskCoverage.Point(0.5, 0.5, 0.7),
                        new RiskCoverage.Point(0.75, 2.0 / 3, 0.5),
                        new RiskCoverage.Point(1, 0.5, 0.2)),
                curve.points());
        assertEquals((0 + 0.5 + 1.0 / 3 + 0.5) / 4, curve.area(), 1e-12);
        assertEquals(1, curve.accuracy(0.25));
        assertEquals(0.5, curve.accuracy(0.3));
        assertEquals(0.5, curve.accuracy(1));
    }

    @Test
    void equalConfidencesComeTogetherWhateverTheirOrder() {
        RiskCoverage one = RiskCoverage.of(List.of(0.5, 0.5, 0.5), List.of(true, false, false));
        RiskCoverage other = RiskCoverage.of(List.of(0.5, 0.5, 0.5), List.of(false, false, true));
        assertEquals(one, other);
        assertEquals(1, one.points().size());
        assertEquals(2.0 / 3, one.area(), 1e-12);
    }

    @Test
    void aBetterOrderHasASmallerArea() {
        List<Boolean> right = List.of(true, true, false, false);
        double good = RiskCoverage.of(List.of(4.0, 3.0, 2.0, 1.0), right).area();
        double bad = RiskCoverage.of(List.of(1.0, 2.0, 3.0, 4.0), right).area();
        double blind = RiskCoverage.of(List.of(1.0, 1.0, 1.0, 1.0), right).area();
        assertEquals(true, good < blind && blind < bad);
    }

    @Test
    void needsOutcomes() {
        assertThrows(IllegalArgumentException.class, () -> RiskCoverage.of(List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> RiskCoverage.of(List.of(1.0), List.of()));
    }
}
