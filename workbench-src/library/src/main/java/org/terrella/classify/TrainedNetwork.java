package org.terrella.classify;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.terrella.tensor.Weights;

/** A fitted network that looks at photos. Safe for use by several threads; closing it frees its weights. */
public interface TrainedNetwork extends AutoCloseable {

    /**
     * Its numbers, and where they come from.
     *
     * @return the weights; closed with this
     */
    Weights weights();

    /**
     * Operations for one photo.
     *
     * @return as {@link org.terrella.tensor.Flops} counts them; nothing where they were not counted
     */
    OptionalLong flops();

    /**
     * Writes weights, and all else that it needs to be read again.
     *
     * @param file where to; replaced if it is there
     * @param more what else the file should say about itself, such as encoder, gallery and commit
     */
    void write(Path file, Map<String, String> more);

    @Override
    default void close() {
        weights().close();
    }
}
