package org.terrella.world.paint;

import java.util.Locale;

/** Things that stand on pavements and squares. */
public final class StreetFurniture {

    private StreetFurniture() {}

    /** The kinds of things, with their usual heights. */
    public enum Kind {
        /** A bench. */
        BENCH(0.9),
        /** A litter bin. */
        BIN(1),
        /** A mail box. */
        MAIL_BOX(1.5),
        /** A telephone box. */
        PHONE_BOX(2.4),
        /** A bus stop with a shelter. */
        BUS_STOP(2.6),
        /** A fountain with two bowls. */
        FOUNTAIN(3),
        /** A cart with a parasol, where food is sold. */
        FOOD_STALL(2.6),
        /** A table of fruit below an awning. */
        MARKET_STALL(2.4);

        private final double metres;

        Kind(double metres) {
            this.metres = metres;
        }

        /**
         * Its usual height.
         *
         * @return in metres
         */
        public double heightMetres() {
            return metres;
        }

        /**
         * What it is called.
         *
         * @return in lower case
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * How a thing looks.
     *
     * @param kind what it is
     * @param colour its main colour
     */
    public record Style(Kind kind, Colour colour) {

        /**
         * A caption of the thing.
         *
         * @return such as "red mail box"
         */
        public String words() {
            return colour.word() + " " + kind.words();
        }
    }

    /**
     * Paints a thing.
     *
     * @param canvas where
     * @param style how it looks
     * @param at the middle of its foot and its height
     * @param night whether what has a lamp is lit
     * @param dice for small irregularities
     */
    public static void paint(Canvas canvas, Style style, Spot at, boolean night, Dice dice) {
        canvas.label(Label.OBJECT);
        Pen pen = Pen.of(canvas, at, 1);
        int ink = style.colour().ink(dice);
        int dark = Ink.shade(ink, 0.66);
        switch (style.kind()) {
            case BENCH -> bench(pen, ink, dark);
            case BIN -> {
                pen.shadow(0.06, 0.4, 0.06)
                        .shadedCurve(ink, 0.8, 0, -0.28, 0, -0.34, 0.85, 0.34, 0.85, 0.28, 0, 0, -0.04);
                pen.box(dark, -0.34, 0.5, 0.34, 0.56)
                        .oval(dark, 0, 0.84, 0.36, 0.08)
                        .oval(0x26282C, 0, 0.85, 0.26, 0.05);
                pen.line(dark, 0.06, -0.3, 0.84, -0.3, 0.98, 0.3, 0.98, 0.3, 0.84);
            }
            case MAIL_BOX -> {
                pen.shadow(0.06, 0.32, 0.05).box(dark, -0.07, 0, 0.07, 0.4);
                pen.shadedCurve(ink, 1, 0.35, -0.26, 0.34, -0.28, 1.08, 0.28, 1.08, 0.26, 0.34)
                        .box(dark, -0.18, 0.72, 0.18, 0.8);
                pen.box(0xF4F0E6, -0.14, 0.48, 0.14, 0.62)
                        .veil(0x000000, 0.2, 0.1, 0.38, 0.24, 0.38, 0.24, 0.9, 0.1, 0.96);
            }
            case PHONE_BOX -> phoneBox(pen, ink, dark, night);
            case BUS_STOP -> busStop(pen, ink, dark, night);
            case FOUNTAIN -> fountain(pen, ink, dark);
            case FOOD_STALL -> foodStall(pen, ink, dark, night);
            case MARKET_STALL -> marketStall(pen, ink, dark, dice);
        }
    }

    private static void bench(Pen pen, int ink, int dark) {
        pen.shadow(0.1, 1.2, 0.08).box(0x34363C, -0.9, 0, -0.78, 0.95).box(0x34363C, 0.78, 0, 0.9, 0.95);
        for (int i = 0; i < 3; i++) {
            pen.round(
                    i == 1 ? Ink.shade(ink, 0.9) : ink,
                    new double[] {-1.05, 0.58 + i * 0.15, 1.05, 0.7 + i * 0.15},
                    0.03);
        }
        pen.shape(ink, -1.02, 0.5, 1.02, 0.5, 1.12, 0.38, -1.12, 0.38).box(dark, -1.12, 0.31, 1.12, 0.38);
        pen.box(0x26282C, -1, 0, -0.88, 0.32).box(0x26282C, 0.88, 0, 1, 0.32);
    }

