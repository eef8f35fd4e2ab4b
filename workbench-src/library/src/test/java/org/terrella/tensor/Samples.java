package org.terrella.tensor;

import java.net.URISyntaxException;
import java.nio.FloatBuffer;
import java.nio.file.Path;

/** The files that write_samples.py wrote. */
public final class Samples {

    private Samples() {}

    public static Path file(String name) {
        try {
            return Path.of(Samples.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    public static float[] floats(StoredTensor tensor) {
        FloatBuffer floats = tensor.floats();
        float[] copy = new float[floats.remaining()];
        floats.get(copy);
        return copy;
    }
}
