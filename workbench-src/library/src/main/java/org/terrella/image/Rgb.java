package org.terrella.image;

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
        byte[] bytes = new byte[3 * width];
        for (int y = 0; y < height; y++) {
            switch (image.getType()) {
                case BufferedImage.TYPE_BYTE_GRAY -> greyRow(image.getRaster(), y, row);
                case BufferedImage.TYPE_3BYTE_BGR -> bytesRow(image.getRaster(), y, bytes, row);
                default -> image.getRGB(0, y, width, 1, row, 0, width);
            }
            rgb.getRaster().setDataElements(0, y, width, 1, row);
        }
        return rgb;
    }

    /** Without Java's conversion, which goes through an object for each pixel. */
    private static void bytesRow(Raster raster, int y, byte[] bytes, int[] row) {
        raster.getDataElements(0, y, row.length, 1, bytes); // red, green, blue, whatever their order in memory
        for (int x = 0; x < row.length; x++) {
            row[x] = (bytes[3 * x] & 0xFF) << 16 | (bytes[3 * x + 1] & 0xFF) << 8 | bytes[3 * x + 2] & 0xFF;
        }
    }

    /** Without Java's conversion, which takes grey levels for linear light and brightens them. */
    private static void greyRow(Raster raster, int y, int[] row) {
        raster.getSamples(0, y, row.length, 1, 0, row);
        for (int x = 0; x < row.length; x++) {
            row[x] *= GREY;
        }
    }
}
