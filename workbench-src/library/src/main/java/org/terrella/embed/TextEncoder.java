package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

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
