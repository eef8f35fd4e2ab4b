package org.terrella.world.paint;

import java.util.Locale;

/** Animals in the field and from near. */
public final class Animal {

    private Animal() {}

    /** The kinds of animals. */
    public enum Kind {
        /** With patches and horns. */
        COW,
        /** Woolly. */
        SHEEP,
        /** With a wagging tail. */
        DOG,
        /** With pointed ears. */
        CAT,
        /** On two legs. */
        BIRD,
        /** With a hump. */
        CAMEL,
        /** With a mane. */
        HORSE,
        /** With horns and a beard. */
        GOAT;

        /**
         * The kind's name.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How an animal looks.
     *
     * @param kind what it is
     * @param coat colour of fur, wool or feathers
     */
    public record Style(Kind kind, Colour coat) {

        /**
         * An animal in one of the coats that animals have.
         *
         * @param dice for the coat
         * @param kind what it is
         * @return the style
         */
        public static Style of(Dice dice, Kind kind) {
            return new Style(
                    kind,
                    kind == Kind.BIRD
                            ? dice.pick(Colour.RED, Colour.YELLOW, Colour.BLUE, Colour.TEAL, Colour.GREY, Colour.WHITE)
                            : dice.pick(
                                    Colour.BROWN,
                                    Colour.WHITE,
                                    Colour.BLACK,
                                    Colour.CREAM,
                                    Colour.GREY,
                                    Colour.ORANGE));
        }

        /**
         * A caption of the animal.
         *
         * @return such as "brown cow"
         */
        public String words() {
            return coat.word() + " " + kind.word();
        }
    }

    /**
     * Paints an animal from its side.
     *
     * @param canvas where
     * @param style how it looks
     * @param at the middle of its feet and its height
     * @param dice which way it looks, and small irregularities
     */
    public static void paint(Canvas canvas, Style style, Spot at, Dice dice) {
        canvas.label(Label.OBJECT);
        Pen pen = Pen.of(canvas, at, 1).mirrored(dice.chance(0.5));
        int coat = style.coat().ink(dice);
        int dark = Ink.brightness(coat) < 70 ? Ink.mix(coat, 0xFFFFFF, 0.25) : Ink.shade(coat, 0.66);
        pen.shadow(0.05, 0.6, 0.05);
        switch (style.kind()) {
            case COW -> cow(pen, coat, dark);
            case SHEEP -> sheep(pen, coat);
            case DOG -> dog(pen, coat, dark);
            case CAT -> cat(pen, coat, dark);
            case BIRD -> bird(pen, coat, dark);
            case CAMEL -> camel(pen, coat, dark);
            case HORSE -> horse(pen, coat, dark);
            case GOAT -> goat(pen, coat, dark);
        }
    }

    /**
     * Paints an animal's head from before.
     *
     * @param canvas where
     * @param style how it looks
     * @param at the middle of its neck and the height of the picture of it
     * @param dice for small irregularities
     */
    public static void portrait(Canvas canvas, Style style, Spot at, Dice dice) {
        canvas.label(Label.OBJECT);
        int coat = style.coat().ink(dice);
        int dark = Ink.brightness(coat) < 70 ? Ink.mix(coat, 0xFFFFFF, 0.25) : Ink.shade(coat, 0.66);
        AnimalHead.paint(Pen.of(canvas, at, 1), style.kind(), coat, dark);
    }

    private static void legs(Pen pen, int ink, double[] xs, double top, double width) {
        for (int i = 0; i < xs.length; i++) {
            pen.line(i % 2 == 0 ? Ink.shade(ink, 0.72) : ink, width, xs[i], top, xs[i], 0.02);
            pen.box(0x2A2422, xs[i] - width / 2, 0, xs[i] + width / 2, 0.05);
        }
    }

