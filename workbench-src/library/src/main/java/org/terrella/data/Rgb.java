package org.terrella.data;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Brings decoded images to 8-bit RGB. */
final class Rgb {

    private static final int GREY = 0x010101;

    private Rgb() {}

    /** An image of {@link BufferedImage#TYPE_INT_RGB}; transparency is dropped, grey levels stay as they are. */
    static BufferedImage of(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage rgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
                greyRow(image.getRaster(), y, row);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            rgb.setRGB(0, y, width, 1, row, 0, width);
        }
        return rgb;
    }

    /** Without Java's conversion, which takes grey levels for linear light and brightens them. */
    private static void greyRow(Raster raster, int y, int[] row) {
        raster.getSamples(0, y, row.length, 1, 0, row);
        for (int x = 0; x < row.length; x++) {
            row[x] *= GREY;
        }
    }
}
