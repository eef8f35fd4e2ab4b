package org.terrella.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.function.IntUnaryOperator;

/**
 * The colours of print as those of a screen, by the plain formula and not by a profile of some press, as Pillow does it.
 *
 * <p>Cyan takes red away, magenta green, yellow blue, and black a share of what is left: red = (255 − C) · (255 − K) / 255.
 */
final class Inks {

    private static final int COUNT = 4;
    private static final int ONE_HALF = 1 << 15; // of 16 bits behind the point, with libjpeg's constants

    private Inks() {}

    /**
     * Of a TIFF, whose largest number is all the ink there can be.
     *
     * @throws UnreadableImageException if they are others than cyan, magenta, yellow and black of 8 or 16 bits
     */
    static BufferedImage ofTiff(Raster inks) {
        int type = inks.getTransferType();
        if (inks.getNumBands() < COUNT || type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT) {
            throw new UnreadableImageException(
                    "a TIFF of other inks than cyan, magenta, yellow and black of 8 or 16 bits,"
                            + " which is not read; convert it to RGB, such as with ImageMagick");
        }
        int shift = type == DataBuffer.TYPE_BYTE ? 0 : 8;
        return rgb(inks, sample -> 255 - (sample >> shift), false);
    }

    /** Of a JPEG, whose 255 is paper, as Adobe's programs write it and all others read it. */
    static BufferedImage ofJpeg(Raster stored, boolean isYcck) {
        return rgb(stored, IntUnaryOperator.identity(), isYcck);
    }

    /** By how much paper each ink leaves open, of 8 bits. */
    private static BufferedImage rgb(Raster stored, IntUnaryOperator open, boolean isYcck) {
        int width = stored.getWidth();
        BufferedImage rgb = new BufferedImage(width, stored.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[][] inks = new int[COUNT][width];
        int[] row = new int[width];
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int ink = 0; ink < COUNT; ink++) {
                stored.getSamples(stored.getMinX(), stored.getMinY() + y, width, 1, ink, inks[ink]);
            }
            if (isYcck) {
                toCmy(inks[0], inks[1], inks[2]);
            }
            for (int x = 0; x < width; x++) {
                int paper = open.applyAsInt(inks[3][x]);
                int pixel = 0;
                for (int ink = 0; ink < 3; ink++) {
                    int amount = 255 - open.applyAsInt(inks[ink][x]);
                    pixel = pixel << 8 | paper - dividedBy255(amount * paper);
                }
                row[x] = pixel;
            }
            rgb.getRaster().setDataElements(0, y, width, 1, row);
        }
        return rgb;
    }

    /** Rounded, without a division. */
    private static int dividedBy255(int product) {
        int more = product + 128;
        return (more >> 8) + more >> 8;
    }

    /** Y, Cb and Cr as libjpeg brings them to C, M and Y. */
    private static void toCmy(int[] first, int[] second, int[] third) {
        for (int x = 0; x < first.length; x++) {
            int y = first[x];
            int cb = second[x] - 128;
            int cr = third[x] - 128;
            first[x] = within(255 - (y + (91_881 * cr + ONE_HALF >> 16)));
            second[x] = within(255 - (y + (-22_554 * cb - 46_802 * cr + ONE_HALF >> 16)));
            third[x] = within(255 - (y + (116_130 * cb + ONE_HALF >> 16)));
        }
    }

    private static int within(int level) {
        return Math.max(0, Math.min(255, level));
    }
}
