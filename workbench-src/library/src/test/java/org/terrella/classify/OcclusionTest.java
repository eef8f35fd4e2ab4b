package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OcclusionTest {

    private static final int SIDE = 96;

    /** Grey of 40, but for the part in row 2 and column 4, where all colours are 180. */
    private static byte[] photo() {
        byte[] photo = new byte[SIDE * SIDE * 3];
        Arrays.fill(photo, (byte) 40);
        for (int y = 32; y < 48; y++) {
            Arrays.fill(photo, (y * SIDE + 64) * 3, (y * SIDE + 80) * 3, (byte) 180);
        }
        return photo;
    }

    /** Mean red of rows and columns of each photo. */
    private static double[] red(NDArray pixels, String rows, String columns) {
        NDArray part = pixels.get(new NDIndex(":, " + rows + ", " + columns + ", 0"));
        float[] means = part.toType(DataType.FLOAT32, true)
                .reshape(pixels.getShape().get(0), -1)
                .mean(new int[] {1})
                .toFloatArray();
        double[] red = new double[means.length];
        Arrays.setAll(red, i -> means[i]);
        return red;
    }

    @Test
    void anAnswerThatDependsOnOnePartLosesByCoveringThatPartAlone() {
        ActivationMap map = Occlusion.of(photo(), pixels -> red(pixels, "32:48", "64:80"));
        assertEquals(6, map.side());
        assertEquals(ActivationMap.Meaning.OCCLUSION, map.meaning());
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 6; column++) {
                // the mean colour is 40 + 140 / 36 = 43.9, in bytes 44
                assertEquals(row == 2 && column == 4 ? 180 - 44 : 0, map.at(row, column), 1e-4, row + ", " + column);
            }
        }
    }

    @Test
    void whatSpeaksAgainstIsBelowZero() {
        ActivationMap map = Occlusion.of(photo(), pixels -> {
            double[] red = red(pixels, "32:48", "64:80");
            return Arrays.stream(red).map(each -> -each).toArray();
        });
        assertEquals(-136, map.at(2, 4), 1e-4);
        assertEquals(136, map.greatest(), 1e-4);
    }

    @Test
    void asksOnceAndOfThePhotoFirst() {
        AtomicInteger asked = new AtomicInteger();
        Occlusion.of(photo(), pixels -> {
            asked.incrementAndGet();
            assertEquals(37, pixels.getShape().get(0));
            double[] red = red(pixels, ":", ":");
            assertEquals(40 + 140 / 36.0, red[0], 1e-3);
            return red;
        });
        assertEquals(1, asked.get());
    }
}
