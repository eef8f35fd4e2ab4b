package org.terrella.draw;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** An image in few colours, which packs to half the size where a few of its own fill most of it. */
final class FewColours {

    private static final int MOST = 256; // as many as a byte tells apart
    private static final int FREQUENT = 128; // of them; the others are those that would come out worst
    private static final int RGB = 0xffffff;

    private FewColours() {}

    /**
     * The image with each colour replaced by the nearest of 256: half of them its most frequent ones, the others one by one the
     * colour that is farthest from all before. Equal to the image if it has no more.
     */
    static BufferedImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        int[] palette = palette(pixels);
        Map<Integer, Integer> indices = new HashMap<>();
        byte[] indexed = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexed[i] = (byte) (int) indices.computeIfAbsent(pixels[i] & RGB, colour -> nearest(colour, palette));
        }
        BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        few.getRaster().setDataElements(0, 0, width, height, indexed);
        return few;
    }

    private static int[] palette(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & RGB, 1, Integer::sum);
        }
        int[] colours = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey())) // so that equal images give equal files
                .mapToInt(Map.Entry::getKey)
                .toArray();
        int[] far = new int[colours.length]; // from the nearest that is taken
        Arrays.fill(far, Integer.MAX_VALUE);
        int[] palette = new int[Math.min(MOST, colours.length)];
        for (int i = 0; i < palette.length; i++) {
            int taken = i < FREQUENT ? i : farthest(far);
            palette[i] = colours[taken];
            for (int other = 0; other < colours.length; other++) {
                far[other] = Math.min(far[other], distance(colours[other], colours[taken]));
            }
        }
        return palette;
    }

    private static int farthest(int[] far) {
        int farthest = 0;
        for (int i = 1; i < far.length; i++) {
            farthest = far[i] > far[farthest] ? i : farthest;
        }
        return farthest;
    }

    private static int nearest(int colour, int[] palette) {
        int nearest = 0;
        for (int i = 1; i < palette.length; i++) {
            nearest = distance(colour, palette[i]) < distance(colour, palette[nearest]) ? i : nearest;
        }
        return nearest;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static IndexColorModel model(int[] palette) {
        byte[] red = new byte[palette.length];
        byte[] green = new byte[palette.length];
        byte[] blue = new byte[palette.length];
        for (int i = 0; i < palette.length; i++) {
            red[i] = (byte) (palette[i] >> 16);
            green[i] = (byte) (palette[i] >> 8);
            blue[i] = (byte) palette[i];
        }
        return new IndexColorModel(8, palette.length, red, green, blue);
    }
}
