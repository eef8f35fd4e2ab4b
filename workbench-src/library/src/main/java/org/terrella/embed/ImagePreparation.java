package org.terrella.embed;

import java.awt.image.BufferedImage;

/** How photos are brought to the size and range that an encoder expects. */
public interface ImagePreparation {

    /**
     * Width and height of a prepared photo.
     *
     * @return pixels
     */
    int pixels();

    /**
     * Prepares a photo.
     *
     * @param image a decoded photo of any size, of {@link BufferedImage#TYPE_INT_RGB}
     * @return [3, pixels, pixels], red, green and blue one after the other
     */
    float[] prepare(BufferedImage image);
}
