package org.terrella.world.paint;

/** Furniture of rooms; x from -50 to 50, y from 0 below to 100 above, the floor meets the wall at 34. */
final class RoomFittings {

    private static final int WOOD = 0x8A5E3A;

    private final Pen pen;
    private final Room.Style style;
    private final boolean night;
    private final Dice dice;
    private final int cloth;

    RoomFittings(Pen pen, Room.Style style, boolean night, Dice dice) {
        this.pen = pen;
        this.style = style;
        this.night = night;
        this.dice = dice;
        this.cloth = style.cloth().ink(dice);
    }

    void paint() {
        switch (style.kind()) {
            case LIVING_ROOM -> livingRoom();
            case BEDROOM -> bedroom();
            case KITCHEN -> kitchen();
            case CAFE -> cafe();
            case MUSEUM -> museum();
            case OFFICE -> office();
            case STATION_HALL -> station();
            case COLUMNED_HALL -> columns();
        }
    }

    private void livingRoom() {
        picture(18, 70, 9, 7);
        rug();
        pen.shaded(cloth, new double[] {0, 30, 42, 52}, 4)
                .shaded(Ink.shade(cloth, 1.1), new double[] {4, 24, 38, 36}, 3);
        pen.box(Ink.shade(cloth, 0.75), 20.6, 26, 21.4, 48)
                .shaded(Ink.shade(cloth, 0.9), new double[] {-3, 18, 5, 42}, 3)
                .shaded(Ink.shade(cloth, 0.9), new double[] {37, 18, 45, 42}, 3);
        pen.box(Ink.shade(cloth, 0.6), 4, 18, 38, 25);
        pen.round(dice.pick(Colour.values()).ink(), new double[] {7, 34, 17, 44}, 2)
                .round(dice.pick(Colour.values()).ink(), new double[] {27, 34, 36, 44}, 2);
        lampOnFoot(-3, 20);
        plant(-42, 12, 1.2);
        pen.oval(Ink.shade(WOOD, 0.6), -14, 12, 17, 3)
                .oval(WOOD, -14, 16, 18, 4.4)
                .line(Ink.shade(WOOD, 0.6), 1.6, -26, 14, -28, 4)
                .line(Ink.shade(WOOD, 0.6), 1.6, -2, 14, 0, 4);
        pen.box(0xF0ECE4, -20, 17, -16, 21)
                .round(dice.pick(Colour.values()).ink(), new double[] {-10, 16, -2, 18.4}, 0.4);
    }

    private void bedroom() {
        picture(20, 76, 8, 6);
        rug();
        pen.shaded(WOOD, new double[] {-2, 26, 42, 60}, 4);
        pen.shape(0xF4F0E8, 2, 46, 38, 46, 48, 14, -10, 14)
                .shape(Ink.shade(0xF4F0E8, 0.8), -10, 14, 48, 14, 48, 5, -10, 5);
        pen.shape(cloth, 0, 38, 40, 38, 48, 14, -10, 14)
                .shape(Ink.shade(cloth, 0.74), -10, 14, 48, 14, 48, 5, -10, 5)
                .shape(Ink.shade(cloth, 1.15), 0, 38, 40, 38, 41.5, 34, -1.4, 34);
        pen.round(0xFCFAF4, new double[] {4, 39, 19, 50}, 3).round(0xF0EEE6, new double[] {22, 39, 37, 50}, 3);
        pen.shaded(WOOD, new double[] {-20, 18, -7, 34}, 1)
                .box(0xE0C080, -14.6, 26, -12.4, 27.6)
                .box(0xD8D0C0, -14.3, 34, -12.7, 40);
        shade(-13.5, 40, 5);
        plant(-42, 10, 1);
    }

    private void kitchen() {
        int doors = cloth;
        pen.box(0xB8B4AC, -38, 42, 38, 45);
        pen.shaded(doors, new double[] {-37, 62, -15, 84}, 0.6)
                .shaded(doors, new double[] {19, 62, 37, 84}, 0.6)
                .box(Ink.shade(doors, 0.7), -26.4, 63, -25.6, 83)
                .box(0xE8E4D8, -28.6, 66, -27.6, 71)
                .box(0xE8E4D8, -24.4, 66, -23.4, 71);
        pen.shape(0xE4E0D8, -42, 40, 42, 40, 38, 45, -38, 45).shaded(doors, new double[] {-42, 10, 42, 40}, 0);
        for (int i = 0; i < 4; i++) {
            pen.box(Ink.shade(doors, 0.7), -22 + i * 21, 12, -21 + i * 21, 38)
                    .box(0xE8E4D8, -34 + i * 21, 34, -28 + i * 21, 35.4);
        }
        pen.box(0x3A3C42, -20, 12, 0, 40)
                .pane(night, -17, 17, -17, 30, -3, 30, -3, 17)
                .oval(0x26282C, -14, 43, 4, 1.2)
                .oval(0x26282C, -5, 43, 4, 1.2);
        pen.round(dice.pick(Colour.values()).ink(), new double[] {-18, 43, -9, 51}, 1.4)
                .line(0x303238, 1.2, -20, 49, -7, 49);
        pen.line(0xC8CCD0, 1.4, 9, 44, 9, 51, 4, 51, 4, 48)
                .shaded(0xE8ECEE, new double[] {26, 10, 44, 58}, 2)
                .box(0x9AA0A4, 26, 38, 44, 39)
                .box(0x9AA0A4, 28, 42, 29.4, 50);
        pen.disc(0xD8342C, 15, 46, 2.4).disc(0xF0A030, 19, 46, 2.4).disc(0x8CBC3C, 17, 48, 2.2);
        pendant(-30);
    }

