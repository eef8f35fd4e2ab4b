package org.terrella.tensor;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Conversion of other floating-point numbers to single precision and back; in Java, since the engine's aborts the JVM. */
final class Halves {

    private static final int SIGN = 0x8000;
    private static final int MAGNITUDE = 0x7fff;
    private static final int INFINITE = 0x7c00;
    private static final int FRACTION_SHIFT = 13;
    private static final int REBIAS = 127 - 15 << 23;
    private static final float SUBNORMAL = 0x1p-24f;
    private static final float LEAST_NORMAL = 0x1p-14f;
    private static final float LIMIT = 65520; // from here on the nearest half is infinite

    private Halves() {}

    static FloatBuffer convert(StoredTensor tensor) {
        ByteBuffer bytes = tensor.bytes();
        float[] floats = new float[Math.toIntExact(tensor.count())];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = switch (tensor.element()) {
                case F64 -> (float) bytes.getDouble();
                case F16 -> ofHalf(bytes.getShort());
                case BF16 -> Float.intBitsToFloat(bytes.getShort() << 16);
                case F32 -> bytes.getFloat();
                case I64, I32, I16, I8, U8, BOOL ->
                    throw new IllegalArgumentException(
                            "tensor " + tensor.name() + " must hold floating-point numbers, found " + tensor.element());
            };
        }
        return FloatBuffer.wrap(floats);
    }

    /** IEEE 754 binary16 to binary32, exact. */
    static float ofHalf(short half) {
        int magnitude = half & MAGNITUDE;
        float value;
        if (magnitude >= INFINITE) {
            value = Float.intBitsToFloat(0x7f800000 | (magnitude & 0x3ff) << FRACTION_SHIFT);
        } else if (magnitude < 0x400) {
            value = magnitude * SUBNORMAL;
        } else {
            value = Float.intBitsToFloat((magnitude << FRACTION_SHIFT) + REBIAS);
        }
        return (half & SIGN) == 0 ? value : -value;
    }

    /**
     * IEEE 754 binary32 to binary16, the nearest, of two as near the even one.
     *
     * @throws IllegalArgumentException if there is no finite one near it
     */
    static short toHalf(float value) {
        float size = Math.abs(value);
        if (!isInRange(value)) { // NaN is not
            throw new IllegalArgumentException("numbers in half precision must be within ±65,504, found " + value);
        }
        int magnitude;
        if (size < LEAST_NORMAL) {
            magnitude = (int) Math.rint(size / SUBNORMAL);
        } else {
            int bits = Float.floatToRawIntBits(size) - REBIAS;
            int odd = bits >>> FRACTION_SHIFT & 1;
            magnitude = bits + (1 << FRACTION_SHIFT - 1) - 1 + odd >>> FRACTION_SHIFT; // a carry raises the exponent
        }
        return (short) (magnitude | Float.floatToRawIntBits(value) >>> 16 & SIGN);
    }

    /** Whether there is a finite number in half precision near it. */
    static boolean isInRange(float value) {
        return Math.abs(value) < LIMIT;
    }

    /** Whether half precision holds a number exactly. */
    static boolean holds(float value) {
        return isInRange(value) && ofHalf(toHalf(value)) == value;
    }

    /** Brings each number of an array to the nearest in half precision. */
    static void round(String name, FloatBuffer numbers) {
        try {
            for (int i = 0; i < numbers.limit(); i++) {
                numbers.put(i, ofHalf(toHalf(numbers.get(i))));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("array " + name + ": " + e.getMessage(), e);
        }
    }
}
