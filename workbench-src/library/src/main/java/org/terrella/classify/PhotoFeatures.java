package org.terrella.classify;

import ai.djl.ndarray.NDArray;

/** What a network makes of photos before its heads look at it. */
@FunctionalInterface
public interface PhotoFeatures {

    /**
     * Sees photos.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @return float32 [B, F], in the manager of the pixels
     */
    NDArray of(NDArray pixels);
}
