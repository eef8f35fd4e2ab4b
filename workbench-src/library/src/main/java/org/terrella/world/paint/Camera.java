package org.terrella.world.paint;

/**
 * What a camera does to a scene: blur, contrast, exposure, colour cast, dark corners, noise.
 *
 * @param blurPixels radius of a box blur run twice, 0 for none
 * @param contrast factor around middle grey, above 0
 * @param exposure factor of the brightness, above 0
 * @param cast added to red, green and blue, 0xRRGGBB with 0x808080 for none
 * @param vignette how much darker the corners are, in [0, 1]
 * @param noise standard deviation of the noise, in steps of 255
 */
public record Camera(int blurPixels, double contrast, double exposure, int cast, double vignette, double noise) {

    /** A camera that changes nothing. */
    public static final Camera FAITHFUL = new Camera(0, 1, 1, 0x808080, 0, 0);

    /**
     * Takes the picture.
     *
     * @param canvas the scene; it is changed by it
     * @param dice for the noise
     * @return colours 0xRRGGBB, row by row, [pixels * pixels]
     */
    public int[] develop(Canvas canvas, Dice dice) {
        float[] red = canvas.red();
        float[] green = canvas.green();
        float[] blue = canvas.blue();
        int width = canvas.pixels();
        for (int pass = 0; pass < 2 && blurPixels > 0; pass++) {
            blur(red, width);
            blur(green, width);
            blur(blue, width);
        }
        int[] picture = new int[width * width];
        for (int i = 0; i < picture.length; i++) {
            double gain = exposure * (1 - vignette * cornerness(i % width, i / width, width));
            long bits = dice.bits();
            picture[i] = Ink.of(
                    tone(red[i], gain, Ink.red(cast), grain(bits)),
                    tone(green[i], gain, Ink.green(cast), grain(bits >>> 20)),
                    tone(blue[i], gain, Ink.blue(cast), grain(bits >>> 40)));
        }
        return picture;
    }

    private double tone(double value, double gain, int castPart, double grain) {
        return ((value - 128) * contrast + 128) * gain + castPart - 128 + grain * noise;
    }

    /** Nearly normal with deviation 1: the sum of four uniform numbers of five bits each. */
    private static double grain(long bits) {
        int sum = (int) ((bits & 31) + (bits >>> 5 & 31) + (bits >>> 10 & 31) + (bits >>> 15 & 31));
        return (sum - 62) / 18.47; // variance of a uniform 0..31 is 85.25
    }

    private static double cornerness(int x, int y, int width) {
        double dx = (x + 0.5) / width * 2 - 1;
        double dy = (y + 0.5) / width * 2 - 1;
        double squared = (dx * dx + dy * dy) / 2;
        return squared * squared;
    }

    private void blur(float[] plane, int width) {
        float[] line = new float[width];
        for (int i = 0; i < width; i++) {
            blurLine(plane, i * width, 1, line);
            blurLine(plane, i, width, line);
        }
    }

    private void blurLine(float[] plane, int start, int step, float[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] = plane[start + i * step];
        }
        for (int i = 0; i < line.length; i++) {
            float sum = 0;
            for (int d = -blurPixels; d <= blurPixels; d++) {
                sum += line[Math.max(0, Math.min(line.length - 1, i + d))];
            }
            plane[start + i * step] = sum / (2 * blurPixels + 1);
        }
    }
}
