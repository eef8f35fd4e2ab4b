package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/** Encodes many rows a few at a time, so that temporaries stay small and their memory is used again. */
final class Chunks {

    /** Numbers in the widest temporary, 16 MB: 27 photos of ViT-B/32, where fewer than 8 are slower, 3 of ViT-L/14. */
    private static final int NUMBERS = 4 << 20;

    private Chunks() {}

    /** Encodes rows from one index to another, with arrays of the given manager. */
    @FunctionalInterface
    interface Encoder {
        NDArray encode(NDManager manager, int from, int to);
    }

    /** How many rows of that many tokens to encode together. */
    static int sized(int tokens, ClipSettings.Tower tower) {
        long widest = (long) tokens * Math.max(tower.hidden(), tokens * tower.heads());
        return (int) Math.max(1, NUMBERS / widest);
    }

    /** [rows, width], in the manager of the owner. */
    static NDArray concat(NDManager owner, int rows, int chunk, Encoder encoder) {
        try (NDManager parts = owner.newSubManager()) {
            NDList encoded = new NDList();
            for (int from = 0; from < rows; from += chunk) {
                try (NDManager temporary = parts.newSubManager()) {
                    NDArray part = encoder.encode(temporary, from, Math.min(rows, from + chunk));
                    part.attach(parts);
                    encoded.add(part);
                }
            }
            NDArray all = encoded.size() == 1 ? encoded.head() : NDArrays.concat(encoded);
            all.attach(owner);
            return all;
        }
    }
}
