package org.terrella.image;

import org.terrella.file.InputException;

/** Gives the bytes of one image file when they are asked for; holds none of them. */
@FunctionalInterface
public interface ImageSource {

    /**
     * Reads the image file, anew each time.
     *
     * @return all its bytes, not decoded
     * @throws InputException if the file has gone or changed since it was found
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    byte[] bytes();
}
