package org.terrella.image;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Memory that images may need while they are decoded: as much at a time as a third of the heap, by all threads together. */
final class DecodingMemory {

    /** Above this many pixels Pillow warns of them, and of twice as many reads none. */
    private static final long PILLOW_WARNS = 89_478_485;

    private static final int BYTES_PER_PIXEL = 11; // as stored, as RGB, and once more where it is turned
    private static final int HEAP_BYTES_PER_PIXEL = 20; // with what else goes on
    private static final long MEGABYTE = 1 << 20;
    private static final int ALL = (int) Math.max(1, Runtime.getRuntime().maxMemory() / 3 / MEGABYTE);
    private static final Semaphore FREE = new Semaphore(ALL, true);

    private DecodingMemory() {}

    /** Decodes an image. */
    @FunctionalInterface
    interface Decoding<T> {
        T get() throws IOException;
    }

    /** The most pixels of which all are read: 51 million in a heap of 1 GB, 89 million in 2 GB or more. */
    static long mostPixels() {
        return Math.min(PILLOW_WARNS, Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_PIXEL);
    }

    /** Every how many pixels, across and down, one has to be read so that there are not more than some number. */
    static int step(long width, long height, long most) {
        int step = 1;
        while ((width + step - 1) / step * ((height + step - 1) / step) > most) {
            step++;
        }
        return step;
    }

    /** Decodes when the memory for that many pixels is free. */
    static <T> T with(long pixels, Decoding<T> decoding) throws IOException {
        int needed = (int) Math.min(ALL, 1 + pixels * BYTES_PER_PIXEL / MEGABYTE);
        FREE.acquireUninterruptibly(needed);
        try {
            return decoding.get();
        } finally {
            FREE.release(needed);
        }
    }
}
