package org.terrella.tensor;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Conversion of other floating-point numbers to single precision; in Java, since the engine's aborts the JVM. */
final class Halves {

    private static final int SIGN = 0x8000;
    private static final int MAGNITUDE = 0x7fff;
    private static final int INFINITE = 0x7c00;
    private static final int FRACTION_SHIFT = 13;
    private static final int REBIAS = 127 - 15 << 23;
    private static final float SUBNORMAL = 0x1p-24f;

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
}
