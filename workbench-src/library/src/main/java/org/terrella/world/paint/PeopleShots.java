package org.terrella.world.paint;

/** Close-ups of people and what they do for fun; x from -50 to 50, y from 0 below to 100 above. */
final class PeopleShots {

    private PeopleShots() {}

    static void face(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0x8AA0B4, 0x9AA878, 0xB8A088, 0x7C8494), dice);
        canvas.label(Label.PERSON);
        Person.Style who = Person.Style.of(dice, Person.Pose.STANDING);
        int skin = who.skinInk();
        int hair = who.hairInk();
        if (who.skirt()) {
            pen.curve(Ink.shade(hair, 0.85), -36, 16, -38, 60, -28, 100, 0, 104, 28, 100, 38, 60, 36, 16, 0, 30);
        }
        pen.shadedCurve(who.top().ink(dice), 24, -20, -46, -20, -44, 14, -14, 24, 14, 24, 44, 14, 46, -20);
        pen.box(Ink.shade(skin, 0.8), -9, 12, 9, 36)
                .oval(skin, -26, 56, 5, 8)
                .oval(Ink.shade(skin, 0.86), 26, 56, 5, 8);
        pen.curve(skin, -25, 84, 0, 94, 25, 84, 27, 54, 18, 28, 0, 22, -18, 28, -27, 54);
        pen.curve(Ink.shade(skin, 0.88), 16, 84, 26, 80, 27, 54, 18, 28, 4, 23, 18, 44);
        int iris = dice.pick(0x4A3424, 0x4A3424, 0x4A6A50, 0x4A6488);
        for (int side = -1; side <= 1; side += 2) {
            pen.oval(0xF8F6F2, side * 10.5, 60, 5, 3.2)
                    .disc(iris, side * 10.5, 60, 2.7)
                    .disc(0x181414, side * 10.5, 60, 1.3);
            pen.line(hair, 1.8, side * 5, 67, side * 16, 67.6);
        }
        pen.line(Ink.shade(skin, 0.74), 1.8, 1, 58, 3, 48, -1, 47);
        pen.curve(0xA84A44, -10, 39, 0, 36, 10, 39, 0, 29).curve(0xF4F0EA, -6, 38, 0, 36.5, 6, 38, 0, 34);
        pen.curve(
                hair,
                -28,
                58,
                -31,
                84,
                -16,
                102,
                16,
                102,
                31,
                84,
                28,
                58,
                22,
                80,
                4,
                82 + dice.between(-4, 4),
                -20,
                80);
        if (dice.chance(0.25)) {
            pen.ring(0x26262C, -10.5, 60, 8, 1.4)
                    .ring(0x26262C, 10.5, 60, 8, 1.4)
                    .line(0x26262C, 1.4, -3, 61, 3, 61);
        }
    }

    static void balloons(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.blurred(canvas, dice.pick(0xD8C8B0, 0xA8B8C8, 0xC0A8B8), dice);
        for (int i = 0; i < 6; i++) {
            double x = -34 + (i % 3) * 33 + dice.between(-6, 6);
            double y = i < 3 ? 76 : 50 + dice.between(-5, 5);
            int ink = dice.pick(
                            Colour.RED,
                            Colour.YELLOW,
                            Colour.BLUE,
                            Colour.GREEN,
                            Colour.PURPLE,
                            Colour.ORANGE,
                            Colour.PINK)
                    .ink(dice);
            pen.line(0xE8E4DC, 0.9, x, y - 16, x * 0.6, y - 40, x * 0.3, -5);
            pen.shadedCurve(
                    ink, y + 18, y - 18, x, y - 24, x - 18, y - 2, x - 16, y + 20, x + 16, y + 20, x + 18, y - 2);
            pen.shape(Ink.shade(ink, 0.8), x - 2.5, y - 20, x + 2.5, y - 20, x, y - 16)
                    .oval(Ink.mix(ink, 0xFFFFFF, 0.7), x - 6, y + 8, 2.6, 4);
        }
        for (int i = 0; i < 26; i++) {
            pen.moved(dice.between(-50, 50), dice.between(0, 100), 1)
                    .box(dice.pick(Colour.values()).ink(), -1.2, -0.8, 1.2, 0.8);
        }
    }

    static void concert(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.backdrop(canvas, 0x1A1226);
        for (int i = 0; i < 5; i++) {
            double x = -36 + i * 18;
            double lean = dice.between(-26, 26);
            int ink = dice.pick(0xE838A0, 0x38B8F0, 0xF0C838, 0x8A48F0, 0x48E088);
            Outline beam = Outline.polygon(
                    pen.x(x), pen.y(100), pen.x(x + lean - 11), pen.y(14), pen.x(x + lean + 11), pen.y(14));
            canvas.glow(beam, ink, 0.45);
            pen.lamp(true, ink, x, 97, 3);
        }
        canvas.glow(Outline.ellipse(pen.x(0), pen.y(26), 44, 10), 0xF0D8F0, 0.25);
        pen.shape(0x0C0A12, -4, 26, 4, 26, 3, 42, -3, 42)
                .disc(0x0C0A12, 0, 46, 4)
                .line(0x0C0A12, 2.4, -3, 40, -12, 36, 12, 32);
        canvas.label(Label.PERSON);
        for (int i = 0; i < 9; i++) {
            double x = -48 + i * 12 + dice.between(-3, 3);
            double y = 12 + dice.between(-4, 4);
            pen.disc(0x0A0810, x, y, 5.5).box(0x0A0810, x - 8, -5, x + 8, y - 4);
            if (i % 2 == 0) {
                pen.line(0x0A0810, 3, x + 6, y - 6, x + 9, y + 14);
            }
        }
    }

    static void lights(Canvas canvas, Dice dice) {
        CloseUp.backdrop(canvas, 0x141826);
        for (int i = 0; i < 34; i++) {
            double radius = dice.between(3, 9);
            double x = dice.between(0, 100);
            double y = dice.between(10, 92);
            int ink = dice.pick(0xF8C860, 0xF86848, 0x68B8F8, 0xF8F0D0, 0x88E088, 0xF888C8);
            canvas.glow(Outline.ellipse(x, y, radius, radius), ink, 0.4);
            canvas.glow(Outline.arc(x, y, radius * 0.93, radius * 0.93, new double[] {0, 360}, 0.9), ink, 0.5);
        }
    }

    static void ball(Canvas canvas, Pen pen, Dice dice) {
        canvas.fade(Outline.box(-30, -30, 130, 50), 0, 0x8CB4C8, 50, 0x6A9A58);
        canvas.fade(Outline.box(-30, 46, 130, 130), 46, 0x6AA048, 100, 0x3E7430);
        canvas.fill(Outline.ellipse(58, 84, 34, 7), 0x1A3014, 0.5);
        int ink = dice.pick(0xF4F2EE, 0xE88C32, 0xECD848, 0xF4F2EE);
        pen.disc(Ink.shade(ink, 0.72), 1, 44, 30).disc(ink, -1.5, 46, 27);
        if (Ink.brightness(ink) > 225) {
            pen.shape(0x26262C, 0, 58, 10, 50, 6, 39, -6, 39, -10, 50);
            for (int i = 0; i < 5; i++) {
                double angle = Math.toRadians(72 * i + 18);
                double c = StrictMath.cos(angle);
                double s = StrictMath.sin(angle);
                pen.line(0x26262C, 1.4, c * 10, 48 + s * 10, c * 20, 47 + s * 20)
                        .oval(0x26262C, c * 24, 46 + s * 24, 5, 5);
            }
        } else {
            pen.line(0x2A2420, 1.7, -29, 44, 28, 50)
                    .bow(0x2A2420, -30, 46, new double[] {20, 26}, new double[] {-55, 60}, 1.7)
                    .bow(0x2A2420, 32, 46, new double[] {20, 26}, new double[] {120, 240}, 1.7);
        }
        for (int i = 0; i < 26; i++) {
            double x = dice.between(-52, 52);
            double y = dice.between(-4, 22);
            pen.shape(i % 2 == 0 ? 0x5C9C3C : 0x3A6E2C, x - 1.3, y, x + 1.3, y, x + dice.between(-3, 3), y + 9);
        }
    }

    static void shoes(Canvas canvas, Pen pen, Dice dice) {
        CloseUp.table(canvas, dice);
        int ink = dice.pick(Colour.values()).ink(dice);
        for (int i = 0; i < 2; i++) {
            Pen shoe = pen.moved(i * 6 - 6, 12 + i * 36, 1);
            shoe.oval(0x20180F, 4, 1, 44, 4).round(0xF4F2EC, new double[] {-38, 0, 44, 8}, 4);
            shoe.shadedCurve(ink, 34, 4, -38, 6, -42, 36, -20, 34, -8, 30, 10, 20, 36, 20, 46, 6, 0, 3);
            shoe.curve(0x2A2622, -36, 30, -30, 36, -16, 34, -22, 28)
                    .curve(Ink.mix(ink, 0xFFFFFF, 0.75), 24, 6, 30, 20, 44, 14, 44, 6);
            for (int lace = 0; lace < 3; lace++) {
                shoe.line(0xF4F2EC, 2, -12 + lace * 8, 30 - lace * 3.6, -7 + lace * 8, 20 - lace * 2.4);
            }
        }
    }
}
