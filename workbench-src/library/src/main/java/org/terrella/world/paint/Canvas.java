package org.terrella.world.paint;

import java.util.Arrays;

/**
 * A square picture that shapes are painted on, anti-aliased, with a segmentation map beside it.
 *
 * <p>Coordinates are units: the picture is 100 wide and 100 high, x to the right and y down, whatever its pixels. A shape
 * covers a pixel by the exact area it has in it. Only operations whose result Java fixes are used, so the same calls make
 * the same pixels everywhere; Java2D promises that neither across versions nor across platforms.
 *
 * <p>Not safe for use by several threads.
 */
public final class Canvas {

    /** Width and height of the picture in units. */
    public static final double SIZE = 100;

    private final int pixels;
    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final byte[] labels;
    private final int stride;
    private final float[] cover; // [pixels, stride], all zero between two shapes

    private double xx;
    private double xy;
    private double x0;
    private double yx;
    private double yy;
    private double y0;
    private Light light = Light.NEUTRAL;
    private double depth;
    private Label label = Label.OBJECT;

    // the pixels that the current shape touches
    private int left;
    private int right;
    private int top;
    private int bottom;

    /**
     * A black picture.
     *
     * @param pixels width and height, at least 8
     * @throws IllegalArgumentException if there are fewer
     */
    public Canvas(int pixels) {
        if (pixels < 8) {
            throw new IllegalArgumentException("a picture has at least 8 x 8 pixels, found " + pixels);
        }
        this.pixels = pixels;
        this.red = new float[pixels * pixels];
        this.green = new float[pixels * pixels];
        this.blue = new float[pixels * pixels];
        this.labels = new byte[pixels * pixels];
        this.stride = pixels + 2;
        this.cover = new float[pixels * stride];
        view(50, 50, SIZE, 0);
    }

    /** Makes the picture black and forgets view, light and label, so that it can be used again. */
    public void clear() {
        Arrays.fill(red, 0);
        Arrays.fill(green, 0);
        Arrays.fill(blue, 0);
        Arrays.fill(labels, (byte) 0);
        light = Light.NEUTRAL;
        depth = 0;
        label = Label.OBJECT;
        view(50, 50, SIZE, 0);
    }

    /**
     * Width and height.
     *
     * @return in pixels
     */
    public int pixels() {
        return pixels;
    }

    /**
     * Points the camera: what is painted from now on is seen from here.
     *
     * @param centerX unit that comes to the middle of the picture
     * @param centerY unit that comes to the middle of the picture
     * @param width units that fit into the picture, above 0
     * @param rollDegrees turn of the picture, clockwise
     */
    public void view(double centerX, double centerY, double width, double rollDegrees) {
        double scale = pixels / width;
        double angle = Math.toRadians(rollDegrees);
        xx = scale * StrictMath.cos(angle);
        xy = -scale * StrictMath.sin(angle);
        yx = -xy;
        yy = xx;
        x0 = pixels / 2.0 - xx * centerX - xy * centerY;
        y0 = pixels / 2.0 - yx * centerX - yy * centerY;
    }

    /**
     * Sets the light that falls on what is painted from now on.
     *
     * @param light the light
     */
    public void light(Light light) {
        this.light = light;
    }

    /**
     * Says how far away things are that are painted from now on.
     *
     * @param depth 0 is before the lens, 1 is the horizon
     */
    public void depth(double depth) {
        this.depth = depth;
    }

    /**
     * Says what is painted from now on.
     *
     * @param label the class of its pixels
     */
    public void label(Label label) {
        this.label = label;
    }

    /**
     * Paints a shape.
     *
     * @param outline where
     * @param ink 0xRRGGBB, before the light falls on it
     */
    public void fill(Outline outline, int ink) {
        fill(outline, ink, 1);
    }

    /**
     * Paints a shape that lets something through.
     *
     * @param outline where
     * @param ink 0xRRGGBB, before the light falls on it
     * @param opacity in [0, 1]; labels change from one half on
     */
    public void fill(Outline outline, int ink, double opacity) {
        glow(outline, light.lit(ink, depth), opacity);
    }

    /**
     * Paints a shape in its own light, such as a lit window.
     *
     * @param outline where
     * @param ink 0xRRGGBB as it will be seen
     * @param opacity in [0, 1]; labels change from one half on
     */
    public void glow(Outline outline, int ink, double opacity) {
        if (trace(outline)) {
            float r = Ink.red(ink);
            float g = Ink.green(ink);
            float b = Ink.blue(ink);
            for (int y = top; y < bottom; y++) {
                blendRow(y, r, g, b, (float) opacity);
            }
        }
    }

