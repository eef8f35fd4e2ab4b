package org.terrella.world.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiceTest {

    private static final int THROWS = 100_000;

    @Test
    void fallsAsTheGeneratorIsPublished() {
        // Java's own SplitMix64, started at the same state
        Dice dice = Dice.of(0);
        long state = Dice.seed(0);
        java.util.SplittableRandom published = new java.util.SplittableRandom(state);
        for (int i = 0; i < 100; i++) {
            assertEquals(published.nextLong(), dice.bits());
        }
    }

    @Test
    void fallsTheSameForTheSameKeysOnly() {
        assertEquals(Dice.of(1, 2, 3).bits(), Dice.of(1, 2, 3).bits());
        assertNotEquals(Dice.of(1, 2, 3).bits(), Dice.of(1, 3, 2).bits());
        assertNotEquals(Dice.of(1, 2).bits(), Dice.of(1, 2, 0).bits());
        assertNotEquals(Dice.of(1).bits(), Dice.of(2).bits());
    }

    @Test
    void meetsEveryNumberBelowABoundEquallyOften() {
        Dice dice = Dice.of(5);
        int[] counts = new int[7];
        for (int i = 0; i < THROWS; i++) {
            counts[dice.below(7)]++;
        }
        for (int count : counts) {
            assertEquals(THROWS / 7.0, count, 4 * Math.sqrt(THROWS / 7.0)); // four deviations
        }
    }

    @Test
    void hasMeanAndDeviationOfANormalNumber() {
        Dice dice = Dice.of(6);
        double sum = 0;
        double squares = 0;
        int beyondTwo = 0;
        for (int i = 0; i < THROWS; i++) {
            double x = dice.normal(3, 2);
            sum += x;
            squares += (x - 3) * (x - 3);
            beyondTwo += Math.abs(x - 3) > 4 ? 1 : 0;
        }
        assertEquals(3, sum / THROWS, 0.03);
        assertEquals(4, squares / THROWS, 0.08);
        assertEquals(0.0455, beyondTwo / (double) THROWS, 0.003);
    }

    @Test
    void hasTheMedianOfALogNormalNumber() {
        Dice dice = Dice.of(7);
        int below = 0;
        for (int i = 0; i < THROWS; i++) {
            below += dice.logNormal(20, 0.9) < 20 ? 1 : 0;
        }
        assertEquals(0.5, below / (double) THROWS, 0.007);
    }

    @Test
    void drawsWeightsAsOftenAsTheySay() {
        Dice dice = Dice.of(8);
        int[] counts = new int[3];
        for (int i = 0; i < THROWS; i++) {
            counts[dice.weighted(1, 0, 3)]++;
        }
        assertEquals(0.25, counts[0] / (double) THROWS, 0.006);
        assertEquals(0, counts[1]);
    }

    @Test
    void staysWithinItsRange() {
        Dice dice = Dice.of(9);
        for (int i = 0; i < 10_000; i++) {
            double x = dice.between(-2, 5);
            assertTrue(x >= -2 && x < 5);
        }
    }
}
