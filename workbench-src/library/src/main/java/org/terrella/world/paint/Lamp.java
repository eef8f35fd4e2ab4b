package org.terrella.world.paint;

import java.util.Locale;

/** Street lamps. */
public final class Lamp {

    private static final int LIGHT = 0xFFE09A;

    private Lamp() {}

    /** The shapes of street lamps. */
    public enum Kind {
        /** A ball on a post. */
        GLOBE,
        /** A framed lantern on a post. */
        LANTERN,
        /** A post that bends over the road. */
        BENT,
        /** Arms to both sides. */
        DOUBLE,
        /** Three balls. */
        CANDELABRA,
        /** A slanting mast with a bar of light. */
        BAR,
        /** A lantern that hangs from a scroll. */
        HANGING,
        /** A broad hat over the light. */
        HAT;

        /**
         * The lamp's name.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a lamp looks.
     *
     * @param kind its shape
     * @param colour of its post
     */
    public record Style(Kind kind, Colour colour) {

        /**
         * Any lamp.
         *
         * @param dice for shape and colour
         * @return the style
         */
        public static Style of(Dice dice) {
            return new Style(dice.pick(Kind.values()), dice.pick(Colour.values()));
        }

        /**
         * A caption of the lamp.
         *
         * @return such as "green globe lamp"
         */
        public String words() {
            return colour.word() + " " + kind.word() + " lamp";
        }
    }

    /**
     * Paints a lamp.
     *
     * @param canvas where
     * @param style how it looks
     * @param at its foot and its height
     * @param mirrored whether it reaches to the left instead of the right
     * @param night whether it burns
     */
    public static void paint(Canvas canvas, Style style, Spot at, boolean mirrored, boolean night) {
        canvas.label(Label.POST);
        Pen pen = Pen.of(canvas, at, 1).mirrored(mirrored);
        int ink = style.colour().ink();
        int dark = Ink.shade(ink, 0.66);
        pen.shadow(0.04, 0.1, 0.015);
        if (style.kind() != Kind.BAR) {
            double top = style.kind() == Kind.BENT || style.kind() == Kind.HANGING ? 0.9 : 0.8;
            pen.box(ink, -0.024, 0, 0.024, top).box(dark, 0.006, 0, 0.024, top);
            pen.shape(dark, -0.06, 0, 0.06, 0, 0.03, 0.14, -0.03, 0.14).box(ink, -0.04, 0.14, 0.04, 0.17);
        }
        switch (style.kind()) {
            case GLOBE -> globe(pen, night, dark, 0, 0.89);
            case LANTERN -> lantern(pen, night, ink, 0, 0.79);
            case BENT -> {
                pen.bow(ink, 0.15, 0.86, new double[] {0.15, 0.11}, new double[] {180, 300}, 0.045);
                pen.shape(dark, 0.16, 0.97, 0.4, 0.93, 0.4, 0.88, 0.16, 0.93);
                pen.lamp(night, LIGHT, 0.33, 0.885, 0.035);
            }
            case DOUBLE -> {
                pen.bow(ink, 0, 0.8, new double[] {0.22, 0.1}, new double[] {180, 360}, 0.04)
                        .box(ink, -0.024, 0.7, 0.024, 1);
                bell(pen, night, dark, -0.22);
                bell(pen, night, dark, 0.22);
            }
            case CANDELABRA -> {
                pen.bow(ink, 0, 0.74, new double[] {0.18, 0.12}, new double[] {0, 180}, 0.04)
                        .box(ink, -0.024, 0.7, 0.024, 0.86);
                globe(pen.moved(0, 0, 0.8), night, dark, -0.225, 1.0);
                globe(pen.moved(0, 0, 0.8), night, dark, 0.225, 1.0);
                globe(pen.moved(0, 0, 0.8), night, dark, 0, 1.14);
            }
            case BAR -> {
                pen.shape(ink, -0.04, 0, 0.02, 0, 0.1, 0.98, 0.05, 0.98)
                        .shape(dark, -0.03, 0.98, 0.36, 1.0, 0.36, 0.95, -0.03, 0.94);
                pen.lamp(night, 0xE8F0FF, 0.24, 0.94, 0.03).lamp(night, 0xE8F0FF, 0.32, 0.945, 0.03);
            }
            case HANGING -> {
                pen.line(ink, 0.035, 0, 0.96, 0.3, 0.96)
                        .bow(ink, 0.1, 0.86, new double[] {0.1, 0.08}, new double[] {180, 360}, 0.025);
                pen.disc(ink, 0, 0.96, 0.04).line(dark, 0.02, 0.27, 0.95, 0.27, 0.88);
                lantern(pen.moved(0.27, 0.63, 0.85), night, ink, 0, 0.06);
            }
            case HAT -> {
                pen.lamp(night, LIGHT, 0, 0.83, 0.06);
                pen.shape(dark, -0.19, 0.87, 0.19, 0.87, 0.04, 0.98, -0.04, 0.98)
                        .box(ink, -0.19, 0.85, 0.19, 0.88)
                        .box(ink, -0.02, 0.97, 0.02, 1.0);
            }
        }
    }

    private static void globe(Pen pen, boolean night, int dark, double x, double y) {
        pen.box(dark, x - 0.05, y - 0.12, x + 0.05, y - 0.08);
        if (!night) {
            pen.disc(0xC4CCD0, x, y, 0.1).disc(0xF6F6EE, x - 0.02, y + 0.02, 0.07);
        } else {
            pen.lamp(true, LIGHT, x, y, 0.1);
        }
    }

    private static void lantern(Pen pen, boolean night, int ink, double x, double y) {
        pen.shape(ink, x - 0.07, y, x + 0.07, y, x + 0.1, y + 0.15, x - 0.1, y + 0.15);
        if (night) {
            pen.lamp(true, LIGHT, x, y + 0.08, 0.06);
        } else {
            pen.shape(0xF0ECD0, x - 0.05, y + 0.02, x + 0.05, y + 0.02, x + 0.07, y + 0.13, x - 0.07, y + 0.13);
        }
        pen.box(ink, x - 0.01, y, x + 0.01, y + 0.14);
        pen.shape(Ink.shade(ink, 0.7), x - 0.12, y + 0.14, x + 0.12, y + 0.14, x, y + 0.21);
    }

    private static void bell(Pen pen, boolean night, int dark, double x) {
        pen.lamp(night, LIGHT, x, 0.745, 0.045)
                .shape(dark, x - 0.09, 0.75, x + 0.09, 0.75, x + 0.03, 0.83, x - 0.03, 0.83);
    }
}