    private void cafe() {
        pendant(-22);
        pendant(0);
        pendant(22);
        pen.shaded(WOOD, new double[] {20, 30, 40, 50}, 1)
                .box(Ink.shade(WOOD, 1.3), 19, 50, 41, 52.4)
                .round(0xB8BCC0, new double[] {26, 52, 36, 62}, 2);
        for (int i = 0; i < 4; i++) {
            pen.box(dice.pick(Colour.values()).ink(), 21 + i * 4.4, 72, 24 + i * 4.4, 78);
        }
        pen.box(Ink.shade(WOOD, 0.8), 19, 70.4, 39, 72);
        seat(-30, 22, 0.8);
        seat(4, 22, 0.8);
        seat(-14, 2, 1.25);
        seat(32, 0, 1.3);
    }

    private void seat(double x, double y, double size) {
        Pen at = pen.moved(x, y, size);
        for (int side = -1; side <= 1; side += 2) {
            at.line(Ink.shade(cloth, 0.6), 1.2, side * 10, 1, side * 10, 9)
                    .line(Ink.shade(cloth, 0.6), 1.2, side * 16, 1, side * 16, 9);
            at.round(cloth, new double[] {side * 16 - 1.4, 9, side * 16 + 1.4, 22}, 1.2)
                    .oval(cloth, side * 13, 9.4, 5, 1.8);
        }
        at.line(0x303238, 1.8, 0, 1, 0, 13)
                .oval(0x303238, 0, 1, 5, 1.4)
                .oval(Ink.shade(WOOD, 0.7), 0, 13, 10, 3)
                .oval(Ink.shade(WOOD, 1.3), 0, 14, 10, 3);
        at.box(0xF8F6F0, -4.4, 14, -1.6, 17).oval(0xE8B860, 3.4, 15, 2.6, 1.4);
    }

    private void museum() {
        for (int side = -1; side <= 1; side += 2) {
            picture(side * 23, 64, 9, 11);
        }
        int stone = dice.pick(0xF0EEE8, 0xB8A888, 0x6A7A74, 0xC88A58);
        pen.oval(0x40382E, 2, 8, 17, 3)
                .shaded(0xE0DCD4, new double[] {-11, 8, 11, 26}, 0.6)
                .shape(0xF0ECE6, -11, 26, 11, 26, 8, 29, -8, 29);
        switch (dice.below(3)) {
            case 0 ->
                pen.shadedCurve(stone, 56, 28, -7, 28, -10, 40, -3, 48, 3, 48, 10, 40, 7, 28)
                        .disc(stone, 0, 52, 6)
                        .disc(Ink.shade(stone, 0.84), 2, 51.4, 4.4);
            case 1 -> {
                pen.shadedCurve(stone, 58, 28, -9, 28, -14, 44, -4, 60, 8, 54, 12, 38, 6, 28)
                        .oval(Ink.shade(stone, 0.55), -1, 44, 4, 6);
            }
            default ->
                pen.shadedCurve(
                                stone, 58, 28, -4, 28, -13, 40, -10, 52, -4, 55, -6, 60, 6, 60, 4, 55, 10, 52, 13, 40,
                                4, 28)
                        .box(Ink.shade(cloth, 0.8), -10, 42, 10, 45);
        }
        for (int side = -1; side <= 1; side += 2) {
            pen.box(0xC8A048, side * 19 - 0.9, 8, side * 19 + 0.9, 22)
                    .disc(0xC8A048, side * 19, 22.6, 1.7)
                    .oval(0x8A7040, side * 19, 8, 3, 0.9);
        }
        pen.bow(0xA82C34, 0, 21, new double[] {19, 7}, new double[] {0, 180}, 1.6)
                .lamp(night, 0xFFF0C8, -23, 86, 1.4)
                .lamp(night, 0xFFF0C8, 23, 86, 1.4);
        bench(34, 4, 12);
        bench(-34, 4, 12);
    }

