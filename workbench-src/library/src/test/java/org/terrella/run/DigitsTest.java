package org.terrella.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DigitsTest {

    private static final List<Double> ODD = List.of(
            0.0,
            -0.0,
            0.5,
            -0.5,
            1.0,
            0.125,
            0.0625,
            0.00005,
            0.00015,
            -0.00005,
            0.99996,
            0.9999996,
            1e-7,
            1e-6,
            179.99995,
            -179.99995,
            0.0445,
            0.9995,
            123456.789);

    @Test
    void decimalsAreThoseOfADecimalNumber() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double value = i < ODD.size() ? ODD.get(i) : random.nextDouble(-180, 180);
            double expected =
                    new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
            assertEquals(expected, Digits.decimals(value, 4), 0, String.valueOf(value));
        }
    }

    @Test
    void significantDigitsAreThoseOfADecimalNumber() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 20_000; i++) {
            double value = i < ODD.size() ? ODD.get(i) : Math.pow(10, random.nextDouble(-9, 3)) * (i % 2 * 2 - 1);
            for (int digits : new int[] {3, 6}) {
                double expected =
                        new BigDecimal(value).round(new MathContext(digits)).doubleValue();
                assertEquals(expected, Digits.significant(value, digits), 0, String.valueOf(value));
            }
        }
    }
}
