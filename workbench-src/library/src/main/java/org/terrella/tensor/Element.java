package org.terrella.tensor;

import java.util.Arrays;
import java.util.List;

/** Kinds of numbers that files of weights hold, with the names that safetensors gives them. */
public enum Element {
    /** 64-bit floating point. */
    F64(8),
    /** 32-bit floating point. */
    F32(4),
    /** 16-bit floating point with 5 bits of exponent. */
    F16(2),
    /** 16-bit floating point with 8 bits of exponent. */
    BF16(2),
    /** 64-bit integer. */
    I64(8),
    /** 32-bit integer. */
    I32(4),
    /** 16-bit integer. */
    I16(2),
    /** 8-bit integer. */
    I8(1),
    /** 8-bit integer without sign. */
    U8(1),
    /** Truth value in a byte. */
    BOOL(1);

    private final int bytes;

    Element(int bytes) {
        this.bytes = bytes;
    }

    /**
     * Size of one number.
     *
     * @return bytes
     */
    public int bytes() {
        return bytes;
    }

    /**
     * Whether these are floating-point numbers.
     *
     * @return true if they can be had in single precision
     */
    public boolean isFloatingPoint() {
        return switch (this) {
            case F64, F32, F16, BF16 -> true;
            case I64, I32, I16, I8, U8, BOOL -> false;
        };
    }

    /**
     * Size of an array without gaps.
     *
     * @param shape length of each axis, 0 or more; none for a scalar
     * @return bytes
     * @throws ArithmeticException if it is no long
     */
    long bytes(List<Long> shape) {
        if (shape.contains(0L)) {
            return 0; // whatever the other axes are
        }
        return Math.multiplyExact(shape.stream().reduce(1L, Math::multiplyExact), bytes);
    }

    /**
     * The kind of a name.
     *
     * @param name as safetensors writes it
     * @return the kind
     * @throws IllegalArgumentException if there is none
     */
    public static Element named(String name) {
        return Arrays.stream(values())
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind of numbers must be one of " + Arrays.toString(values()) + ", found " + name));
    }
}