    private void office() {
        pen.shaded(WOOD, new double[] {12, 34, 36, 84}, 0.4);
        for (int row = 0; row < 3; row++) {
            double y = 38 + row * 15.5;
            pen.box(Ink.shade(WOOD, 0.5), 13.4, y, 34.6, y + 13);
            for (int i = 0; i < 6; i++) {
                pen.box(dice.pick(Colour.values()).ink(), 14 + i * 3.4, y, 16.8 + i * 3.4, y + dice.between(8, 12));
            }
        }
        pen.shape(Ink.shade(WOOD, 1.25), -36, 26, 24, 26, 32, 19, -44, 19)
                .box(WOOD, -44, 16, 32, 19)
                .box(Ink.shade(WOOD, 0.7), -42, -5, -38, 16)
                .box(Ink.shade(WOOD, 0.8), 14, -5, 30, 16)
                .box(0xD8D0C0, 20, 9, 24, 10.4);
        pen.round(0x1E2024, new double[] {-22, 27, 4, 45}, 1);
        pen.pane(night, -20.4, 28.6, -20.4, 43.4, 2.4, 43.4, 2.4, 28.6)
                .veil(0x88B8E0, 0.8, -20.4, 28.6, -20.4, 43.4, 2.4, 43.4, 2.4, 28.6)
                .box(0xF0F4F8, -18, 38, -8, 41)
                .box(0xF0D070, -18, 31, -12, 36)
                .box(0xE07858, -10, 31, -2, 34);
        pen.box(0x1E2024, -10.4, 23, -7.6, 27)
                .oval(0x1E2024, -9, 23, 6, 1.2)
                .shape(0xD8DCE0, -18, 22.6, 0, 22.6, 1.4, 20.4, -19.6, 20.4);
        pen.box(0xF4F2EC, -36, 20.4, -26, 24)
                .shaded(dice.pick(Colour.values()).ink(), new double[] {8, 22, 11.6, 27}, 0.6);
        pen.line(0x34363C, 1.4, 18, 22, 20, 32, 14, 38);
        pen.lamp(night, 0xFFE8B0, 13, 36, 2).shape(cloth, 10, 36, 18, 39, 15, 41.6, 10.6, 39.6);
        pen.shaded(cloth, new double[] {-18, 2, 2, 24}, 4).box(0x2A2C30, -9, -8, -7, 2);
        plant(-43, 26, 0.8);
    }

    private void station() {
        for (int side = -1; side <= 1; side += 2) {
            pen.shaded(0xC8BCA8, new double[] {side * 32 - 3, 34, side * 32 + 3, 92}, 0.4)
                    .box(0xE0D6C4, side * 32 - 4.4, 88, side * 32 + 4.4, 92)
                    .box(0xA89C88, side * 32 - 4, 34, side * 32 + 4, 38);
            bench(side * 26, 14, 14);
        }
        pen.disc(0x2A2C30, 0, 46, 7)
                .disc(0xF8F6F0, 0, 46, 5.9)
                .line(0x202226, 1.1, 0, 46, 0, 50)
                .line(0x202226, 1.1, 0, 46, 2.8, 44.4);
        pen.box(0x1C2430, -23, 38, -10, 47).box(0x1C2430, 10, 38, 23, 47);
        for (int i = 0; i < 3; i++) {
            pen.box(0xF0C040, -21.6, 39.6 + i * 2.5, -11.6 - dice.between(0, 4), 41 + i * 2.5)
                    .box(0xF0C040, 11.4, 39.6 + i * 2.5, 21.4 - dice.between(0, 4), 41 + i * 2.5);
        }
        for (int i = 0; i < 3; i++) {
            Person.Style who = Person.Style.of(
                    dice, dice.pick(Person.Pose.WALKING, Person.Pose.FROM_BEHIND, Person.Pose.STANDING));
            Person.figure(pen.moved(-14 + i * 14 + dice.between(-3, 3), 20 - i * 7, 24 + i * 6), who, dice);
        }
        pen.round(cloth, new double[] {20, 3, 28, 14}, 1).box(0x26282C, 22, 14, 26, 15.4);
        pendant(-16);
        pendant(16);
    }

