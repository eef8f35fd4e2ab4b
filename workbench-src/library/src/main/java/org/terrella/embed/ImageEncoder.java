package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.OptionalLong;
import org.terrella.tensor.TensorEngine;

/**
 * A frozen network that makes vectors of photos.
 *
 * <p>Safe for use by several threads. Closing it frees its weights.
 */
public interface ImageEncoder extends AutoCloseable {

    /**
     * What it is called, with its version; embeddings of different names cannot be compared.
     *
     * @return a short name
     */
    String name();

    /**
     * Length of a vector.
     *
     * @return D
     */
    int width();

    /**
     * How photos are brought to its size and range.
     *
     * @return the preparation; safe for use by several threads
     */
    ImagePreparation preparation();

    /**
     * Where photos have to be to be encoded.
     *
     * @return a manager of its own, on the device that this computes on; to be closed
     */
    default NDManager arrays() {
        return TensorEngine.manager();
    }

    /**
     * Vectors of prepared photos.
     *
     * @param pixels float32 [B, 3, height, width], as {@link #preparation} gives them
     * @return [B, D] in the manager of the pixels; not normalized
     */
    NDArray encode(NDArray pixels);

    /**
     * Operations for one photo.
     *
     * @return as {@link org.terrella.tensor.Flops} counts them; nothing where they were not counted
     */
    default OptionalLong flops() {
        return OptionalLong.empty();
    }

    /**
     * How large it is.
     *
     * @return numbers in the part that looks at photos; nothing where they were not counted
     */
    default OptionalLong parameterCount() {
        return OptionalLong.empty();
    }

    /**
     * What makes vectors of texts in the same space.
     *
     * @return the encoder of texts, to be closed before this one, which has the weights; nothing where there is none
     * @throws org.terrella.file.InputException if there is one, but a file is missing that it is read from
     */
    default Optional<TextEncoder> texts() {
        return Optional.empty();
    }

    @Override
    void close();
}
