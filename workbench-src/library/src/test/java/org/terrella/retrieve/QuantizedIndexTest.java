package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Matrix;

class QuantizedIndexTest extends IndexContract {

    @Override
    Index index(Gallery gallery) {
        return QuantizedIndex.of(gallery);
    }

    @Test
    void tellsNearTiesApartThatEightBitsCannot() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            float[] centre = new float[64];
            for (int i = 0; i < centre.length; i++) {
                centre[i] = (float) random.nextGaussian();
            }
            float[] numbers = new float[700 * 64];
            for (int i = 0; i < numbers.length; i++) { // a thousandth of a step apart, some with one great number
                numbers[i] = i % 641 == 0 ? 50 : centre[i % 64] + 1e-5f * (float) random.nextGaussian();
            }
            Gallery gallery = Galleries.of(Galleries.random(random, 700, 1, 0).ids(), Matrix.of(64, numbers));
            Matrix queries = Galleries.vectors(random, 5, 64);
            assertEquals(
                    ExactIndex.of(gallery).search(queries, 20, 20),
                    QuantizedIndex.of(gallery).search(queries, 20, 20),
                    "seed " + seed);
        }
    }

    @Test
    void keepsVectorsOfAllLengthsInOrder() {
        Random random = new Random(9);
        float[] numbers = new float[600 * 10];
        for (int i = 0;
                i < numbers.length;
                i++) { // from lengths where single precision has no more digits to large ones
            numbers[i] = (float) (random.nextGaussian() * Math.pow(10, -43 + i / 10 % 60));
        }
        Gallery gallery = Galleries.of(Galleries.random(random, 600, 1, 0).ids(), Matrix.of(10, numbers));
        float[] query = {1e-3f, 2, -1e4f, 0, 5, -6, 7e-20f, 8, 9, 10};
        assertEquals(
                Galleries.plainSearch(gallery, query, 300, 300),
                QuantizedIndex.of(gallery)
                        .search(Matrix.of(10, query), 300, 300)
                        .get(0));
    }

    @Test
    void refusesMoreColumnsThanItsSumsHold() {
        Gallery wide = Galleries.of("a", 65_537, new float[65_537]);
        assertEquals("a gallery must have at most 65536 columns, found 65537", message(() -> QuantizedIndex.of(wide)));
        Gallery widest = Galleries.of("ab", 65_536, filled(2 * 65_536));
        float[] ones = filled(65_536);
        Neighbours found =
                QuantizedIndex.of(widest).search(Matrix.of(65_536, ones), 1, 0).get(0);
        assertEquals(65_536, found.nearestSimilarities()[0]);
    }

    private static float[] filled(int length) {
        float[] ones = new float[length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
