package org.terrella.world.paint;

/**
 * What a camera does to a scene: blur, contrast, exposure, colour cast, dark corners, noise.
 *
 * @param blurPixels radius of a box blur run twice, 0 for none
 * @param contrast factor around middle grey, above 0
 * @param exposure factor of the brightness, above 0
 * @param cast added to red, green and blue, 0xRRGGBB with 0x808080 for none
 * @param vignette how much darker the corners are, in [0, 1]
 * @param noise standard deviation of the brightness noise, in steps of 255; colours have none, as if the camera had
 *     removed it
 */
public record Camera(int blurPixels, double contrast, double exposure, int cast, double vignette, double noise) {

    /** A camera that changes nothing. */
    public static final Camera FAITHFUL = new Camera(0, 1, 1, 0x808080, 0, 0);

    private static final int GRAINS = 1 << 12;
    private static final float[] GRAIN = grain();

    /**
     * Takes the picture.
     *
     * @param canvas the scene; it is changed by it
     * @param dice for the noise
     * @return colours 0xRRGGBB, row by row, [pixels * pixels]
     */
    public int[] develop(Canvas canvas, Dice dice) {
        int width = canvas.pixels();
        for (int pass = 0; pass < 2 && blurPixels > 0; pass++) {
            blur(canvas.red(), width);
            blur(canvas.green(), width);
            blur(canvas.blue(), width);
            canvas.traces().planes().forEach(plane -> blur(plane, width));
        }
        int[] picture = new int[width * width];
        float[] squares = squares(width);
        for (int y = 0; y < width; y++) {
            developRow(canvas, y, squares, dice, picture);
        }
        return picture;
    }

    private void developRow(Canvas canvas, int y, float[] squares, Dice dice, int[] picture) {
        float slope = (float) contrast;
        float lift = (float) (128 - 128 * contrast);
        float strength = (float) noise;
        float[] red = canvas.red();
        float[] green = canvas.green();
        float[] blue = canvas.blue();
        float[] castParts = {Ink.red(cast) - 127.5f, Ink.green(cast) - 127.5f, Ink.blue(cast) - 127.5f};
        for (int x = 0, i = y * squares.length; x < squares.length; x++, i++) {
            float corner = (squares[x] + squares[y]) / 2;
            float gain = (float) exposure * (1 - (float) vignette * corner * corner);
            float grain = strength * GRAIN[(int) dice.bits() & GRAINS - 1];
            float r = (red[i] * slope + lift) * gain + grain;
            float g = (green[i] * slope + lift) * gain + grain;
            float b = (blue[i] * slope + lift) * gain + grain;
            picture[i] = level(r + castParts[0]) << 16 | level(g + castParts[1]) << 8 | level(b + castParts[2]);
        }
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, (int) value));
    }

    /** How far each row or column is from the middle: 0 there, 1 at the edge, squared. */
    private static float[] squares(int width) {
        float[] squares = new float[width];
        for (int i = 0; i < width; i++) {
            float distance = (i + 0.5f) / width * 2 - 1;
            squares[i] = distance * distance;
        }
        return squares;
    }

    /** Normal numbers to take from at random, which is faster than making one for each pixel. */
    private static float[] grain() {
        Dice dice = Dice.of(0x6241);
        float[] grain = new float[GRAINS];
        for (int i = 0; i < GRAINS; i++) {
            grain[i] = (float) dice.normal(0, 1);
        }
        return grain;
    }

    private void blur(float[] plane, int width) {
        float[] line = new float[width + 2 * blurPixels];
        for (int y = 0; y < width; y++) {
            blurLine(plane, y * width, 1, line);
        }
        for (int x = 0; x < width; x++) {
            blurLine(plane, x, width, line);
        }
    }

    /** The line holds a row or column, its ends repeated beyond them. */
    private void blurLine(float[] plane, int start, int step, float[] line) {
        int length = line.length - 2 * blurPixels;
        for (int i = 0; i < line.length; i++) {
            line[i] = plane[start + Math.max(0, Math.min(length - 1, i - blurPixels)) * step];
        }
        int window = 2 * blurPixels + 1;
        for (int i = 0; i < length; i++) {
            float sum = 0;
            for (int d = 0; d < window; d++) {
                sum += line[i + d];
            }
            plane[start + i * step] = sum / window;
        }
    }
}
