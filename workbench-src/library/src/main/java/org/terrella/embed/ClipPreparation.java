package org.terrella.embed;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Brings photos to CLIP's size and range exactly as Hugging Face's {@code CLIPImageProcessor} does.
 *
 * <p>The shorter edge is resized to the size of the encoder, the longer one in proportion, rounded down; then the middle is
 * cut out, and channels are brought to the mean and spread of the network's training data. Resizing is Pillow's, bit for bit. (The
 * newer "fast" processor resizes with torchvision, which differs from Pillow by a grey level here and there.)
 *
 * @param pixels width and height of a prepared photo, 1 or more
 * @param range what channels are brought to
 */
public record ClipPreparation(int pixels, Range range) implements ImagePreparation {

    /** Mean and spread of OpenAI's training data, which most others take too. */
    static final Range OPENAI =
            new Range(List.of(0.48145466, 0.4578275, 0.40821073), List.of(0.26862954, 0.26130258, 0.27577711));

    private static final float[][] OPENAI_LEVELS = levels(OPENAI);

    /**
     * Mean and spread of the channels of a network's training data, which become 0 and 1.
     *
     * @param mean of red, green and blue, each in [0, 1]
     * @param deviation of red, green and blue, each above 0
     */
    public record Range(List<Double> mean, List<Double> deviation) {

        /**
         * Checks the numbers.
         *
         * @param mean of red, green and blue
         * @param deviation of red, green and blue
         * @throws IllegalArgumentException if there are not three, or a spread is not above 0
         */
        public Range {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
            if (mean.size() != 3 || deviation.size() != 3 || !deviation.stream().allMatch(d -> d > 0)) {
                throw new IllegalArgumentException(
                        "mean and deviation must be of three channels, and each deviation above 0, found " + mean
                                + " and " + deviation);
            }
        }
    }

    /**
     * Checks the number.
     *
     * @param pixels width and height of a prepared photo
     * @param range what channels are brought to
     * @throws IllegalArgumentException if it is below 1
     */
    public ClipPreparation {
        if (pixels < 1) {
            throw new IllegalArgumentException("pixels must be 1 or more, found " + pixels);
        }
    }

    /**
     * For a network that was trained as OpenAI's.
     *
     * @param pixels width and height of a prepared photo, 1 or more
     */
    public ClipPreparation(int pixels) {
        this(pixels, OPENAI);
    }

    /** Each of the 256 levels of each channel, rounded to single precision where the processor does. */
    private static float[][] levels(Range range) {
        float[][] levels = new float[3][256];
        for (int channel = 0; channel < 3; channel++) {
            float mean = range.mean().get(channel).floatValue();
            float deviation = range.deviation().get(channel).floatValue();
            for (int level = 0; level < 256; level++) {
                float scaled = (float) (level * (1 / 255.0));
                levels[channel][level] = (scaled - mean) / deviation;
            }
        }
        return levels;
    }

    @Override
    public float[] prepare(BufferedImage image) {
        byte[] levels = crop(image);
        float[][] normalizedLevels = range.equals(OPENAI) ? OPENAI_LEVELS : levels(range);
        float[] prepared = new float[levels.length];
        int plane = pixels * pixels;
        for (int channel = 0; channel < 3; channel++) {
            float[] normalized = normalizedLevels[channel];
            for (int i = channel * plane; i < (channel + 1) * plane; i++) {
                prepared[i] = normalized[levels[i] & 0xff];
            }
        }
        return prepared;
    }

    /** The resized and cut photo before normalization, [3, pixels, pixels]. */
    byte[] crop(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_INT_RGB) {
            throw new IllegalArgumentException("photos must be of TYPE_INT_RGB, found type " + image.getType());
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int shorter = Math.min(width, height);
        if (shorter == pixels) {
            return middle(image);
        }
        Bicubic across = Bicubic.middle(width, resized(width, shorter), pixels);
        Bicubic down = Bicubic.middle(height, resized(height, shorter), pixels);
        return Bicubic.resize(image, across, down);
    }

    /** What resizing by a factor of 1 comes to. */
    private byte[] middle(BufferedImage image) {
        int left = (image.getWidth() - pixels) / 2;
        int top = (image.getHeight() - pixels) / 2;
        int plane = pixels * pixels;
        byte[] levels = new byte[3 * plane];
        int[] row = new int[pixels];
        for (int y = 0; y < pixels; y++) {
            image.getRaster().getDataElements(left, top + y, pixels, 1, row);
            for (int x = 0; x < pixels; x++) {
                int at = y * pixels + x;
                levels[at] = (byte) (row[x] >> 16);
                levels[plane + at] = (byte) (row[x] >> 8);
                levels[2 * plane + at] = (byte) row[x];
            }
        }
        return levels;
    }

    private long resized(int edge, int shorter) {
        return (long) pixels * edge / shorter;
    }
}
