package org.terrella.embed;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Bicubic resizing along one axis, with as wide a filter as shrinking needs, in Pillow's fixed-point numbers.
 *
 * <p>Pillow resizes across first and rounds to 8 bits, then down. Weights have 22 bits after the point and are rounded one
 * by one, so a row of them may add up to a little more or less than 1; that is kept. Only the middle of the result is
 * computed, as only that is wanted.
 *
 * @see <a href="https://github.com/python-pillow/Pillow">Pillow</a>, version 9.4, {@code src/libImaging/Resample.c}
 */
final class Bicubic {

    private static final int BITS = 22;
    private static final int HALF = 1 << BITS - 1;
    private static final double A = -0.5;
    private static final double SUPPORT = 2;

    private final int[] first; // of the source pixels that a result is made of
    private final int[][] weights;

    private Bicubic(int[] first, int[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    /** From {@code size} source pixels the middle {@code wanted} of {@code resized} ones. */
    static Bicubic middle(int size, long resized, int wanted) {
        double scale = (double) size / resized;
        double stretch = Math.max(1, scale);
        double reach = SUPPORT * stretch;
        long skipped = (resized - wanted) / 2;
        int[] first = new int[wanted];
        int[][] weights = new int[wanted][];
        for (int i = 0; i < wanted; i++) {
            double center = (skipped + i + 0.5) * scale;
            first[i] = Math.max(0, (int) (center - reach + 0.5));
            int end = Math.min(size, (int) (center + reach + 0.5));
            weights[i] = weights(first[i], end, center, 1 / stretch);
        }
        return new Bicubic(first, weights);
    }

    private static int[] weights(int first, int end, double center, double shrink) {
        double[] exact = new double[end - first];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = filter((i + first - center + 0.5) * shrink); // in Pillow's order, or last bits differ
            sum += exact[i];
        }
        int[] rounded = new int[exact.length];
        for (int i = 0; i < exact.length; i++) {
            double scaled = (sum == 0 ? exact[i] : exact[i] / sum) * (1 << BITS);
            rounded[i] = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
        }
        return rounded;
    }

    private static double filter(double x) {
        double distance = Math.abs(x);
        if (distance < 1) {
            return ((A + 2) * distance - (A + 3)) * distance * distance + 1;
        }
        return distance < 2 ? (((distance - 5) * distance + 8) * distance - 4) * A : 0;
    }

    /** Red, green and blue one after the other, each [down, across]. */
    static byte[] resize(BufferedImage image, Bicubic across, Bicubic down) {
        int from = down.first[0];
        int rows = down.end() - from;
        int width = across.first.length;
        int[][] bands = new int[3][rows * width];
        Raster raster = image.getRaster();
        int[] row = new int[across.end() - across.first[0]];
        for (int y = 0; y < rows; y++) {
            raster.getDataElements(across.first[0], from + y, row.length, 1, row);
            across.alongRow(row, bands, y * width);
        }
        byte[] resized = new byte[3 * down.first.length * width];
        for (int channel = 0; channel < 3; channel++) {
            down.alongColumns(bands[channel], width, resized, channel * down.first.length * width);
        }
        return resized;
    }

    /** One after the last source pixel. */
    private int end() {
        int last = first.length - 1;
        return first[last] + weights[last].length;
    }

    /** All channels in one loop: a third of the look-ups, and too few weights for vector instructions anyway. */
    private void alongRow(int[] source, int[][] bands, int at) {
        for (int i = 0; i < first.length; i++) {
            int[] weight = weights[i];
            int start = first[i] - first[0];
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            for (int j = 0; j < weight.length; j++) {
                int rgb = source[start + j];
                red += (rgb >> 16 & 0xff) * weight[j];
                green += (rgb >> 8 & 0xff) * weight[j];
                blue += (rgb & 0xff) * weight[j];
            }
            bands[0][at + i] = clamp(red);
            bands[1][at + i] = clamp(green);
            bands[2][at + i] = clamp(blue);
        }
    }

    private void alongColumns(int[] source, int width, byte[] target, int at) {
        int[] sums = new int[width];
        for (int i = 0; i < first.length; i++) {
            Arrays.fill(sums, HALF);
            for (int j = 0; j < weights[i].length; j++) {
                int weight = weights[i][j];
                int row = (first[i] - first[0] + j) * width;
                for (int x = 0; x < width; x++) {
                    sums[x] += source[row + x] * weight;
                }
            }
            for (int x = 0; x < width; x++) {
                target[at + i * width + x] = (byte) clamp(sums[x]);
            }
        }
    }

    private static int clamp(int sum) {
        return Math.max(0, Math.min(255, sum >> BITS));
    }
}
