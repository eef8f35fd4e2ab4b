package org.terrella.world.paint;

/** Close-ups of plants, animals, sky and water; x from -50 to 50, y from 0 below to 100 above. */
final class NatureShots {

    private NatureShots() {}

    static void flower(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0x4E8444, 0x6A9A54, 0x3E6A4A), dice);
        int petal = dice.pick(
                        Colour.RED, Colour.ORANGE, Colour.YELLOW, Colour.PURPLE, Colour.PINK, Colour.WHITE, Colour.BLUE)
                .ink(dice);
        pen.line(0x3A6A30, 4, 2, 0, 0, 50).curve(0x4A8A3C, 2, 12, 20, 26, 36, 24, 20, 10);
        int petals = 5 + dice.below(5);
        for (int ring = 0; ring < 2; ring++) {
            for (int i = 0; i < petals; i++) {
                double angle = Math.toRadians(360.0 * (i + ring * 0.5) / petals + 10);
                double c = StrictMath.cos(angle);
                double s = StrictMath.sin(angle);
                double far = ring == 0 ? 36 : 29;
                double wide = (ring == 0 ? 1.1 : 0.9) * 62 / petals;
                pen.curve(
                        Ink.shade(petal, ring == 0 ? 0.78 + 0.1 * s : 1),
                        c * 4,
                        58 + s * 4,
                        c * far * 0.7 - s * wide,
                        58 + s * far * 0.7 + c * wide,
                        c * far * 1.25,
                        58 + s * far * 1.25,
                        c * far * 0.7 + s * wide,
                        58 + s * far * 0.7 - c * wide);
            }
        }
        int heart = petal == Colour.YELLOW.ink() ? 0x6A4424 : dice.pick(0xF0C038, 0x6A4424, 0xE8E0A0);
        pen.disc(Ink.shade(heart, 0.7), 0, 58, 11).disc(heart, -1, 59, 9);
        for (int i = 0; i < 9; i++) {
            pen.disc(Ink.shade(heart, 1.3), dice.between(-6, 6), dice.between(52, 64), 1.1);
        }
    }

    static void leaf(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0x8A9A60, 0xB0A080, 0x687868, 0x9AA8B0), dice);
        int ink = dice.pick(0x4E9A3C, 0x7AA83A, 0xC8782C, 0xB8402C, 0xD8B038);
        pen.line(Ink.shade(ink, 0.6), 3, 8, 2, 0, 20);
        pen.shadedCurve(ink, 100, 10, 0, 8, -34, 30, -32, 62, 0, 104, 32, 62, 34, 30);
        pen.curve(Ink.shade(ink, 0.82), 0, 10, 34, 30, 31, 60, 2, 96);
        pen.line(Ink.shade(ink, 1.4), 1.8, 0, 16, 0, 90);
        for (int i = 0; i < 5; i++) {
            double y = 24 + i * 12;
            pen.line(Ink.shade(ink, 1.3), 1.1, 0, y, 22 - i * 2, y + 12)
                    .line(Ink.shade(ink, 1.3), 1.1, 0, y, -22 + i * 2, y + 12);
        }
    }

    static void shell(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.backdrop(canvas, 0xE0C898);
        for (int i = 0; i < 60; i++) {
            pen.disc(
                    dice.pick(0xC8AC78, 0xF4E4C0, 0xA88C60),
                    dice.between(-55, 55),
                    dice.between(-5, 105),
                    dice.between(0.5, 1.1));
        }
        canvas.fill(Outline.ellipse(54, 72, 38, 9), 0x6A5430, 0.4);
        int ink = dice.pick(0xF0D8C8, 0xE8A898, 0xF4ECDC, 0xD8B080);
        for (int i = 0; i < 9; i++) {
            double from = Math.toRadians(196 - i * 23.5);
            double to = Math.toRadians(196 - (i + 1) * 23.5);
            double fx = 40 * StrictMath.cos(from);
            double fy = 48 + 36 * StrictMath.sin(from);
            double tx = 40 * StrictMath.cos(to);
            double ty = 48 + 36 * StrictMath.sin(to);
            int rib = Ink.shade(ink, i % 2 == 0 ? 0.82 : 1.05);
            pen.shape(rib, 0, 26, fx, fy, tx, ty).disc(rib, (fx + tx) / 2, (fy + ty) / 2, 7.4);
        }
        pen.shape(Ink.shade(ink, 0.7), -15, 20, 15, 20, 7, 38, -7, 38);
    }

    static void clouds(Canvas canvas, Pen pen, Dice dice) {
        canvas.label(Label.SKY);
        int top = dice.pick(0x3A74C4, 0x5A94D8, 0x88A4BC);
        canvas.fade(Outline.box(-30, -30, 130, 130), 0, top, 100, Ink.mix(top, 0xFFFFFF, 0.6));
        for (int i = 0; i < 4; i++) {
            double x = dice.between(-36, 36);
            double y = 14 + i * 22 + dice.between(-5, 5);
            double size = dice.between(0.8, 1.5);
            for (int layer = 0; layer < 2; layer++) {
                int ink = layer == 0 ? 0xC4CEDA : 0xFAFCFE;
                double up = layer * 3 * size;
                pen.oval(ink, x, y + up, 20 * size, 6 * size)
                        .disc(ink, x - 8 * size, y + 4 * size + up, 8 * size)
                        .disc(ink, x + 5 * size, y + 6 * size + up, 9 * size);
            }
        }
    }

    static void sunset(Canvas canvas, Pen pen, Dice dice) {
        canvas.label(Label.SKY);
        int glow = dice.pick(0xF8A040, 0xF07050, 0xF8C060);
        double sun = dice.between(-24, 24);
        canvas.fade(Outline.box(-30, -30, 130, 64), 0, 0x4A3A78, 62, glow);
        pen.disc(Ink.mix(glow, 0xFFF0B0, 0.4), sun, 44, 16).disc(0xFFF2C0, sun, 44, 10);
        for (int i = 0; i < 4; i++) {
            pen.oval(Ink.mix(0x8A4A78, glow, 0.3), dice.between(-50, 50), 60 + i * 9, dice.between(14, 30), 2.2);
        }
        canvas.label(Label.WATER);
        canvas.fade(Outline.box(-30, 62, 130, 130), 62, Ink.shade(glow, 0.8), 100, 0x2A2858);
        for (int i = 0; i < 8; i++) {
            double y = 36 - i * 4.4;
            pen.oval(0xFFE8A8, sun + dice.between(-2, 2), y, 5 + i * 1.6 + dice.between(0, 5), 0.9);
        }
    }

    static void water(Canvas canvas, Pen pen, Dice dice) {
        canvas.label(Label.WATER);
        int ink = dice.pick(0x2E7C9C, 0x3A9AA8, 0x2C5C8C, 0x4A8078);
        canvas.fade(Outline.box(-30, -30, 130, 130), 0, Ink.shade(ink, 1.25), 100, Ink.shade(ink, 0.7));
        for (int i = 0; i < 34; i++) {
            double y = 98 - i * 3.1;
            double wide = 4 + (98 - y) * 0.16;
            double x = dice.between(-55, 55);
            int wave = i % 3 == 0 ? Ink.mix(ink, 0xFFFFFF, 0.7) : Ink.shade(ink, i % 3 == 1 ? 1.35 : 0.66);
            pen.curve(wave, x - wide, y, x, y + wide * 0.2, x + wide, y, x, y - wide * 0.1);
        }
    }

    static void beetle(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0x7AA048, 0xB0A468, 0x8A7A60), dice);
        int ink = dice.pick(0xC8322D, 0x2E8A5A, 0x3A4AA0, 0xE0902C);
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 3; i++) {
                pen.line(0x1E1C1C, 3, side * 20, 60 - i * 16, side * 38, 66 - i * 20, side * 44, 54 - i * 20);
            }
            pen.line(0x1E1C1C, 1.6, side * 5, 80, side * 14, 94);
        }
        canvas.fill(Outline.ellipse(53, 62, 31, 36), 0x20281A, 0.4);
        pen.disc(0x1E1C1C, 0, 74, 15).disc(0xF0F0EC, -8, 79, 3).disc(0xF0F0EC, 8, 79, 3);
        pen.shadedCurve(ink, 75, 8, -32, 20, -32, 70, 0, 78, 32, 70, 32, 20, 0, -2)
                .line(0x1E1C1C, 1.8, 0, 6, 0, 72);
        pen.disc(0x1E1C1C, -15, 54, 6)
                .disc(0x1E1C1C, 15, 54, 6)
                .disc(0x1E1C1C, -13, 28, 5)
                .disc(0x1E1C1C, 13, 28, 5);
        pen.oval(Ink.mix(ink, 0xFFFFFF, 0.6), -20, 62, 4, 6);
    }

    static void butterfly(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0x5C8C4C, 0x7088A0, 0x9A8CB0), dice);
        int ink = dice.pick(Colour.ORANGE, Colour.YELLOW, Colour.BLUE, Colour.WHITE, Colour.PURPLE)
                .ink(dice);
        for (int side = -1; side <= 1; side += 2) {
            pen.curve(0x26222A, side * 1, 56, side * 20, 100, side * 60, 94, side * 44, 50, side * 10, 48);
            pen.curve(ink, side * 3, 57, side * 20, 94, side * 52, 88, side * 40, 54, side * 10, 52);
            pen.curve(0x26222A, side * 1, 52, side * 40, 52, side * 46, 16, side * 16, 4, side * 4, 36);
            pen.curve(Ink.shade(ink, 0.85), side * 3, 48, side * 36, 48, side * 40, 20, side * 17, 11, side * 6, 36);
            pen.disc(0x26222A, side * 27, 74, 5)
                    .disc(0xF4F0E4, side * 27, 74, 2.4)
                    .disc(0xF4F0E4, side * 25, 28, 4);
            pen.line(0x26222A, 1.4, 0, 72, side * 10, 92);
        }
        pen.oval(0x26222A, 0, 50, 3.6, 26);
    }

    static void animal(Canvas canvas, Animal.Kind kind, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0x7A9A6A, 0x8AA0B4, 0xB49C84, 0x94848C), dice);
        Spot at = new Spot(50 + dice.between(-6, 6), 96, dice.between(76, 88));
        Animal.portrait(canvas, Animal.Style.of(dice, kind), at, dice);
    }
}
