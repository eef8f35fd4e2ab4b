package org.terrella.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Brings decoded images to 8-bit RGB as Pillow's {@code convert("RGB")} does: levels as they are stored, of 16 bits the upper
 * 8, transparency dropped, no profile applied.
 *
 * <p>Java's own conversion takes grey levels for linear light and brightens them, and rounds 16 bits.
 */
final class Rgb {

    private static final int GREY = 0x010101;
    private static final int BITS = 8;

    private Rgb() {}

    /**
     * An image of {@link BufferedImage#TYPE_INT_RGB}.
     *
     * @throws UnreadableImageException if its samples or colours are of a kind that is not read
     */
    static BufferedImage of(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel) {
            return rows(image, (y, row) -> image.getRGB(0, y, row.length, 1, row, 0, row.length));
        }
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            byte[] bytes = new byte[3 * image.getWidth()];
            return rows(image, (y, row) -> bytesRow(image.getRaster(), y, bytes, row));
        }
        requireWholeNumbers(image);
        if (colours.hasAlpha() && colours.isAlphaPremultiplied()) {
            image.coerceData(false);
        }
        int[] samples = new int[image.getWidth()];
        return switch (colours.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> rows(image, (y, row) -> greyRow(image, y, samples, row));
            case ColorSpace.TYPE_RGB -> rows(image, (y, row) -> colourRow(image, y, samples, row));
            case ColorSpace.TYPE_YCbCr -> // of TIFF, and Java's conversion is that of the format
                rows(image, (y, row) -> image.getRGB(0, y, row.length, 1, row, 0, row.length));
            default ->
                throw new UnreadableImageException("an image of " + colours.getNumComponents()
                        + " channels that are neither grey levels nor colours");
        };
    }

    /** Fills one row of pixels. */
    @FunctionalInterface
    private interface Row {
        void fill(int y, int[] pixels);
    }

    private static BufferedImage rows(BufferedImage image, Row filled) {
        int width = image.getWidth();
        BufferedImage rgb = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            filled.fill(y, row);
            rgb.getRaster().setDataElements(0, y, width, 1, row);
        }
        return rgb;
    }

    private static void requireWholeNumbers(BufferedImage image) {
        int type = image.getRaster().getTransferType();
        boolean isPacked = type == DataBuffer.TYPE_INT && image.getColorModel().getComponentSize(0) <= BITS;
        if (!isPacked && type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT) {
            throw new UnreadableImageException(
                    "an image of " + image.getColorModel().getComponentSize(0)
                            + " bits per sample, which is not read; convert it to 8 bits, such as with ImageMagick"
                            + " (magick PHOTO -depth 8 photo.png)");
        }
    }

    /** Without Java's conversion, which goes through an object for each pixel. */
    private static void bytesRow(Raster raster, int y, byte[] bytes, int[] row) {
        raster.getDataElements(0, y, row.length, 1, bytes); // red, green, blue, whatever their order in memory
        for (int x = 0; x < row.length; x++) {
            row[x] = (bytes[3 * x] & 0xFF) << 16 | (bytes[3 * x + 1] & 0xFF) << 8 | bytes[3 * x + 2] & 0xFF;
        }
    }

    private static void greyRow(BufferedImage image, int y, int[] samples, int[] row) {
        image.getRaster().getSamples(0, y, row.length, 1, 0, samples);
        int bits = image.getColorModel().getComponentSize(0);
        for (int x = 0; x < row.length; x++) {
            row[x] = GREY * level(samples[x], bits);
        }
    }

    private static void colourRow(BufferedImage image, int y, int[] samples, int[] row) {
        for (int colour = 0; colour < 3; colour++) {
            image.getRaster().getSamples(0, y, row.length, 1, colour, samples);
            int bits = image.getColorModel().getComponentSize(colour);
            for (int x = 0; x < row.length; x++) {
                row[x] = row[x] << 8 | level(samples[x], bits); // what was there before leaves at the upper end
            }
        }
    }

    private static int level(int sample, int bits) {
        if (bits >= BITS) {
            return sample >> bits - BITS;
        }
        int most = (1 << bits) - 1;
        return (sample * 255 + most / 2) / most;
    }
}
