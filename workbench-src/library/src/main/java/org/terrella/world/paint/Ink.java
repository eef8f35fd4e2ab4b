package org.terrella.world.paint;

/** Arithmetic on colours of the form 0xRRGGBB. */
public final class Ink {

    private Ink() {}

    /**
     * A colour of three parts.
     *
     * @param red clipped to [0, 255]
     * @param green clipped to [0, 255]
     * @param blue clipped to [0, 255]
     * @return 0xRRGGBB
     */
    public static int of(double red, double green, double blue) {
        return clip(red) << 16 | clip(green) << 8 | clip(blue);
    }

    /**
     * A colour between two.
     *
     * @param from 0xRRGGBB
     * @param to 0xRRGGBB
     * @param share how much of {@code to}, in [0, 1]
     * @return 0xRRGGBB
     */
    public static int mix(int from, int to, double share) {
        double keep = 1 - share;
        return of(
                red(from) * keep + red(to) * share,
                green(from) * keep + green(to) * share,
                blue(from) * keep + blue(to) * share);
    }

    /**
     * A lighter or darker colour.
     *
     * @param ink 0xRRGGBB
     * @param factor multiplies each part, at least 0
     * @return 0xRRGGBB
     */
    public static int shade(int ink, double factor) {
        return of(red(ink) * factor, green(ink) * factor, blue(ink) * factor);
    }

    /**
     * The perceived brightness, by the weights of ITU-R BT.601.
     *
     * @param ink 0xRRGGBB
     * @return in [0, 255]
     */
    public static double brightness(int ink) {
        return 0.299 * red(ink) + 0.587 * green(ink) + 0.114 * blue(ink);
    }

    static int red(int ink) {
        return ink >> 16 & 255;
    }

    static int green(int ink) {
        return ink >> 8 & 255;
    }

    static int blue(int ink) {
        return ink & 255;
    }

    private static int clip(double value) {
        return value <= 0 ? 0 : value >= 255 ? 255 : (int) (value + 0.5);
    }
}
