package org.terrella.locate;

import org.terrella.tensor.Matrix;

/** A space in which photos are compared by inner product; its vectors are made of the frozen encoder's. */
public interface FeatureSpace {

    /**
     * What tables call it, such as CLIP.
     *
     * @return a short name
     */
    String name();

    /**
     * Features of photos.
     *
     * @param embeddings the encoder's vectors, [N, E], not normalized
     * @return [N, D], in the same order
     */
    Matrix of(Matrix embeddings);
}
