package org.terrella.world.paint;

/** Heads of animals from before, from 0 at the neck to 1 at the tips of the ears. */
final class AnimalHead {

    private static final int BLACK = 0x1C1818;

    private AnimalHead() {}

    static void paint(Pen pen, Animal.Kind kind, int coat, int dark) {
        switch (kind) {
            case DOG -> dog(pen, coat, dark);
            case CAT -> cat(pen, coat, dark);
            case BIRD -> bird(pen, coat, dark);
            case COW -> {
                pen.shape(0xE8DCC0, -0.24, 0.82, -0.42, 1.0, -0.16, 0.9)
                        .shape(0xE8DCC0, 0.24, 0.82, 0.42, 1.0, 0.16, 0.9);
                longFace(pen, coat, dark, 0xE4B4A8, 0.34);
                pen.curve(Ink.brightness(coat) > 130 ? 0x3A2C28 : 0xF0ECE4, -0.08, 0.9, 0.08, 0.9, 0.1, 0.5, -0.1, 0.5);
            }
            case SHEEP -> {
                pen.oval(0x3A3432, -0.34, 0.62, 0.16, 0.07).oval(0x3A3432, 0.34, 0.62, 0.16, 0.07);
                int wool = Ink.mix(coat, 0xF4EEE0, 0.35);
                pen.oval(Ink.shade(wool, 0.85), 0, 0.08, 0.5, 0.2)
                        .shadedCurve(0x4A4240, 0.8, 0.1, -0.24, 0.74, 0.24, 0.74, 0.16, 0.16, -0.16, 0.16);
                for (int i = 0; i < 5; i++) {
                    pen.disc(Ink.shade(wool, 0.94 + 0.03 * (i % 2)), -0.24 + 0.12 * i, 0.82, 0.14);
                }
                eyes(pen, 0xE8D890, 0.14, 0.56);
            }
            case CAMEL -> {
                pen.oval(dark, -0.26, 0.9, 0.06, 0.09).oval(dark, 0.26, 0.9, 0.06, 0.09);
                longFace(pen, coat, dark, Ink.mix(coat, 0xFFFFFF, 0.35), 0.26);
                pen.oval(dark, 0, 0.95, 0.14, 0.08).line(dark, 0.02, 0, 0.3, 0, 0.2);
            }
            case HORSE -> {
                pen.shape(coat, -0.2, 0.82, -0.18, 1.02, -0.06, 0.88).shape(coat, 0.2, 0.82, 0.18, 1.02, 0.06, 0.88);
                longFace(pen, coat, dark, Ink.shade(coat, 0.75), 0.24);
                pen.curve(dark, -0.12, 0.96, 0.12, 0.96, 0.02, 0.6, -0.08, 0.66);
                pen.curve(0xF4F0E8, -0.04, 0.62, 0.04, 0.62, 0.05, 0.3, -0.05, 0.3);
            }
            case GOAT -> {
                pen.curve(0x8A7A60, -0.12, 0.8, -0.3, 1.1, -0.44, 0.9, -0.28, 0.96)
                        .curve(0x8A7A60, 0.12, 0.8, 0.3, 1.1, 0.44, 0.9, 0.28, 0.96);
                pen.shape(dark, -0.1, 0.2, 0.1, 0.2, 0, -0.06);
                longFace(pen, coat, dark, Ink.mix(coat, 0xFFFFFF, 0.3), 0.26);
            }
        }
    }

    private static void eyes(Pen pen, int iris, double apart, double y) {
        for (int side = -1; side <= 1; side += 2) {
            pen.disc(iris, side * apart, y, 0.06)
                    .disc(BLACK, side * apart, y, 0.035)
                    .disc(0xFFFFFF, side * apart + 0.015, y + 0.02, 0.013);
        }
    }

    private static void longFace(Pen pen, int coat, int dark, int muzzle, double half) {
        pen.shadedCurve(Ink.shade(coat, 0.8), 0.5, -0.1, -half, 0.5, half, 0.5, half * 1.5, -0.1, -half * 1.5, -0.1);
        pen.oval(coat, -half - 0.08, 0.76, 0.16, 0.07).oval(coat, half + 0.08, 0.76, 0.16, 0.07);
        pen.oval(dark, -half - 0.09, 0.75, 0.1, 0.035).oval(dark, half + 0.09, 0.75, 0.1, 0.035);
        pen.shadedCurve(
                coat,
                0.95,
                0.1,
                -half,
                0.9,
                0,
                0.98,
                half,
                0.9,
                half * 0.9,
                0.5,
                half * 0.7,
                0.12,
                -half * 0.7,
                0.12,
                -half * 0.9,
                0.5);
        pen.oval(muzzle, 0, 0.22, half * 0.78, 0.15)
                .oval(BLACK, -0.09, 0.25, 0.035, 0.03)
                .oval(BLACK, 0.09, 0.25, 0.035, 0.03);
        eyes(pen, 0x5A3A20, half * 0.58, 0.64);
    }