    private void columns() {
        int stone = Ink.mix(style.wall().ink(), 0xE8DCC4, 0.5);
        for (int i = 0; i < 3; i++) {
            double x = new double[] {19, 28, 42}[i];
            double wide = new double[] {2.6, 3.8, 6}[i];
            double foot = new double[] {33, 24, 4}[i];
            double top = new double[] {86, 94, 112}[i];
            for (int side = -1; side <= 1; side += 2) {
                int ink = Ink.shade(stone, side < 0 ? 1.05 : 0.84);
                pen.box(ink, side * x - wide, foot, side * x + wide, top)
                        .box(Ink.shade(ink, 0.76), side * x + wide * 0.3, foot, side * x + wide, top)
                        .box(Ink.shade(ink, 1.15), side * x - wide * 0.7, foot, side * x - wide * 0.3, top);
                pen.box(Ink.shade(ink, 0.9), side * x - wide * 1.4, foot - 2, side * x + wide * 1.4, foot + 2)
                        .box(cloth, side * x - wide * 1.3, top - 8, side * x + wide * 1.3, top - 4);
            }
        }
        pen.shape(cloth, -5, 34, 5, 34, 15, -8, -15, -8)
                .shape(Ink.shade(cloth, 1.25), -3.6, 34, 3.6, 34, 10.6, -8, -10.6, -8);
        for (int side = -1; side <= 1; side += 2) {
            pen.line(0x5A4830, 1.6, side * 12, 22, side * 12, 34)
                    .curve(0xA88040, side * 12 - 5, 38, side * 12 - 3, 33, side * 12 + 3, 33, side * 12 + 5, 38)
                    .oval(0x5A4830, side * 12, 22, 3.4, 1);
            pen.lamp(true, 0xFFB040, side * 12, 40, 2.2)
                    .shape(0xFFC850, side * 12 - 1.8, 40, side * 12 + 1.8, 40, side * 12, 46);
        }
    }

    private void bench(double x, double y, double half) {
        pen.box(Ink.shade(WOOD, 0.6), x - half + 1, y, x - half + 3, y + 6)
                .box(Ink.shade(WOOD, 0.6), x + half - 3, y, x + half - 1, y + 6)
                .round(WOOD, new double[] {x - half, y + 5, x + half, y + 9}, 1);
    }

    private void picture(double x, double y, double half, double high) {
        int frame = dice.pick(0xC8A048, 0x5A3C24, 0x26242A, 0xE8E4DC);
        pen.box(frame, x - half - 1.4, y - high - 1.4, x + half + 1.4, y + high + 1.4)
                .box(dice.pick(0x88B0D0, 0xE8D0A0, 0xC8A0A8, 0x9ABCA0), x - half, y - high, x + half, y + high);
        int ink = dice.pick(Colour.values()).ink();
        switch (dice.below(3)) {
            case 0 ->
                pen.shape(ink, x - half, y - high, x, y + high * 0.5, x + half, y - high)
                        .disc(0xF4E4A0, x + half * 0.5, y + high * 0.55, high * 0.2);
            case 1 ->
                pen.disc(ink, x, y, high * 0.6).disc(Ink.shade(ink, 0.7), x + half * 0.3, y - high * 0.2, high * 0.3);
            default -> pen.box(ink, x - half, y - high, x, y).box(Ink.shade(ink, 0.6), x, y, x + half, y + high);
        }
    }

    private void rug() {
        pen.oval(Ink.shade(cloth, 0.7), 0, 12, 42, 10)
                .oval(Ink.mix(cloth, 0xF4ECD8, 0.5), 0, 12, 37, 8.4)
                .oval(cloth, 0, 12, 29, 6);
    }

    private void plant(double x, double y, double size) {
        Pen at = pen.moved(x, y, size);
        for (int i = 0; i < 7; i++) {
            double lean = (i - 3) * 4.4 + dice.between(-1, 1);
            double high = 34 - Math.abs(i - 3) * 4;
            at.curve(
                    i % 2 == 0 ? 0x3E7A38 : 0x5A9A48,
                    -1,
                    10,
                    lean * 0.4 - 2,
                    high * 0.7,
                    lean * 1.5,
                    high + 4,
                    lean * 0.6 + 3,
                    high * 0.6);
        }
        at.shape(0xC0683C, -6, 12, 6, 12, 4.4, 0, -4.4, 0).box(0xA8542C, -6.6, 10, 6.6, 13);
    }

    private void lampOnFoot(double x, double y) {
        pen.box(0x4A4038, x - 0.7, y, x + 0.7, y + 40).oval(0x4A4038, x, y, 5, 1.4);
        shade(x, y + 38, 7);
    }

    private void shade(double x, double y, double half) {
        if (night) {
            pen.lamp(true, 0xFFD890, x, y + half * 0.5, half * 1.1);
        }
        pen.shape(
                night ? 0xFFF0C8 : 0xE8D8B0,
                x - half,
                y,
                x + half,
                y,
                x + half * 0.55,
                y + half * 1.3,
                x - half * 0.55,
                y + half * 1.3);
    }

    private void pendant(double x) {
        pen.box(0x26282C, x - 0.4, 86, x + 0.4, 104)
                .lamp(night, 0xFFE0A0, x, 83.4, 2.2)
                .shape(cloth, x - 5.4, 83.4, x + 5.4, 83.4, x + 1.6, 88.4, x - 1.6, 88.4);
    }
}
