package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import java.awt.image.BufferedImage;

/**
 * The mean colours of 8 × 8 parts of a photo, without any network: what a learned encoder has to beat.
 *
 * <p>Numbers are within ±0.5, so that grey is 0.
 */
final class ThumbnailEncoder implements ImageEncoder {

    private static final int SIDE = 8;
    private static final int COLOURS = 3;

    @Override
    public String name() {
        return "thumbnail-" + SIDE;
    }

    @Override
    public int width() {
        return COLOURS * SIDE * SIDE;
    }

    @Override
    public ImagePreparation preparation() {
        return new Means();
    }

    @Override
    public NDArray encode(NDArray pixels) {
        return pixels.reshape(-1, width());
    }

    @Override
    public void close() {
        // there are no weights
    }

    /** Photos as means of their parts. */
    private record Means() implements ImagePreparation {

        @Override
        public int pixels() {
            return SIDE;
        }

        @Override
        public float[] prepare(BufferedImage image) {
            float[] means = new float[COLOURS * SIDE * SIDE];
            for (int part = 0; part < SIDE * SIDE; part++) {
                int left = part % SIDE * image.getWidth() / SIDE;
                int top = part / SIDE * image.getHeight() / SIDE;
                int right = Math.max(left + 1, (part % SIDE + 1) * image.getWidth() / SIDE);
                int bottom = Math.max(top + 1, (part / SIDE + 1) * image.getHeight() / SIDE);
                int[] rgb = image.getRGB(left, top, right - left, bottom - top, null, 0, right - left);
                for (int colour = 0; colour < COLOURS; colour++) {
                    means[colour * SIDE * SIDE + part] = mean(rgb, 16 - 8 * colour) / 255f - 0.5f;
                }
            }
            return means;
        }

        private static float mean(int[] rgb, int shift) {
            long sum = 0;
            for (int pixel : rgb) {
                sum += pixel >> shift & 255;
            }
            return (float) sum / rgb.length;
        }
    }
}
