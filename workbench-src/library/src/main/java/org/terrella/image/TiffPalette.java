package org.terrella.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Optional;

/** The palette of a TIFF, whose colours of 16 bits Java scales down, where others take the upper 8 bits. */
final class TiffPalette {

    private static final int UPPER = 8;

    private TiffPalette() {}

    /**
     * The image with its colours as they are stored; one without a palette as it is.
     *
     * @param map [3, colours], red, green and blue one after the other; of programs that write 8 bits in 16 as well
     */
    static BufferedImage of(BufferedImage stored, Optional<int[]> map) {
        if (map.isEmpty() || !(stored.getColorModel() instanceof IndexColorModel)) {
            return stored;
        }
        int[] colours = map.get();
        int size = colours.length / 3;
        int bits = stored.getColorModel().getPixelSize();
        if (size == 0 || size > 1 << bits) {
            return stored;
        }
        int shift = Arrays.stream(colours).allMatch(colour -> colour < 1 << UPPER) ? 0 : UPPER;
        byte[][] channels = new byte[3][size];
        for (int i = 0; i < 3 * size; i++) {
            channels[i / size][i % size] = (byte) (colours[i] >> shift);
        }
        IndexColorModel model = new IndexColorModel(bits, size, channels[0], channels[1], channels[2]);
        return new BufferedImage(model, stored.getRaster(), false, null);
    }
}