    /**
     * Paints a shape with colours that change from top to bottom.
     *
     * @param outline where
     * @param topY unit at which {@code topInk} ends
     * @param topInk 0xRRGGBB
     * @param bottomY unit at which {@code bottomInk} starts, not {@code topY}
     * @param bottomInk 0xRRGGBB
     */
    public void fade(Outline outline, double topY, int topInk, double bottomY, int bottomInk) {
        int from = light.lit(topInk, depth);
        int to = light.lit(bottomInk, depth);
        if (!trace(outline)) {
            return;
        }
        double start = yy * topY + y0 + yx * 50;
        double end = yy * bottomY + y0 + yx * 50;
        for (int y = top; y < bottom; y++) {
            float share = (float) Math.max(0, Math.min(1, (y + 0.5 - start) / (end - start)));
            float keep = 1 - share;
            blendRow(
                    y,
                    Ink.red(from) * keep + Ink.red(to) * share,
                    Ink.green(from) * keep + Ink.green(to) * share,
                    Ink.blue(from) * keep + Ink.blue(to) * share,
                    1);
        }
    }

    /**
     * What each pixel shows.
     *
     * @return ordinals of {@link Label}, row by row, [pixels * pixels]; a copy
     */
    public byte[] labels() {
        return labels.clone();
    }

    /**
     * The share of the picture that shows something.
     *
     * @param label the class
     * @return in [0, 1]
     */
    public double share(Label label) {
        int count = 0;
        for (byte each : labels) {
            count += each == label.ordinal() ? 1 : 0;
        }
        return (double) count / labels.length;
    }

    float[] red() {
        return red;
    }

    float[] green() {
        return green;
    }

    float[] blue() {
        return blue;
    }

    private void blendRow(int y, float r, float g, float b, float opacity) {
        float sum = 0;
        int row = y * stride;
        for (int x = left; x < right; x++) {
            sum += cover[row + x];
            cover[row + x] = 0;
            float covered = Math.min(1, Math.abs(sum)) * opacity;
            if (covered > 0.004f) {
                int i = y * pixels + x;
                red[i] += (r - red[i]) * covered;
                green[i] += (g - green[i]) * covered;
                blue[i] += (b - blue[i]) * covered;
                if (covered >= 0.5f) {
                    labels[i] = (byte) label.ordinal();
                }
            }
        }
        cover[row + right] = 0;
        cover[row + right + 1] = 0;
    }

    /** Writes into each touched pixel how much the covered area changes there; false if the picture is not touched. */
    private boolean trace(Outline outline) {
        left = pixels;
        top = pixels;
        right = 0;
        bottom = 0;
        int start = 0;
        for (int c = 0; c < outline.contours(); c++) {
            int end = outline.end(c);
            if (end > start) {
                traceContour(outline, start, end);
            }
            start = end;
        }
        return left < right && top < bottom;
    }

    private void traceContour(Outline outline, int start, int end) {
        double px = pixelX(outline, end - 2);
        double py = pixelY(outline, end - 2);
        for (int i = start; i < end; i += 2) {
            double x = pixelX(outline, i);
            double y = pixelY(outline, i);
            left = Math.min(left, clip((int) Math.floor(x) - 1));
            right = Math.max(right, Math.max(1, clip((int) Math.ceil(x) + 1))); // what is left of it covers column 0
            top = Math.min(top, clip((int) Math.floor(y)));
            bottom = Math.max(bottom, clip((int) Math.ceil(y)));
            if (py < y) {
                edge(px, py, x, y, 1);
            } else if (y < py) {
                edge(x, y, px, py, -1);
            }
            px = x;
            py = y;
        }
    }

    private double pixelX(Outline outline, int index) {
        return xx * outline.coordinate(index) + xy * outline.coordinate(index + 1) + x0;
    }

    private double pixelY(Outline outline, int index) {
        return yx * outline.coordinate(index) + yy * outline.coordinate(index + 1) + y0;
    }

    private int clip(int value) {
        return Math.max(0, Math.min(pixels, value));
    }

    private void edge(double xTop, double yTop, double xBottom, double yBottom, float direction) {
        double slope = (xBottom - xTop) / (yBottom - yTop);
        double y = Math.max(0, yTop);
        double x = xTop + (y - yTop) * slope;
        int last = Math.min(pixels, (int) Math.ceil(yBottom));
        for (int row = (int) y; row < last; row++) {
            double nextY = Math.min(row + 1, yBottom);
            double nextX = x + (nextY - y) * slope;
            spread(row * stride, Math.min(x, nextX), Math.max(x, nextX), (float) (nextY - y) * direction);
            x = nextX;
            y = nextY;
        }
    }

    /** Area to the right of an edge within one row, as differences between neighbouring pixels. */
    private void spread(int row, double from, double to, float height) {
        if (from >= pixels) {
            return;
        }
        double a = Math.max(0, from);
        double b = Math.max(0, Math.min(pixels, to));
        int first = (int) a;
        if (b <= first + 1) {
            float inside = (float) (1 - ((a + b) / 2 - first)) * height;
            cover[row + first] += inside;
            cover[row + first + 1] += height - inside;
            return;
        }
        float perUnit = (float) (height / (to - from));
        cover[row] += from < 0 ? (float) -from * perUnit : 0; // what lies left of the picture
        double x = a;
        float previous = 0;
        for (int column = first; x < b; column++) {
            double next = Math.min(column + 1, b);
            float part = (float) (next - x) * perUnit;
            float inside = part * (float) (1 - ((x + next) / 2 - column));
            cover[row + column] += previous + inside;
            previous = part - inside;
            x = next;
            if (x >= b) {
                cover[row + column + 1] += previous;
            }
        }
    }
}
