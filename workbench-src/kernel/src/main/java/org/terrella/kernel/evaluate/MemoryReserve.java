package org.terrella.kernel.evaluate;

/**
 * Memory that is kept for the case that a cell fills the heap: with it the kernel can say so, and run the cell that
 * frees what fills it.
 */
public final class MemoryReserve {
    private static final int BYTES = 8 << 20;

    private static volatile byte[] held = new byte[BYTES];

    private MemoryReserve() {}

    /** Gives it to whoever asks for memory next. */
    public static void spend() {
        held = null;
    }

    /** Sets it aside again, if there is room for it. */
    public static void refill() {
        if (held == null) {
            try {
                held = new byte[BYTES];
            } catch (OutOfMemoryError stillFull) {
                return; // a later cell may have freed some
            }
        }
    }
}
