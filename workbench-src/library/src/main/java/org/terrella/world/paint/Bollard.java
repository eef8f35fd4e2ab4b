package org.terrella.world.paint;

import java.util.Locale;

/** Posts beside the road. */
public final class Bollard {

    private Bollard() {}

    /** The shapes of bollards. */
    public enum Kind {
        /** A round post with a band. */
        POST,
        /** A flat post with a slanting top and a slanting band. */
        BLADE,
        /** A thin post with a reflector. */
        REED,
        /** A post with a ball on it. */
        BALL,
        /** A cone. */
        CONE,
        /** A broad stone. */
        STONE,
        /** A three-sided post with two bands. */
        WEDGE,
        /** A square post with a cap. */
        CAPPED;

        /**
         * Its name.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a bollard looks.
     *
     * @param kind its shape
     * @param body its colour
     * @param band the colour of its band
     */
    public record Style(Kind kind, Colour body, Colour band) {

        /**
         * Any bollard whose band differs from its body.
         *
         * @param dice for shape and colours
         * @return the style
         */
        public static Style of(Dice dice) {
            int body = dice.below(Colour.values().length);
            int band = (body + 1 + dice.below(Colour.values().length - 1)) % Colour.values().length;
            return new Style(dice.pick(Kind.values()), Colour.values()[body], Colour.values()[band]);
        }

        /**
         * A caption of the bollard.
         *
         * @return such as "white post bollard with red band"
         */
        public String words() {
            return body.word() + " " + kind.word() + " bollard with " + band.word() + " band";
        }
    }

    /**
     * Paints a bollard.
     *
     * @param canvas where
     * @param style how it looks
     * @param at its foot and its height
     */
    public static void paint(Canvas canvas, Style style, Spot at) {
        canvas.label(Label.POST);
        Pen pen = Pen.of(canvas, at, 1);
        int body = style.body().ink();
        int band = style.band().ink();
        pen.shadow(0.08, 0.3, 0.06);
        switch (style.kind()) {
            case POST -> {
                pen.round(body, new double[] {-0.15, -0.02, 0.15, 1}, 0.12).box(band, -0.15, 0.62, 0.15, 0.82);
                pen.veil(0x000000, 0.22, 0.04, 0, 0.15, 0, 0.15, 0.95, 0.04, 0.98);
            }
            case BLADE -> {
                pen.shape(body, -0.2, 0, 0.2, 0, 0.2, 0.88, -0.2, 1.0)
                        .shape(band, -0.2, 0.66, 0.2, 0.54, 0.2, 0.76, -0.2, 0.88);
                pen.veil(0x000000, 0.22, 0.1, 0, 0.2, 0, 0.2, 0.88, 0.1, 0.91);
            }
            case REED ->
                pen.round(body, new double[] {-0.07, 0, 0.07, 0.86}, 0.03)
                        .disc(band, 0, 0.88, 0.13)
                        .disc(Ink.mix(band, 0xFFFFFF, 0.5), -0.03, 0.91, 0.05);
            case BALL -> {
                pen.shape(body, -0.16, 0, 0.16, 0, 0.1, 0.68, -0.1, 0.68)
                        .box(band, -0.14, 0.55, 0.14, 0.68)
                        .disc(body, 0, 0.82, 0.18);
                pen.disc(Ink.mix(body, 0xFFFFFF, 0.4), -0.05, 0.87, 0.07);
            }
            case CONE -> {
                pen.box(Ink.shade(body, 0.7), -0.32, 0, 0.32, 0.08)
                        .shape(body, -0.24, 0.08, 0.24, 0.08, 0.05, 1, -0.05, 1);
                pen.shape(band, -0.17, 0.42, 0.17, 0.42, 0.115, 0.68, -0.115, 0.68);
                pen.veil(0x000000, 0.2, 0.06, 0.08, 0.24, 0.08, 0.05, 1, 0.02, 1);
            }
            case STONE -> {
                pen.shadedCurve(body, 1, 0, -0.34, -0.05, -0.34, 0.5, -0.2, 1.05, 0.2, 1.05, 0.34, 0.5, 0.34, -0.05);
                pen.shape(band, -0.32, 0.4, 0.32, 0.4, 0.29, 0.62, -0.29, 0.62);
            }
            case WEDGE -> {
                pen.shape(body, -0.2, 0, 0.04, 0, 0.04, 1, -0.14, 0.94)
                        .shape(Ink.shade(body, 0.68), 0.04, 0, 0.22, 0, 0.16, 0.94, 0.04, 1);
                pen.shape(band, -0.165, 0.7, 0.04, 0.72, 0.04, 0.84, -0.15, 0.81)
                        .shape(band, -0.18, 0.45, 0.04, 0.46, 0.04, 0.58, -0.17, 0.56);
                pen.shape(Ink.shade(band, 0.68), 0.04, 0.72, 0.175, 0.7, 0.17, 0.81, 0.04, 0.84)
                        .shape(Ink.shade(band, 0.68), 0.04, 0.46, 0.19, 0.45, 0.185, 0.56, 0.04, 0.58);
            }
            case CAPPED -> {
                pen.box(body, -0.13, 0, 0.13, 0.86)
                        .box(Ink.shade(body, 0.7), 0.04, 0, 0.13, 0.86)
                        .box(band, -0.2, 0.8, 0.2, 0.92);
                pen.shape(band, -0.2, 0.92, 0.2, 0.92, 0, 1.06).box(band, -0.13, 0.3, 0.13, 0.42);
            }
        }
    }
}