    private static void cow(Pen pen, int coat, int dark) {
        legs(pen, coat, new double[] {-0.36, -0.46, 0.34, 0.24}, 0.45, 0.1);
        pen.line(dark, 0.04, -0.58, 0.78, -0.66, 0.4);
        pen.shadedCurve(coat, 0.86, 0.3, -0.62, 0.4, -0.64, 0.86, 0, 0.84, 0.5, 0.9, 0.52, 0.4, 0, 0.3);
        int patch = Ink.brightness(coat) > 130 ? 0x3A2C28 : 0xF0ECE4;
        pen.curve(patch, -0.4, 0.55, -0.35, 0.82, 0, 0.78, -0.1, 0.5)
                .curve(patch, 0.14, 0.42, 0.2, 0.7, 0.4, 0.6, 0.34, 0.4);
        pen.oval(0xE8B0A8, -0.22, 0.33, 0.11, 0.07);
        pen.curve(coat, 0.4, 0.8, 0.6, 1.0, 0.76, 0.9, 0.86, 0.64, 0.76, 0.58, 0.56, 0.66);
        pen.oval(0xE0B4A4, 0.8, 0.64, 0.08, 0.07)
                .shape(0xE8DCC0, 0.54, 0.94, 0.5, 1.06, 0.6, 0.97)
                .shape(0xE8DCC0, 0.66, 0.95, 0.72, 1.06, 0.72, 0.94);
        pen.disc(0x1C1818, 0.68, 0.83, 0.025);
    }

    private static void sheep(Pen pen, int coat) {
        legs(pen, 0x3A3432, new double[] {-0.3, -0.4, 0.24, 0.34}, 0.35, 0.08);
        int wool = Ink.mix(coat, 0xF4EEE0, 0.35);
        pen.oval(Ink.shade(wool, 0.8), 0, 0.5, 0.55, 0.28);
        for (int i = 0; i < 7; i++) {
            pen.disc(Ink.shade(wool, 0.92 + 0.03 * (i % 3)), -0.45 + 0.15 * i, 0.62 + 0.1 * ((i * 2) % 3) / 2, 0.2);
        }
        pen.curve(0x3A3432, 0.46, 0.84, 0.6, 0.94, 0.8, 0.72, 0.72, 0.58, 0.52, 0.6)
                .oval(wool, 0.52, 0.88, 0.14, 0.1);
        pen.oval(0x3A3432, 0.42, 0.74, 0.1, 0.04).disc(0xF0F0F0, 0.62, 0.78, 0.03);
    }

    private static void dog(Pen pen, int coat, int dark) {
        legs(pen, coat, new double[] {-0.34, -0.42, 0.3, 0.22}, 0.42, 0.1);
        pen.bow(coat, -0.62, 0.62, new double[] {0.16, 0.3}, new double[] {-90, 60}, 0.09);
        pen.shadedCurve(coat, 0.7, 0.3, -0.5, 0.4, -0.52, 0.68, 0, 0.62, 0.4, 0.72, 0.42, 0.36, 0, 0.34);
        pen.shape(0xC8322D, 0.24, 0.6, 0.44, 0.72, 0.5, 0.62, 0.32, 0.52);
        pen.curve(coat, 0.3, 0.62, 0.3, 0.98, 0.6, 1.0, 0.86, 0.8, 0.84, 0.68, 0.56, 0.64);
        pen.curve(dark, 0.3, 0.6, 0.26, 0.94, 0.44, 0.96, 0.44, 0.64)
                .disc(0x1C1818, 0.84, 0.77, 0.05)
                .disc(0x1C1818, 0.6, 0.86, 0.03);
    }

    private static void cat(Pen pen, int coat, int dark) {
        pen.bow(coat, -0.34, 0.24, new double[] {0.28, 0.2}, new double[] {60, 230}, 0.1);
        pen.shadedCurve(coat, 0.7, 0, -0.36, 0, -0.4, 0.4, -0.1, 0.7, 0.2, 0.66, 0.26, 0.3, 0.34, 0, 0, -0.02);
        pen.line(Ink.shade(coat, 0.72), 0.03, 0.08, 0.35, 0.08, 0.04);
        pen.shape(coat, -0.16, 0.8, -0.13, 1.02, 0.02, 0.9).shape(coat, 0.36, 0.8, 0.33, 1.02, 0.18, 0.9);
        pen.oval(coat, 0.1, 0.76, 0.27, 0.2);
        pen.oval(0xC8D860, 0.01, 0.79, 0.05, 0.045).oval(0xC8D860, 0.19, 0.79, 0.05, 0.045);
        pen.oval(0x1C1818, 0.01, 0.79, 0.02, 0.045)
                .oval(0x1C1818, 0.19, 0.79, 0.02, 0.045)
                .shape(0xE0908C, 0.06, 0.71, 0.14, 0.71, 0.1, 0.67);
        pen.line(dark, 0.05, -0.3, 0.42, -0.12, 0.5).line(dark, 0.05, -0.33, 0.28, -0.14, 0.34);
    }

