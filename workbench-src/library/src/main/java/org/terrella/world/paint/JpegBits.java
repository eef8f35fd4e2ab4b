package org.terrella.world.paint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes and bits of a JPEG file while it is written. */
final class JpegBits {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final int MARGIN = 16;

    private byte[] out = new byte[8192];
    private int size;
    private long bits;
    private int count; // bits that are not yet among the bytes, below 32

    void clear() {
        size = 0;
        bits = 0;
        count = 0;
    }

    /** Appends bytes between two runs of bits. */
    void append(int... values) {
        room(values.length);
        for (int value : values) {
            out[size++] = (byte) value;
        }
    }

    /** Appends bytes between two runs of bits. */
    void append(byte[] values) {
        room(values.length);
        System.arraycopy(values, 0, out, size, values.length);
        size += values.length;
    }

    /** Appends up to 27 bits. */
    void write(int value, int length) {
        bits = bits << length | value;
        count += length;
        if (count >= 32) {
            count -= 32;
            flush((int) (bits >>> count));
        }
    }

    /** Fills the last byte up with ones. */
    void align() {
        write(0x7F, 7);
        room(MARGIN);
        while (count >= 8) {
            count -= 8;
            stuffed((byte) (bits >>> count));
        }
        count = 0;
        bits = 0;
    }

    byte[] bytes() {
        return Arrays.copyOf(out, size);
    }

    private void flush(int word) {
        room(MARGIN);
        if ((~word - 0x01010101 & word & 0x80808080) == 0) { // no byte is 0xFF
            WORD.set(out, size, word);
            size += 4;
            return;
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            stuffed((byte) (word >> shift));
        }
    }

    /** A byte of bits; a 0 follows 0xFF, so that no marker begins there. */
    private void stuffed(byte value) {
        out[size++] = value;
        if (value == -1) {
            out[size++] = 0;
        }
    }

    private void room(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + more));
        }
    }
}
