package org.terrella.world.paint;

/** Close-ups of what is on a table; x from -50 to 50, y from 0 below to 100 above. */
final class FoodShots {

    private FoodShots() {}

    private static void plate(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.table(canvas, dice);
        canvas.fill(Outline.ellipse(53, 56, 43, 41), 0x1A1410, 0.35);
        int china = dice.pick(0xF4F2EC, 0xE8E4DC, 0xA8C0CC, 0xD8B890);
        pen.disc(Ink.shade(china, 0.86), 0, 48, 42).disc(china, 0, 49, 40).disc(Ink.shade(china, 0.92), 0, 48, 29);
    }

    static void noodles(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.table(canvas, dice);
        int bowl = dice.pick(Colour.RED, Colour.BLUE, Colour.WHITE, Colour.BLACK, Colour.TEAL)
                .ink(dice);
        canvas.fill(Outline.ellipse(53, 56, 42, 40), 0x1A1410, 0.35);
        pen.disc(Ink.shade(bowl, 0.75), 0, 48, 41).disc(bowl, -1, 49, 38).disc(0xB87838, 0, 48, 32);
        for (int i = 0; i < 16; i++) {
            double x = dice.between(-17, 17);
            double y = dice.between(34, 64);
            double from = dice.between(0, 200);
            pen.bow(
                    i % 2 == 0 ? 0xF0D890 : 0xE0C070,
                    x,
                    y,
                    new double[] {dice.between(5, 13), dice.between(4, 10)},
                    new double[] {from, from + 170},
                    1.9);
        }
        pen.oval(0xF8F4E8, 12, 60, 9, 7).disc(0xF0A828, 12, 60, 4);
        for (int i = 0; i < 9; i++) {
            pen.disc(0x4E9A3C, dice.between(-22, 0), dice.between(32, 50), 1.9);
        }
        pen.line(0x8A5030, 2.2, 50, 90, 8, 30).line(0x8A5030, 2.2, 54, 82, 12, 26);
    }

    static void meal(Canvas canvas, Pen pen, Dice dice) {
        plate(canvas, pen, dice);
        int sauce = dice.pick(0xC05828, 0xA83A24, 0xD8A030, 0x6A8A38);
        pen.curve(0xF4EEDC, -28, 46, -24, 68, 0, 70, 4, 48, -12, 38)
                .curve(sauce, -4, 62, 22, 66, 28, 46, 10, 30, -12, 36);
        for (int i = 0; i < 14; i++) {
            pen.oval(0xFFFCF0, dice.between(-22, -2), dice.between(44, 64), 1.8, 0.8);
        }
        for (int i = 0; i < 6; i++) {
            pen.disc(Ink.shade(sauce, i % 2 == 0 ? 0.7 : 1.25), dice.between(0, 18), dice.between(38, 58), 3);
        }
        for (int i = 0; i < 5; i++) {
            pen.disc(0x4E9A3C, -20 + i * 8, 28 + dice.between(-3, 2), 5).disc(0x74B858, -21 + i * 8, 30, 2.4);
        }
        pen.round(0xC0C4C8, new double[] {44, 14, 47, 84}, 1.4).oval(0xC0C4C8, 45.5, 84, 4, 7);
    }

