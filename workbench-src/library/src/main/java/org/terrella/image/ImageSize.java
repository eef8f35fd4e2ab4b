package org.terrella.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large an image is, by what its file says before the pixels.
 *
 * @param width pixels
 * @param height pixels
 */
public record ImageSize(int width, int height) {

    /**
     * Reads the size without decoding.
     *
     * @param image an image file
     * @return its size; nothing if the file is no image of a known format
     */
    public static Optional<ImageSize> of(byte[] image) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of(new ImageSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) { // readers throw whatever a damaged header makes them
            return Optional.empty();
        }
    }

    /**
     * How many pixels it has.
     *
     * @return width times height
     */
    public long pixels() {
        return (long) width * height;
    }
}
