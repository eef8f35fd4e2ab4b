package org.terrella.world.paint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An encoder of baseline JPEG whose bytes are the same everywhere.
 *
 * <p>The one of {@code javax.imageio} is libjpeg or libjpeg-turbo, as the Java build has it, and their bytes differ. Here
 * all arithmetic is on whole numbers: colours by the weights of JFIF, full resolution for all three components, the
 * quantisation tables of Annex K scaled by quality as libjpeg scales them, and the Huffman tables of Annex K.
 *
 * <p>An encoder keeps its buffers from picture to picture; not safe for use by several threads.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81</a>
 */
public final class Jpeg {

    private static final int BLOCK = 64;
    private static final int LARGEST = 65535;

    private final JpegTables tables;
    private final String comment;
    private final int[] inks = new int[BLOCK];
    private final int[] luma = new int[BLOCK];
    private final int[] blueness = new int[BLOCK];
    private final int[] redness = new int[BLOCK];
    private final int[] previous = new int[3];
    private final int[] values = new int[BLOCK];
    private final JpegBits bits = new JpegBits();

    /**
     * An encoder without comment.
     *
     * @param quality from 1, the smallest files, to 100, the truest
     * @throws IllegalArgumentException if the quality is out of range
     */
    public Jpeg(int quality) {
        this(quality, "");
    }

    /**
     * An encoder that writes a comment into each picture.
     *
     * @param quality from 1, the smallest files, to 100, the truest
     * @param comment in UTF-8, at most 65,533 bytes; none if empty
     * @throws IllegalArgumentException if the quality is out of range or the comment is too long
     */
    public Jpeg(int quality, String comment) {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality must be within [1, 100], found " + quality);
        }
        int length = comment.getBytes(StandardCharsets.UTF_8).length;
        if (length > LARGEST - 2) {
            throw new IllegalArgumentException("a comment has at most 65533 bytes, found " + length);
        }
        this.tables = new JpegTables(quality);
        this.comment = comment;
    }

    /**
     * Encodes a picture.
     *
     * @param rgb 0xRRGGBB, row by row, [width * height]
     * @param width in pixels, from 1 to 65,535
     * @param height in pixels, from 1 to 65,535
     * @param quality from 1 to 100
     * @return a complete JFIF file
     * @throws IllegalArgumentException if sizes do not fit or the quality is out of range
     */
    public static byte[] encode(int[] rgb, int width, int height, int quality) {
        return new Jpeg(quality).encode(rgb, width, height);
    }

    /**
     * Encodes a picture.
     *
     * @param rgb 0xRRGGBB, row by row, [width * height]
     * @param width in pixels, from 1 to 65,535
     * @param height in pixels, from 1 to 65,535
     * @return a complete JFIF file
     * @throws IllegalArgumentException if sizes do not fit
     */
    public byte[] encode(int[] rgb, int width, int height) {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST || rgb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "expected width * height colours, found " + rgb.length + " for " + width + " x " + height);
        }
        bits.clear();
        Arrays.fill(previous, 0);
        header(width, height);
        for (int y = 0; y < height; y += 8) {
            for (int x = 0; x < width; x += 8) {
                read(rgb, width, height, x, y);
                block(luma, 0);
                block(blueness, 1);
                block(redness, 2);
            }
        }
        bits.align();
        bits.append(0xFF, 0xD9);
        return bits.bytes();
    }

    private void header(int width, int height) {
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        bits.append(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        if (text.length > 0) {
            bits.append(0xFF, 0xFE, text.length + 2 >> 8, text.length + 2 & 255);
            bits.append(text);
        }
        bits.append(tables.quantisation());
        bits.append(0xFF, 0xC0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3);
        bits.append(1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1);
        bits.append(tables.huffman());
        bits.append(0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0);
    }

    /** The three components of a block, less 128; beyond the picture its last row and column go on. */
    private void read(int[] rgb, int width, int height, int left, int top) {
        int inside = Math.min(8, width - left);
        for (int y = 0; y < 8; y++) {
            int row = Math.min(top + y, height - 1) * width + left;
            System.arraycopy(rgb, row, inks, y * 8, inside);
            Arrays.fill(inks, y * 8 + inside, y * 8 + 8, rgb[row + inside - 1]);
        }
        split(inks, luma, blueness, redness);
    }

    private static void split(int[] inks, int[] luma, int[] blueness, int[] redness) {
        for (int i = 0; i < BLOCK; i++) {
            int r = inks[i] >> 16 & 255;
            int g = inks[i] >> 8 & 255;
            int b = inks[i] & 255;
            // weights times 65536, each line adding up to 65536 or 0
            luma[i] = (19595 * r + 38470 * g + 7471 * b + 32768 >> 16) - 128;
            blueness[i] = -11059 * r - 21709 * g + 32768 * b + 32767 >> 16;
            redness[i] = 32768 * r - 27439 * g - 5329 * b + 32767 >> 16;
        }
    }

    private void block(int[] samples, int component) {
        JpegTransform.forward(samples);
        int table = component == 0 ? 0 : 1;
        long present = tables.quantise(table, samples, values);
        int step = values[0] - previous[component];
        previous[component] = values[0];
        int length = length(step);
        coefficient(tables.levelCodes(table)[length], step, length);
        int[] codes = tables.codes(table);
        int last = 0;
        for (long left = present & -2; left != 0; left &= left - 1) {
            int k = Long.numberOfTrailingZeros(left);
            int run = k - last - 1;
            for (; run > 15; run -= 16) {
                code(codes[0xF0]);
            }
            int bitsOfValue = length(values[k]);
            coefficient(codes[run << 4 | bitsOfValue], values[k], bitsOfValue);
            last = k;
        }
        if (last < BLOCK - 1) {
            code(codes[0]);
        }
    }

    private static int length(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    private void coefficient(int code, int value, int length) {
        int low = value + (value >> 31) & (1 << length) - 1; // negative values are written one lower
        bits.write((code >> 8) << length | low, (code & 255) + length);
    }

    private void code(int code) {
        bits.write(code >> 8, code & 255);
    }
}