    static void cake(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0xB89878, 0x8C9CA8, 0xC8A8A8), dice);
        int icing = dice.pick(Colour.PINK, Colour.CREAM, Colour.BROWN, Colour.WHITE, Colour.TEAL)
                .ink(dice);
        pen.oval(0x6A5848, 2, 14, 46, 10).oval(0xF4F2EC, 0, 17, 46, 10).oval(0xE0DCD4, 0, 18, 34, 6);
        pen.shape(0xE8C888, -32, 18, 30, 18, 30, 60, -32, 60).shape(0xC8A468, 30, 18, 42, 30, 42, 70, 30, 60);
        pen.box(icing, -32, 34, 30, 40)
                .box(0xC8342E, -32, 46, 30, 49)
                .shape(Ink.shade(icing, 0.8), 30, 34, 42, 46, 42, 51, 30, 40);
        pen.shape(Ink.shade(icing, 1.08), -32, 60, 30, 60, 42, 72, -14, 72).box(icing, -33, 56, 30, 62);
        for (int i = 0; i < 6; i++) {
            pen.oval(icing, -28 + i * 11, 56, 4.5, 4 + dice.between(0, 4));
        }
        pen.disc(0xC8242E, 4, 78, 9).disc(0xF08888, 1, 81, 2.4).line(0x3A6A30, 1.4, 5, 86, 12, 96);
    }

    static void fruit(Canvas canvas, Pen pen, Dice dice) {
        plate(canvas, pen, dice);
        int[] inks = {0xD8342C, 0xF0982C, 0x8CBC3C, 0xE8CC3C, 0x7A3A88};
        int first = dice.below(5);
        for (int i = 0; i < 5; i++) {
            double angle = Math.toRadians(72 * i + 20);
            double x = 16 * StrictMath.cos(angle);
            double y = 48 + 16 * StrictMath.sin(angle);
            int ink = inks[(i + first) % 5];
            pen.disc(Ink.shade(ink, 0.7), x + 0.6, y - 0.8, 12)
                    .disc(ink, x, y, 11)
                    .oval(Ink.mix(ink, 0xFFFFFF, 0.65), x - 4, y + 4, 3, 2.4);
        }
        pen.curve(0xF0D040, -24, 56, -8, 74, 18, 74, 28, 60, 14, 66, -8, 64).line(0x5A4020, 2, 26, 62, 30, 58);
        pen.curve(0x4A8A3C, 0, 50, 10, 58, 16, 50, 6, 46);
    }

    static void coffee(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.table(canvas, dice);
        int china = dice.pick(Colour.WHITE, Colour.RED, Colour.TEAL, Colour.YELLOW, Colour.BLUE)
                .ink(dice);
        canvas.fill(Outline.ellipse(54, 57, 44, 42), 0x1A1410, 0.35);
        pen.disc(Ink.shade(china, 0.8), 0, 46, 43)
                .disc(Ink.shade(china, 1.02), 0, 47, 41)
                .disc(Ink.shade(china, 0.86), 0, 47, 30);
        pen.round(Ink.shade(china, 0.85), new double[] {20, 41, 44, 53}, 5)
                .round(Ink.shade(china, 0.7), new double[] {28, 44, 39, 50}, 3);
        pen.disc(Ink.shade(china, 0.72), 1, 46, 28)
                .disc(china, 0, 47, 27)
                .disc(0x5A3420, 0, 47, 22.5)
                .disc(0x8A5A34, 0, 47, 20);
        pen.curve(0xF0DCB8, 0, 32, -14, 46, -12, 58, 0, 54, 12, 58, 14, 46)
                .curve(0x8A5A34, 0, 40, -7, 47, -6, 52, 0, 50, 6, 52, 7, 47);
        pen.round(0xC8CCD0, new double[] {-46, 20, -43, 62}, 1.4).oval(0xC8CCD0, -44.5, 66, 4, 7);
    }

    static void candle(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.backdrop(canvas, 0x2A1C1C);
        double[] radii = {46, 34, 22};
        for (int i = 0; i < 3; i++) {
            canvas.glow(Outline.ellipse(pen.x(0), pen.y(72), radii[i], radii[i]), 0xF0A040, 0.14 + 0.05 * i);
        }
        int wax = dice.pick(0xF4E8CC, 0xC8382E, 0x4E7A5A, 0xE8B8C0);
        pen.oval(0x4A3828, 0, 8, 34, 7).oval(0x8A7048, 0, 10, 32, 6);
        pen.shaded(wax, new double[] {-13, 8, 13, 54}, 2)
                .oval(Ink.mix(wax, 0xFFE0A0, 0.6), 0, 54, 13, 3.5)
                .curve(wax, -13, 54, -9, 30, -5, 54);
        pen.line(0x2A2420, 1.4, 0, 54, 0, 60);
        canvas.glow(
                Smooth.closed(
                        pen.x(-6), pen.y(62), pen.x(-8), pen.y(72), pen.x(0), pen.y(94), pen.x(8), pen.y(72), pen.x(6),
                        pen.y(62), pen.x(0), pen.y(57)),
                0xFFB83C,
                1);
        canvas.glow(Outline.ellipse(pen.x(0), pen.y(68), 3.4, 7), 0xFFF6D0, 1);
    }
}
