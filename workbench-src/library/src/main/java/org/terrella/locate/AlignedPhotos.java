package org.terrella.locate;

import org.terrella.align.Alignment;
import org.terrella.align.AlignmentVariant;
import org.terrella.tensor.Matrix;

/**
 * The space in which G3 retrieves: the encoder's vector and the aligned ones side by side, each of length 1.
 *
 * @param name what tables call it, such as G3
 * @param alignment the trained heads; closed by whoever made them
 * @param variant which vectors stand side by side
 */
public record AlignedPhotos(String name, Alignment alignment, AlignmentVariant variant) implements FeatureSpace {

    @Override
    public Matrix of(Matrix embeddings) {
        return alignment.galleryVectors(embeddings, variant);
    }
}
