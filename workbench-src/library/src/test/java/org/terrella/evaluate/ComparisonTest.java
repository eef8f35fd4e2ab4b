package org.terrella.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Evaluation.Settings SETTINGS = Evaluation.Settings.defaults();

    @Test
    void countsDisagreementsByHand() {
        // within 25 km: method on queries 0, 1, 2, 3; baseline on 0, 4
        var method = named("m", 1, 2, 3, 4, 99, 99);
        var baseline = named("b", 1, 99, 99, 99, 2, 99);
        var at25 = Comparison.of(method, baseline, SETTINGS).thresholds().get(1);
        assertEquals(4.0 / 6, at25.methodShare(), 1e-12);
        assertEquals(2.0 / 6, at25.baselineShare(), 1e-12);
        assertEquals(2.0 / 6, at25.difference().value(), 1e-12);
        assertEquals(3, at25.onlyMethod());
        assertEquals(1, at25.onlyBaseline());
        assertEquals(0.625, at25.pValue(), 1e-12); // 2 · (1 + 4) / 2⁴
    }

    @Test
    void exactMcNemarIsTheBinomialTail() {
        assertEquals(1, McNemar.exact(0, 0), 0);
        assertEquals(1, McNemar.exact(7, 7), 0);
        assertEquals(2 / 1024.0, McNemar.exact(0, 10), 1e-15);
        assertEquals(0.021484375, McNemar.exact(1, 9), 1e-15); // 2 · (1 + 10) / 2¹⁰
        assertEquals(McNemar.exact(30, 60), McNemar.exact(60, 30), 0);
    }

    @Test
    void holmStepsDownAndNeverFalls() {
        // sorted 0.01·4, 0.02·3, 0.03·2, 0.5·1 = 0.04, 0.06, 0.06, 0.5
        assertArrayEquals(new double[] {0.5, 0.04, 0.06, 0.06}, Holm.corrected(0.5, 0.01, 0.03, 0.02), 1e-12);
        assertArrayEquals(new double[] {1, 1}, Holm.corrected(0.9, 0.8), 0);
        assertArrayEquals(new double[0], Holm.corrected());
    }

    @Test
    void changesSignWhenTheTwoChangePlaces() {
        double[] a = BootstrapTest.values(300, 31, random -> Math.exp(random.nextDouble(0, 9)));
        double[] b = BootstrapTest.values(300, 32, random -> Math.exp(random.nextDouble(0, 9)));
        var there = Comparison.of(named("a", a), named("b", b), SETTINGS);
        var back = Comparison.of(named("b", b), named("a", a), SETTINGS);
        for (int i = 0; i < there.thresholds().size(); i++) {
            assertEquals(
                    there.thresholds().get(i).difference().value(),
                    -back.thresholds().get(i).difference().value(),
                    1e-12);
            assertEquals(
                    there.thresholds().get(i).pValue(), back.thresholds().get(i).pValue(), 1e-12);
        }
        assertEquals(there.geoScore().value(), -back.geoScore().value(), 1e-9);
    }

    @Test
    void seesADifferenceThatUnpairedIntervalsHide() {
        // the method answers the baseline's queries and a few more
        double[] baseline = BootstrapTest.values(400, 33, random -> random.nextDouble() < 0.4 ? 10 : 5_000);
        double[] method = baseline.clone();
        for (int i = 0, moved = 0; moved < 12; i++) {
            if (method[i] > 25) {
                method[i] = 10;
                moved++;
            }
        }
        var at25 = Comparison.of(named("m", method), named("b", baseline), SETTINGS)
                .thresholds()
                .get(1);
        assertTrue(at25.difference().interval().lower() > 0, at25.toString());
        assertTrue(at25.holmPValue() < 0.01, at25.toString());
        var alone = Evaluation.of("b", ErrorDistances.ofKm(baseline), SETTINGS).within(25);
        assertTrue(alone.interval().contains(at25.methodShare()), "unpaired, the difference must drown");
    }

    @Test
    void findsNothingBetweenAMethodAndItself() {
        double[] km = BootstrapTest.values(100, 34, random -> random.nextDouble(0, 5_000));
        var same = Comparison.of(named("m", km), named("m", km), SETTINGS);
        same.thresholds().forEach(at -> {
            assertEquals(new Interval(0, 0), at.difference().interval());
            assertEquals(1, at.holmPValue());
        });
    }

    @Test
    void staysWithinItsErrorRate() {
        // 200 pairs of equally good methods: about 5 % may be called different at 25 km, uncorrected
        int called = 0;
        for (int world = 0; world < 200; world++) {
            double[] a = BootstrapTest.values(200, 5_000 + world, random -> random.nextDouble() < 0.3 ? 10 : 900);
            double[] b = BootstrapTest.values(200, 9_000 + world, random -> random.nextDouble() < 0.3 ? 10 : 900);
            called += Comparison.of(named("a", a), named("b", b), SETTINGS)
                                    .thresholds()
                                    .get(1)
                                    .pValue()
                            < 0.05
                    ? 1
                    : 0;
        }
        assertTrue(called <= 16, called + " of 200"); // the exact test is conservative
    }

    @Test
    void refusesDifferentNumbersOfQueries() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> Comparison.of(named("a", 1, 2), named("b", 1), SETTINGS));
        assertEquals("both methods must be judged on the same queries, found 2 and 1", error.getMessage());
    }

    @Test
    void drawsPhotographersWhereTheyAreKnown() {
        var errors = ErrorDistances.ofKm(1, 2, 3, 4).by(Photographers.of(List.of("a", "a", "b", "b")));
        var comparison = Comparison.of(new Comparison.Named("m", errors), named("b", 1, 2, 3, 4), SETTINGS);
        assertEquals(2, comparison.photographers().orElseThrow());
    }

    private static Comparison.Named named(String name, double... km) {
        return new Comparison.Named(name, ErrorDistances.ofKm(Arrays.copyOf(km, km.length)));
    }
}
