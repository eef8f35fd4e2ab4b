package org.terrella.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.terrella.tensor.SafetensorsFile;

/** Trained networks that come with Terrella, as resources beside this class. */
final class Pretrained {

    static final String GEOCLIP = "little-earth-geoclip.safetensors";

    private Pretrained() {}

    static SafetensorsFile read(String name) {
        try (InputStream in = Pretrained.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("expected " + name + " beside the class that reads it, found none");
            }
            return SafetensorsFile.of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
