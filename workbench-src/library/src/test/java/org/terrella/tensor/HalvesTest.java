package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class HalvesTest {

    /** IEEE 754-2019, 3.6: sign, 5 bits of exponent with bias 15, 10 bits of fraction. */
    @Test
    void convertsAll65536Halves() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            int exponent = bits >> 10 & 31;
            int fraction = bits & 1023;
            double sign = bits >> 15 == 0 ? 1 : -1;
            double expected;
            if (exponent == 31) {
                expected = fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
            } else if (exponent == 0) {
                expected = sign * fraction / 1024 * Math.pow(2, -14);
            } else {
                expected = sign * (1 + fraction / 1024.0) * Math.pow(2, exponent - 15);
            }
            float found = Halves.ofHalf((short) bits);
            assertEquals(expected, (double) found, "half 0x" + Integer.toHexString(bits)); // tells -0 from 0
        }
    }

    @Test
    void convertsAllBfloats() {
        ByteBuffer bytes = ByteBuffer.allocate(2 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (int bits = 0; bits < 1 << 16; bits++) {
            bytes.putShort((short) bits);
        }
        float[] floats = Samples.floats(new StoredTensor("b", Element.BF16, List.of(65536L), bytes.flip()));
        for (int bits = 0; bits < 1 << 16; bits++) {
            int found = Float.floatToRawIntBits(floats[bits]);
            assertTrue(found == bits << 16 || Float.isNaN(floats[bits]) && (bits & 0x7f80) == 0x7f80, "bits " + bits);
        }
    }

    @Test
    void roundsDoublesToTheNearestFloat() {
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putDouble(1 / 3.0).putDouble(1e300);
        assertArrayEquals(
                new float[] {1 / 3f, Float.POSITIVE_INFINITY},
                Samples.floats(new StoredTensor("d", Element.F64, List.of(2L), bytes.flip())));
    }

    @Test
    void everyHalfIsNarrowedToItself() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            float value = Halves.ofHalf((short) bits);
            if (Float.isFinite(value)) {
                assertEquals((short) bits, Halves.toHalf(value), "half 0x" + Integer.toHexString(bits));
                assertTrue(Halves.holds(value));
            }
        }
    }

    /** Between two halves that follow each other, by size: the middle goes to the even one, all else to the nearer one. */
    @Test
    void narrowsToTheNearestAndOfTwoAsNearToTheEven() {
        for (int bits = 0; bits < 0x7bff; bits++) {
            float low = Halves.ofHalf((short) bits);
            float high = Halves.ofHalf((short) (bits + 1));
            float middle = (low + high) / 2; // exact: halves have 11 bits, singles 24
            String where = "after half 0x" + Integer.toHexString(bits);
            assertEquals(bits % 2 == 0 ? bits : bits + 1, Halves.toHalf(middle), where);
            assertEquals(bits, Halves.toHalf(Math.nextDown(middle)), where);
            assertEquals(bits + 1, Halves.toHalf(Math.nextUp(middle)), where);
            assertEquals((short) (bits + 1 | 0x8000), Halves.toHalf(-Math.nextUp(middle)), where);
            assertFalse(Halves.holds(middle), where);
        }
    }

    @Test
    void refusesWhatHalfPrecisionDoesNotReach() {
        assertEquals(0x7bff, Halves.toHalf(Math.nextDown(65520f)), "65,504, the largest");
        for (float beyond : new float[] {65520, -1e30f, Float.POSITIVE_INFINITY, Float.NaN}) {
            String message = assertThrows(IllegalArgumentException.class, () -> Halves.toHalf(beyond))
                    .getMessage();
            assertEquals("numbers in half precision must be within ±65,504, found " + beyond, message);
            assertFalse(Halves.holds(beyond));
        }
    }
}
