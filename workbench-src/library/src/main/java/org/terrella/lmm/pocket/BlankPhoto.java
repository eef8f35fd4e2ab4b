package org.terrella.lmm.pocket;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A uniform grey photo: what a model that cannot answer without a photo sees where it is shown none. */
final class BlankPhoto {

    private static final int SIDE = 96; // as Little Earth's photos
    private static final int GREY = 0x808080;

    private BlankPhoto() {}

    /** The file, uncompressed, so that it is the same everywhere. */
    static byte[] bytes() {
        int[] pixels = new int[SIDE * SIDE];
        Arrays.fill(pixels, GREY);
        BufferedImage grey = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        grey.setRGB(0, 0, SIDE, SIDE, pixels, 0, SIDE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(grey, "bmp", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be written", e);
        }
        return bytes.toByteArray();
    }
}