    private static void phoneBox(Pen pen, int ink, int dark, boolean night) {
        pen.shadow(0.06, 0.3, 0.03).shaded(ink, new double[] {-0.23, 0, 0.23, 0.94}, 0.02);
        pen.curve(ink, -0.25, 0.9, -0.22, 1.02, 0.22, 1.02, 0.25, 0.9).box(0xF4F0E6, -0.18, 0.85, 0.18, 0.91);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 2; column++) {
                double x = -0.17 + column * 0.18;
                double y = 0.2 + row * 0.155;
                pen.pane(night, x, y, x, y + 0.13, x + 0.155, y + 0.13, x + 0.155, y);
            }
        }
        pen.box(dark, -0.25, 0, 0.25, 0.06).veil(0x000000, 0.25, 0.17, 0.04, 0.23, 0.04, 0.23, 0.92, 0.17, 0.92);
    }

    private static void busStop(Pen pen, int ink, int dark, boolean night) {
        pen.shadow(0.1, 0.85, 0.05).veil(0xBCD4E0, 0.6, -0.62, 0.05, 0.62, 0.05, 0.62, 0.84, -0.62, 0.84);
        pen.box(dark, -0.68, 0, -0.62, 0.86).box(dark, 0.62, 0, 0.68, 0.86).box(dark, -0.03, 0.1, 0.0, 0.86);
        pen.round(ink, new double[] {-0.8, 0.84, 0.8, 0.94}, 0.04)
                .box(dark, -0.5, 0.26, 0.24, 0.32)
                .box(dark, -0.44, 0, -0.4, 0.28)
                .box(dark, 0.14, 0, 0.18, 0.28);
        pen.pane(night, 0.3, 0.2, 0.3, 0.72, 0.58, 0.72, 0.58, 0.2).box(ink, 0.34, 0.5, 0.54, 0.68);
        pen.box(0x50545A, 0.9, 0, 0.94, 1).disc(ink, 0.92, 0.92, 0.13).disc(0xF4F0E6, 0.92, 0.92, 0.075);
    }

    private static void fountain(Pen pen, int ink, int dark) {
        int water = 0x7CC0E0;
        pen.shadow(0.05, 0.85, 0.06).shadedCurve(ink, 0.26, 0, -0.75, 0.28, -0.68, 0, 0, -0.06, 0.68, 0, 0.75, 0.28);
        pen.oval(dark, 0, 0.24, 0.72, 0.08).oval(water, 0, 0.235, 0.64, 0.06);
        pen.shape(ink, -0.07, 0.2, 0.07, 0.2, 0.05, 0.6, -0.05, 0.6)
                .shadedCurve(ink, 0.62, 0.5, -0.34, 0.64, -0.2, 0.5, 0.2, 0.5, 0.34, 0.64)
                .oval(water, 0, 0.62, 0.3, 0.03);
        for (int side = -1; side <= 1; side += 2) {
            pen.bow(
                    0xE4F4FC,
                    side * 0.17,
                    0.7,
                    new double[] {0.16, 0.28},
                    new double[] {side > 0 ? 185 : 225, side > 0 ? 315 : 355},
                    0.045);
            pen.line(0xCCE8F6, 0.035, side * 0.33, 0.6, side * 0.4, 0.28)
                    .line(0xCCE8F6, 0.03, side * 0.2, 0.58, side * 0.23, 0.28);
        }
        pen.line(0xF2FAFE, 0.05, 0, 0.62, 0, 0.98);
    }

    private static void foodStall(Pen pen, int ink, int dark, boolean night) {
        pen.shadow(0.06, 0.6, 0.05).line(0x8A6A48, 0.04, 0, 0.4, 0, 0.95);
        pen.lamp(night, 0xFFD890, 0.2, 0.6, 0.05)
                .disc(0xD8A868, -0.2, 0.5, 0.05)
                .disc(0xC85A3A, -0.05, 0.5, 0.05)
                .disc(0xE8C860, 0.08, 0.5, 0.05);
        pen.shaded(ink, new double[] {-0.44, 0.14, 0.44, 0.46}, 0.03)
                .box(0xF4F0E6, -0.44, 0.3, 0.44, 0.36)
                .box(dark, -0.48, 0.44, 0.48, 0.48);
        pen.disc(0x2A2A2E, -0.24, 0.11, 0.11)
                .disc(0xB0A890, -0.24, 0.11, 0.06)
                .disc(0x2A2A2E, 0.26, 0.11, 0.11)
                .disc(0xB0A890, 0.26, 0.11, 0.06);
        for (int i = 0; i < 6; i++) {
            double x = -0.6 + i * 0.2;
            pen.shape(i % 2 == 0 ? ink : 0xF6F2E8, x, 0.76, x + 0.2, 0.76, (x + 0.2) * 0.06, 1, x * 0.06, 1);
        }
    }

    private static void marketStall(Pen pen, int ink, int dark, Dice dice) {
        pen.shadow(0.06, 0.85, 0.05)
                .box(0x7A5C3E, -0.7, 0, -0.65, 0.8)
                .box(0x7A5C3E, 0.65, 0, 0.7, 0.8)
                .box(0x3A2E26, -0.66, 0.44, 0.66, 0.72);
        pen.shape(0xA8805A, -0.72, 0.42, 0.72, 0.42, 0.78, 0.3, -0.78, 0.3).box(dark, -0.78, 0.08, 0.78, 0.3);
        int[] fruit = {0xD8382E, 0xF0A030, 0x78A838, 0xE8D040, 0x8A3A78};
        for (int i = 0; i < 5; i++) {
            double x = -0.56 + i * 0.28;
            int colour = fruit[(i + dice.below(2)) % 5];
            pen.disc(Ink.shade(colour, 0.8), x - 0.06, 0.42, 0.075)
                    .disc(colour, x + 0.06, 0.42, 0.075)
                    .disc(Ink.shade(colour, 1.15), x, 0.48, 0.075);
        }
        for (int i = 0; i < 8; i++) {
            double x = -0.8 + i * 0.2;
            int cloth = i % 2 == 0 ? ink : 0xF6F2E8;
            pen.shape(cloth, x, 0.72, x + 0.2, 0.72, (x + 0.2) * 0.86, 1, x * 0.86, 1)
                    .disc(cloth, x + 0.1, 0.72, 0.1);
        }
    }
}
