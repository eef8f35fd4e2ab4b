package org.terrella.world.paint;

/** Close-ups of made things; x from -50 to 50, y from 0 below to 100 above. */
final class ThingShots {

    private ThingShots() {}

    static void bear(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0xA8B8C8, 0xC8B0A0, 0xA8B890), dice);
        int fur = dice.pick(0xA8743C, 0xD8B888, 0x7A5030, 0xE8E0D4, 0xB89AA8);
        pen.oval(0x40382E, 2, 4, 40, 5);
        pen.disc(Ink.shade(fur, 0.8), -22, 86, 10)
                .disc(Ink.shade(fur, 0.8), 22, 86, 10)
                .disc(0xE8B8A0, -22, 86, 5)
                .disc(0xE8B8A0, 22, 86, 5);
        pen.oval(Ink.shade(fur, 0.85), -30, 34, 9, 17)
                .oval(Ink.shade(fur, 0.75), 30, 34, 9, 17)
                .oval(fur, 0, 28, 27, 26)
                .oval(Ink.mix(fur, 0xFFFFFF, 0.35), 0, 27, 16, 17);
        pen.oval(Ink.shade(fur, 0.9), -22, 8, 13, 10)
                .oval(Ink.shade(fur, 0.8), 22, 8, 13, 10)
                .disc(0xE8B8A0, -22, 8, 5)
                .disc(0xE8B8A0, 22, 8, 5);
        pen.oval(fur, 0, 70, 28, 25)
                .oval(Ink.mix(fur, 0xFFFFFF, 0.5), 0, 61, 13, 10)
                .oval(0x241C1A, 0, 66, 5, 3.6)
                .line(0x241C1A, 1.4, 0, 63, 0, 58, -5, 55)
                .line(0x241C1A, 1.4, 0, 58, 5, 55);
        pen.disc(0x241C1A, -11, 74, 3.4)
                .disc(0x241C1A, 11, 74, 3.4)
                .disc(0xFFFFFF, -10, 75.4, 1.1)
                .disc(0xFFFFFF, 12, 75.4, 1.1);
        int bow =
                dice.pick(Colour.RED, Colour.BLUE, Colour.GREEN, Colour.PURPLE).ink();
        pen.shape(bow, 0, 47, -15, 54, -15, 40)
                .shape(bow, 0, 47, 15, 54, 15, 40)
                .disc(Ink.shade(bow, 0.75), 0, 47, 3.6);
    }

    static void wheel(Canvas canvas, Pen pen, Dice dice) {
        int body = dice.pick(Colour.values()).ink(dice);
        canvas.fade(Outline.box(-30, -30, 130, 130), 0, Ink.shade(body, 1.15), 100, Ink.shade(body, 0.6));
        canvas.fade(Outline.box(-30, 84, 130, 130), 84, 0x6A6A6E, 100, 0x4A4A4E);
        pen.disc(0x101114, 0, 46, 44)
                .disc(0x2A2B30, 0, 44, 40)
                .disc(0x1A1B1E, 0, 44, 30)
                .disc(0xC4C8CC, 0, 44, 28)
                .disc(0x3A3C42, 0, 44, 25);
        int spokes = 5 + dice.below(3);
        for (int i = 0; i < spokes; i++) {
            double angle = Math.toRadians(360.0 * i / spokes + 90);
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            pen.shape(
                    0xD4D8DC,
                    c * 5 - s * 4,
                    44 + s * 5 + c * 4,
                    c * 26 - s * 3,
                    44 + s * 26 + c * 3,
                    c * 26 + s * 3,
                    44 + s * 26 - c * 3,
                    c * 5 + s * 4,
                    44 + s * 5 - c * 4);
            pen.disc(0x6A6E74, c * 7, 44 + s * 7, 1.1);
        }
        pen.disc(0xE4E8EA, 0, 44, 7).disc(0x8A8E94, 0, 44, 3.4);
    }

    static void book(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.table(canvas, dice);
        int cover = dice.pick(Colour.values()).ink(dice);
        canvas.fill(Outline.polygon(6, 24, 100, 24, 104, 84, 8, 84), 0x1A1410, 0.35);
        pen.shape(cover, -47, 18, 47, 18, 44, 84, -44, 84);
        pen.shadedCurve(
                        0xF4EEDC, 86, 16, -44, 22, -44, 22, -42, 84, -42, 84, -22, 88, 0, 80, 0, 80, 0, 18, 0, 18, -22,
                        24)
                .shadedCurve(
                        0xECE4D0, 86, 16, 44, 22, 44, 22, 42, 84, 42, 84, 22, 88, 0, 80, 0, 80, 0, 18, 0, 18, 22, 24);
        pen.veil(0x3A2E20, 0.3, -2, 20, 2, 20, 2, 82, -2, 82);
        for (int i = 0; i < 8; i++) {
            double y = 74 - i * 6;
            double ragged = i == 3 || i == 7 ? 12 : dice.between(0, 4);
            pen.box(0x8A8478, -36, y, -6 - ragged, y + 1.7);
            if (i > 3) {
                pen.box(0x8A8478, 6, y, 36 - ragged, y + 1.7);
            }
        }
        int art = dice.pick(0x6A9AB8, 0xC88A58, 0x7AA068);
        pen.box(art, 8, 54, 34, 76)
                .shape(Ink.shade(art, 0.6), 8, 54, 20, 68, 34, 54)
                .disc(0xF0D878, 28, 70, 3);
    }

    static void painting(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.backdrop(canvas, dice.pick(0xD8D2C6, 0x8A5A58, 0x5A6E7C, 0xB8B098));
        canvas.fill(Outline.box(12, 12, 92, 94), 0x14100C, 0.35);
        int frame = dice.pick(0xC8A048, 0x5A3C24, 0x26242A, 0xE8E4DC);
        pen.box(Ink.shade(frame, 0.75), -42, 8, 42, 92)
                .shape(frame, -42, 8, -42, 92, 42, 92, 38, 88, -38, 88, -38, 12)
                .box(Ink.shade(frame, 0.55), -36, 14, 36, 86);
        pen.box(dice.pick(Colour.CREAM, Colour.BLUE, Colour.ORANGE, Colour.TEAL).ink(dice), -34, 16, 34, 84);
        for (int i = 0; i < 7; i++) {
            double x = dice.between(-22, 22);
            double y = dice.between(28, 72);
            double size = dice.between(5, 12);
            int ink = dice.pick(Colour.values()).ink(dice);
            switch (i % 3) {
                case 0 -> pen.disc(ink, x, y, size);
                case 1 -> pen.shape(ink, x - size, y - size, x + size, y - size * 0.6, x, y + size);
                default -> pen.round(ink, new double[] {x - size, y - size * 0.5, x + size, y + size * 0.5}, 2);
            }
        }
        pen.line(0x1E1C20, 1.7, -30, dice.between(24, 60), 0, dice.between(30, 76), 30, dice.between(24, 70));
    }

    static void document(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.table(canvas, dice);
        double lean = dice.between(-6, 6);
        canvas.fill(Outline.polygon(18 + lean, 6, 88 + lean, 6, 90, 102, 20, 102), 0x14100C, 0.3);
        pen.shape(0xF6F4EE, -34 - lean, 97, 34 - lean, 97, 34 + lean, 2, -34 + lean, 2);
        pen.box(dice.pick(0x34508A, 0x8A3434, 0x34685A), -26, 84, dice.between(-4, 14), 89);
        for (int i = 0; i < 12; i++) {
            double y = 76 - i * 5.4;
            double end = i % 5 == 4 ? dice.between(-10, 10) : dice.between(22, 27);
            pen.box(0x9A9A9C, -26, y, end, y + 1.8);
        }
        int stamp = dice.pick(0xC04848, 0x4858B0);
        pen.ring(stamp, 16, 14, 7, 1.6)
                .disc(stamp, 16, 14, 2.6)
                .line(0x2A3478, 1.3, -24, 9, -18, 14, -14, 8, -8, 13, -2, 9);
    }

    static void guitar(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0x8A9AA8, 0x9A8474, 0x5A5A6A), dice);
        int wood = dice.pick(0xD89848, 0xB8582C, 0x3A2C28, 0xC8B070, 0x8A2A28);
        pen.curve(
                Ink.shade(wood, 0.6),
                -36,
                20,
                -32,
                44,
                -22,
                48,
                -22,
                70,
                0,
                76,
                24,
                70,
                24,
                48,
                34,
                44,
                38,
                20,
                20,
                -8,
                -18,
                -8);
        pen.shadedCurve(
                wood, 74, 0, -33, 22, -29, 42, -19, 48, -19, 67, 0, 73, 21, 67, 21, 48, 31, 42, 35, 22, 18, -5, -16,
                -5);
        pen.disc(Ink.shade(wood, 0.6), 0, 46, 12).disc(0x1C1614, 0, 46, 10).box(0x4A2E20, -5, 50, 5, 100);
        for (int i = 0; i < 5; i++) {
            pen.box(0xC8C4B8, -5, 62 + i * 8.5, 5, 63.2 + i * 8.5);
        }
        pen.round(0x3A241A, new double[] {-15, 14, 15, 20}, 2);
        for (int i = 0; i < 4; i++) {
            pen.box(0xE8E4D8, -3.6 + i * 2.2, 17, -3 + i * 2.2, 100);
        }
    }

    static void blocks(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.table(canvas, dice);
        double[][] places = {{-26, 6}, {8, 6}, {-8, 34}, {26, 34}, {8, 62}};
        for (double[] place : places) {
            int ink = dice.pick(Colour.RED, Colour.YELLOW, Colour.BLUE, Colour.GREEN, Colour.ORANGE, Colour.WHITE)
                    .ink(dice);
            double x = place[0] - 12;
            double y = place[1];
            pen.shape(Ink.shade(ink, 1.2), x - 15, y + 22, x + 15, y + 22, x + 23, y + 29, x - 7, y + 29)
                    .shape(Ink.shade(ink, 0.66), x + 15, y, x + 23, y + 8, x + 23, y + 29, x + 15, y + 22);
            pen.box(ink, x - 15, y, x + 15, y + 22);
            int mark = Ink.brightness(ink) > 150 ? Ink.shade(ink, 0.6) : 0xF4EEDC;
            switch (dice.below(3)) {
                case 0 -> pen.disc(mark, x, y + 11, 7);
                case 1 -> pen.shape(mark, x - 8, y + 4, x + 8, y + 4, x, y + 18);
                default -> pen.box(mark, x - 6, y + 5, x + 6, y + 17);
            }
        }
    }
}
