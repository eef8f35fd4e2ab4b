package org.terrella.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Codes photos as PNG, which loses nothing. */
public final class Png {

    private Png() {}

    /**
     * Codes a photo.
     *
     * @param photo its pixels
     * @return a file
     */
    public static byte[] of(BufferedImage photo) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(photo, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a photo cannot be coded as PNG", e);
        }
        return bytes.toByteArray();
    }
}
