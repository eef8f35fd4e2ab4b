package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.OptionalDouble;

/** A frozen network that makes vectors of texts. Safe for use by several threads; closing it frees its weights. */
public interface TextEncoder extends AutoCloseable {

    /**
     * What it is called, with its version.
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
     * What cosines with photos were divided by in training.
     *
     * @return the learned temperature, above 0; nothing where it is not known
     */
    default OptionalDouble temperature() {
        return OptionalDouble.empty();
    }

    /**
     * Vectors of texts.
     *
     * @param manager who owns the result
     * @param texts one or more
     * @return [B, D]; not normalized
     */
    NDArray encode(NDManager manager, List<String> texts);

    @Override
    void close();
}
