package org.terrella.kernel.notebook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Pictures that look alike: of the same size, and with few places of another colour. A place is a square of some pixels,
 * so that a line may lie a little higher.
 */
final class MeasuredPicture {
    private static final int SIDE = 8;
    private static final int COLOUR = 40;

    /** Of a chart, some places at the ends of bars and lines. */
    private static final double CHART = 0.02;

    /** Of photos, one among several that changed its rank. */
    private static final double PHOTOS = 0.2;

    private MeasuredPicture() {}

    /** Whether a picture in base64 may stand for another of this type; pictures that cannot be read must be equal. */
    static boolean agree(String type, String before, String now) {
        Optional<BufferedImage> old = read(before);
        Optional<BufferedImage> current = read(now);
        if (old.isEmpty() || current.isEmpty()) {
            return before.equals(now);
        }
        return differing(old.get(), current.get()) <= (type.equals("image/jpeg") ? PHOTOS : CHART);
    }

    private static Optional<BufferedImage> read(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty(); // the decoders of the JDK throw any of these at what is damaged
        }
    }

    /** The share of places that differ; all of them in pictures of other sizes. */
    static double differing(BufferedImage before, BufferedImage now) {
        int width = before.getWidth();
        int height = before.getHeight();
        if (width != now.getWidth() || height != now.getHeight()) {
            return 1;
        }
        int places = 0;
        int differing = 0;
        for (int y = 0; y < height; y += SIDE) {
            for (int x = 0; x < width; x += SIDE) {
                places++;
                differing += isOtherColour(before, now, x, y) ? 1 : 0;
            }
        }
        return (double) differing / places;
    }

    private static boolean isOtherColour(BufferedImage before, BufferedImage now, int left, int top) {
        int right = Math.min(left + SIDE, before.getWidth());
        int bottom = Math.min(top + SIDE, before.getHeight());
        var difference = new long[4]; // blue, green, red, opacity
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int was = before.getRGB(x, y);
                int is = now.getRGB(x, y);
                for (int channel = 0; channel < difference.length; channel++) {
                    int shift = 8 * channel;
                    difference[channel] += (was >> shift & 0xff) - (is >> shift & 0xff);
                }
            }
        }
        long limit = (long) COLOUR * (right - left) * (bottom - top);
        for (long each : difference) {
            if (Math.abs(each) > limit) {
                return true;
            }
        }
        return false;
    }
}