    private static void dog(Pen pen, int coat, int dark) {
        pen.shadedCurve(coat, 0.4, -0.1, -0.3, 0.4, 0.3, 0.4, 0.44, -0.1, -0.44, -0.1)
                .box(0xC8322D, -0.3, 0.07, 0.3, 0.16);
        pen.oval(coat, 0, 0.62, 0.36, 0.36).curve(dark, -0.3, 0.95, -0.46, 0.9, -0.52, 0.4, -0.36, 0.34, -0.26, 0.7);
        pen.curve(dark, 0.3, 0.95, 0.46, 0.9, 0.52, 0.4, 0.36, 0.34, 0.26, 0.7);
        pen.oval(Ink.mix(coat, 0xFFFFFF, 0.5), 0, 0.42, 0.2, 0.18).oval(BLACK, 0, 0.5, 0.09, 0.06);
        pen.curve(0xE87880, -0.06, 0.34, 0.06, 0.34, 0.06, 0.18, -0.06, 0.18)
                .line(BLACK, 0.025, -0.14, 0.35, 0, 0.4, 0.14, 0.35);
        eyes(pen, 0x5A3A20, 0.15, 0.7);
    }

    private static void cat(Pen pen, int coat, int dark) {
        pen.shadedCurve(coat, 0.3, -0.1, -0.26, 0.3, 0.26, 0.3, 0.4, -0.1, -0.4, -0.1);
        for (int side = -1; side <= 1; side += 2) {
            pen.shape(coat, side * 0.4, 0.6, side * 0.36, 1.0, side * 0.08, 0.78)
                    .shape(0xE8A8A0, side * 0.34, 0.66, side * 0.33, 0.9, side * 0.16, 0.76);
        }
        pen.oval(coat, 0, 0.5, 0.42, 0.34)
                .oval(Ink.mix(coat, 0xFFFFFF, 0.6), 0, 0.33, 0.18, 0.13)
                .shape(0xE0807C, -0.05, 0.42, 0.05, 0.42, 0, 0.36);
        for (int side = -1; side <= 1; side += 2) {
            pen.oval(0xB8D84C, side * 0.18, 0.57, 0.1, 0.085)
                    .oval(BLACK, side * 0.18, 0.57, 0.035, 0.08)
                    .disc(0xFFFFFF, side * 0.18 + 0.02, 0.6, 0.018);
            pen.line(0xF8F4EC, 0.014, side * 0.14, 0.36, side * 0.48, 0.4)
                    .line(0xF8F4EC, 0.014, side * 0.14, 0.33, side * 0.46, 0.28);
        }
        pen.line(dark, 0.035, -0.1, 0.8, -0.08, 0.68)
                .line(dark, 0.035, 0, 0.83, 0, 0.7)
                .line(dark, 0.035, 0.1, 0.8, 0.08, 0.68);
    }

    private static void bird(Pen pen, int coat, int dark) {
        pen.shadedCurve(coat, 0.5, -0.1, -0.3, 0.5, 0.24, 0.5, 0.4, -0.1, -0.5, -0.1)
                .oval(Ink.mix(coat, 0xFFFFFF, 0.6), 0.06, 0.12, 0.2, 0.2);
        pen.oval(coat, 0, 0.66, 0.32, 0.32).curve(dark, -0.24, 0.84, -0.3, 1.06, -0.1, 1.0, 0.06, 0.94);
        pen.curve(0xF0B030, 0.22, 0.76, 0.6, 0.66, 0.56, 0.58, 0.22, 0.54).line(0xA06820, 0.02, 0.26, 0.65, 0.54, 0.63);
        pen.disc(0xF4F0E4, 0.1, 0.74, 0.1).disc(BLACK, 0.12, 0.74, 0.06).disc(0xFFFFFF, 0.14, 0.77, 0.02);
    }
}
