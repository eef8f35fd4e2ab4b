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

    /** Less than this is not seen, and may be left over from rounding. */
    private static final float BARELY = 0.004f;

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
    private Traces traces = Traces.OFF;

    // the current edge: how far it goes to the right for each row, and whether its area is added (1) or taken away (-1)
    private float slope;
    private float direction;

    // the pixels that the current shape touches: rows from top up to bottom, columns from and to of each
    private int top;
    private int bottom;
    private final int[] rowFrom;
    private final int[] rowTo;

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
        this.rowFrom = new int[pixels];
        this.rowTo = new int[pixels];
        Arrays.fill(rowFrom, pixels);
        Arrays.fill(rowTo, -1);
        clear();
    }

    /** Makes the picture black and forgets view, light and label, so that it can be used again. */
    public void clear() {
        Arrays.fill(red, 0);
        Arrays.fill(green, 0);
        Arrays.fill(blue, 0);
        Arrays.fill(labels, (byte) Label.OBJECT.ordinal());
        light = Light.NEUTRAL;
        depth = 0;
        label = Label.OBJECT;
        traces = Traces.OFF;
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
     * What is said of things before they are painted.
     *
     * @param light that falls on them
     * @param depth how far away they are
     * @param label the class of their pixels
     */
    public record Setting(Light light, double depth, Label label) {}

    /**
     * What has been said last of things to be painted.
     *
     * @return the setting
     */
    public Setting setting() {
        return new Setting(light, depth, label);
    }

    /**
     * Says again what was said before.
     *
     * @param setting the setting
     */
    public void restore(Setting setting) {
        light = setting.light();
        depth = setting.depth();
        label = setting.label();
    }

    /**
     * Has it noted from now on which pixels are due to what, until the picture is cleared.
     *
     * @param traces where to
     */
    public void trace(Traces traces) {
        this.traces = traces;
    }

    /**
     * Paints something in a colour that others are asked for, such as that of a wall.
     *
     * @param painting paints it
     * @see Traces#tinting
     */
    public void tint(Runnable painting) {
        traces.tint(painting);
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

    Traces traces() {
        return traces;
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
        int from = rowFrom[y];
        int to = Math.min(pixels - 1, rowTo[y]);
        rowFrom[y] = pixels;
        rowTo[y] = -1;
        float sum = 0;
        int row = y * stride;
        int first = y * pixels;
        for (int x = from, end; x <= to; x = end) {
            sum += cover[row + x];
            cover[row + x] = 0;
            for (end = x + 1; end <= to && cover[row + end] == 0; ) {
                end++; // equally covered
            }
            float covered = Math.min(1, Math.abs(sum)) * opacity;
            if (covered > BARELY) {
                blend(red, first + x, first + end, r, covered);
                blend(green, first + x, first + end, g, covered);
                blend(blue, first + x, first + end, b, covered);
                traces.cover(first + x, first + end, covered);
                if (covered >= 0.5f) {
                    Arrays.fill(labels, first + x, first + end, (byte) label.ordinal());
                }
            }
        }
        cover[row + pixels] = 0;
        cover[row + pixels + 1] = 0;
    }

    private static void blend(float[] plane, int from, int to, float value, float share) {
        if (share == 1) {
            Arrays.fill(plane, from, to, value);
            return;
        }
        for (int i = from; i < to; i++) {
            plane[i] += (value - plane[i]) * share;
        }
    }

    /** Writes into each touched pixel how much the covered area changes there; false if no row is touched. */
    private boolean trace(Outline outline) {
        top = pixels;
        bottom = 0;
        int start = 0;
        for (int c = 0; c < outline.contours(); c++) {
            int end = outline.end(c);
            if (end > start) {
                traceContour(outline, start, end);
            }
            start = end;
        }
        return top < bottom;
    }

    private void traceContour(Outline outline, int start, int end) {
        float px = pixelX(outline, end - 2);
        float py = pixelY(outline, end - 2);
        for (int i = start; i < end; i += 2) {
            float x = pixelX(outline, i);
            float y = pixelY(outline, i);
            if (py < y) {
                edge(px, py, x, y, 1);
            } else if (y < py) {
                edge(x, y, px, py, -1);
            }
            px = x;
            py = y;
        }
    }

    private float pixelX(Outline outline, int index) {
        return (float) (xx * outline.coordinate(index) + xy * outline.coordinate(index + 1) + x0);
    }

    private float pixelY(Outline outline, int index) {
        return (float) (yx * outline.coordinate(index) + yy * outline.coordinate(index + 1) + y0);
    }

    /** An edge from its upper to its lower end, of which what is above or below the picture is left out. */
    private void edge(float xTop, float yTop, float xBottom, float yBottom, float sign) {
        if (yBottom <= 0 || yTop >= pixels) {
            return;
        }
        slope = (xBottom - xTop) / (yBottom - yTop);
        direction = sign;
        float y = Math.max(0, yTop);
        float x = xTop + (y - yTop) * slope;
        float last = Math.min(pixels, yBottom);
        cut(x, y, x + (last - y) * slope, last);
    }

    /** Cuts an edge where it crosses the left or right border; what lies beyond a border counts as that border. */
    private void cut(float x, float y, float lastX, float last) {
        for (int border = 0; border <= pixels; border += pixels) {
            if (x < border && lastX > border || x > border && lastX < border) {
                float at = Math.max(y, Math.min(last, y + (border - x) / slope));
                cut(x, y, border, at);
                cut(border, at, lastX, last);
                return;
            }
        }
        if (Math.max(x, lastX) <= 0) {
            beside(0, y, last);
        } else if (Math.min(x, lastX) >= pixels) {
            beside(pixels, y, last);
        } else {
            inside(x, y, last);
        }
    }

    /** An edge at the left or right border. */
    private void beside(int column, float from, float to) {
        for (int row = (int) from; row < to; row++) {
            float height = (Math.min(row + 1, to) - Math.max(row, from)) * direction;
            touch(row, column, column);
            if (column == 0) {
                cover[row * stride] += height;
            }
        }
    }

    /** An edge that lies in the picture. */
    private void inside(float startX, float from, float to) {
        float x = startX;
        for (int row = (int) from; row < to; row++) {
            float height = Math.min(row + 1, to) - Math.max(row, from);
            float next = Math.max(0, Math.min(pixels, x + slope * height));
            if (x < next) {
                spread(row, x, next, height * direction);
            } else {
                spread(row, next, x, height * direction);
            }
            x = next;
        }
    }

    /** Area to the right of an edge within one row, as differences between neighbouring pixels. */
    private void spread(int row, float left, float right, float height) {
        int first = (int) left;
        int end = (int) Math.ceil(right);
        touch(row, first, end);
        int at = row * stride + first;
        if (end <= first + 1) {
            float beyond = height * ((left + right) / 2 - first);
            cover[at] += height - beyond;
            cover[at + 1] += beyond;
            return;
        }
        float perPixel = 1 / (right - left);
        float before = 1 - (left - first);
        float after = right - end + 1;
        float areaFirst = perPixel * before * before / 2;
        float areaLast = perPixel * after * after / 2;
        cover[at] += height * areaFirst;
        if (end == first + 2) {
            cover[at + 1] += height * (1 - areaFirst - areaLast);
        } else {
            float areaSecond = perPixel * (before + 0.5f);
            cover[at + 1] += height * (areaSecond - areaFirst);
            for (int i = 2; i < end - first - 1; i++) {
                cover[at + i] += height * perPixel;
            }
            float areaBefore = areaSecond + (end - first - 3) * perPixel;
            cover[at + end - first - 1] += height * (1 - areaBefore - areaLast);
        }
        cover[at + end - first] += height * areaLast;
    }

    private void touch(int row, int from, int to) {
        top = Math.min(top, row);
        bottom = Math.max(bottom, row + 1);
        rowFrom[row] = Math.min(rowFrom[row], from);
        rowTo[row] = Math.max(rowTo[row], to);
    }
}