    private static void bird(Pen pen, int coat, int dark) {
        pen.line(0xE08A30, 0.05, -0.02, 0.3, -0.05, 0.02, 0.05, 0.02)
                .line(0xE08A30, 0.05, 0.12, 0.3, 0.12, 0.02, 0.22, 0.02);
        pen.shape(dark, -0.3, 0.5, -0.8, 0.36, -0.76, 0.24, -0.2, 0.36);
        pen.shadedCurve(coat, 0.85, 0.22, -0.46, 0.42, -0.2, 0.74, 0.2, 0.78, 0.44, 0.6, 0.3, 0.26, -0.1, 0.2);
        pen.disc(coat, 0.3, 0.82, 0.18)
                .shape(0xF0B030, 0.46, 0.88, 0.7, 0.8, 0.46, 0.74)
                .disc(0x1C1818, 0.36, 0.86, 0.035);
        pen.curve(dark, -0.5, 0.42, -0.1, 0.68, 0.16, 0.6, 0.0, 0.36)
                .oval(Ink.mix(coat, 0xFFFFFF, 0.6), 0.24, 0.42, 0.12, 0.14);
    }

    private static void camel(Pen pen, int coat, int dark) {
        legs(pen, coat, new double[] {-0.3, -0.38, 0.26, 0.18}, 0.5, 0.08);
        pen.line(dark, 0.03, -0.44, 0.6, -0.5, 0.36);
        pen.shadedCurve(
                coat, 0.95, 0.4, -0.46, 0.46, -0.46, 0.64, -0.26, 0.7, -0.1, 0.96, 0.06, 0.94, 0.16, 0.68, 0.36, 0.6,
                0.4, 0.46, 0, 0.4);
        pen.curve(
                coat, 0.26, 0.6, 0.46, 0.46, 0.62, 0.7, 0.58, 0.92, 0.82, 0.96, 0.84, 0.86, 0.68, 0.84, 0.7, 0.6, 0.46,
                0.36, 0.3, 0.42);
        pen.curve(coat, 0.54, 0.86, 0.56, 1.0, 0.7, 1.0, 0.86, 0.92, 0.86, 0.84, 0.66, 0.82)
                .disc(0x1C1818, 0.67, 0.93, 0.02);
        pen.shape(dark, 0.54, 0.94, 0.5, 1.02, 0.6, 0.98);
    }

    private static void horse(Pen pen, int coat, int dark) {
        legs(pen, coat, new double[] {-0.3, -0.4, 0.26, 0.18}, 0.45, 0.08);
        pen.curve(dark, -0.42, 0.66, -0.56, 0.6, -0.58, 0.24, -0.46, 0.3, -0.44, 0.56);
        pen.shadedCurve(
                coat, 0.75, 0.36, -0.48, 0.44, -0.46, 0.72, 0, 0.64, 0.3, 0.72, 0.4, 0.5, 0.2, 0.38, -0.2, 0.36);
        pen.curve(coat, 0.14, 0.62, 0.34, 0.9, 0.46, 1.02, 0.6, 0.98, 0.78, 0.76, 0.72, 0.7, 0.54, 0.8, 0.42, 0.46);
        pen.curve(dark, 0.08, 0.68, 0.28, 0.94, 0.44, 1.04, 0.48, 0.94, 0.34, 0.72, 0.2, 0.6)
                .shape(coat, 0.44, 0.98, 0.46, 1.08, 0.54, 0.98);
        pen.disc(0x1C1818, 0.56, 0.9, 0.02);
    }

    private static void goat(Pen pen, int coat, int dark) {
        legs(pen, coat, new double[] {-0.3, -0.38, 0.28, 0.2}, 0.4, 0.07);
        pen.shape(coat, -0.44, 0.62, -0.56, 0.78, -0.4, 0.72);
        pen.shadedCurve(coat, 0.72, 0.3, -0.46, 0.36, -0.46, 0.7, 0, 0.66, 0.38, 0.72, 0.4, 0.4, 0, 0.3);
        pen.curve(coat, 0.26, 0.6, 0.36, 0.88, 0.56, 0.94, 0.76, 0.74, 0.7, 0.66, 0.54, 0.7, 0.42, 0.5);
        pen.bow(0x8A7A60, 0.28, 0.9, new double[] {0.2, 0.16}, new double[] {-90, 10}, 0.06);
        pen.shape(dark, 0.62, 0.7, 0.7, 0.68, 0.63, 0.52)
                .oval(dark, 0.36, 0.82, 0.1, 0.04)
                .disc(0x1C1818, 0.57, 0.83, 0.022);
    }
}
