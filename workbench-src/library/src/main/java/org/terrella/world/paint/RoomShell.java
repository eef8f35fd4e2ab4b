package org.terrella.world.paint;

/** Walls, floor, ceiling and window of a room; x from -50 to 50, y from 0 below to 100 above. */
final class RoomShell {

    static final double FLOOR = 34;
    private static final double LEFT = -38;
    private static final double RIGHT = 38;
    private static final double CEILING = 92;

    private final Canvas canvas;
    private final Pen pen;
    private final Room.Style style;
    private final Dice dice;
    private final double x0;
    private final double y0;
    private final double x1;
    private final double y1;

    RoomShell(Canvas canvas, Pen pen, Room.Style style, Dice dice) {
        this.canvas = canvas;
        this.pen = pen;
        this.style = style;
        this.dice = dice;
        double[] box = switch (style.kind()) {
            case LIVING_ROOM, BEDROOM -> new double[] {-32, 50, -4, 84};
            case KITCHEN -> new double[] {-12, 57, 16, 83};
            case CAFE -> new double[] {-34, 44, 14, 84};
            case OFFICE -> new double[] {-30, 52, 4, 86};
            case MUSEUM -> new double[] {-9, 44, 9, 86};
            case STATION_HALL -> new double[] {-24, 52, 24, 80};
            case COLUMNED_HALL -> new double[] {-13, 36, 13, 74};
        };
        this.x0 = box[0];
        this.y0 = box[1];
        this.x1 = box[2];
        this.y1 = box[3];
    }

    /** Left, top, right and bottom of the opening in canvas units, an arch included. */
    double[] window() {
        double a = pen.x(x0);
        double b = pen.x(x1);
        return new double[] {Math.min(a, b), pen.y(y1) - (arched() ? rise() : 0), Math.max(a, b), pen.y(y0)};
    }

    private boolean arched() {
        return style.kind() == Room.Kind.STATION_HALL || style.kind() == Room.Kind.COLUMNED_HALL;
    }

    private double rise() {
        return style.kind() == Room.Kind.STATION_HALL ? 9 : 12;
    }

    void paint() {
        int wall = style.kind().hall()
                ? Ink.mix(style.wall().ink(dice), 0xE4DCCC, 0.4)
                : style.wall().ink(dice);
        backWall(wall);
        pattern(wall);
        pen.shape(Ink.shade(wall, 0.7), LEFT, FLOOR, LEFT, CEILING, -80, 125, -80, -8)
                .shape(Ink.shade(wall, 0.84), RIGHT, FLOOR, RIGHT, CEILING, 80, 125, 80, -8);
        pen.shape(Ink.mix(wall, 0xF4F2EC, 0.75), LEFT, CEILING, RIGHT, CEILING, 80, 125, -80, 125);
        floor(wall);
        pen.shape(0xF0ECE4, LEFT, FLOOR, RIGHT, FLOOR, RIGHT, FLOOR + 2, LEFT, FLOOR + 2);
        windowFrame();
    }

    /** The wall around the opening: one outline whose inner contour runs the other way round. */
    private void backWall(int wall) {
        Outline outline = Outline.box(
                Math.min(pen.x(LEFT), pen.x(RIGHT)), pen.y(CEILING), Math.max(pen.x(LEFT), pen.x(RIGHT)), pen.y(FLOOR));
        double[] w = window();
        if (arched()) {
            double foot = pen.y(y1);
            outline.to(w[0], w[3]).to(w[2], w[3]);
            for (int i = 0; i <= 10; i++) {
                double angle = Math.toRadians(18.0 * i);
                outline.to(
                        (w[0] + w[2]) / 2 + (w[2] - w[0]) / 2 * StrictMath.cos(angle),
                        foot - rise() * StrictMath.sin(angle));
            }
            outline.close();
        } else {
            outline.to(w[0], w[1]).to(w[0], w[3]).to(w[2], w[3]).to(w[2], w[1]).close();
        }
        canvas.fade(outline, pen.y(CEILING), Ink.shade(wall, 1.04), pen.y(FLOOR), Ink.shade(wall, 0.9));
    }

    private void pattern(int wall) {
        int ink = Ink.brightness(wall) > 140 ? Ink.shade(wall, 0.76) : Ink.mix(wall, 0xFFFFFF, 0.28);
        boolean low = style.pattern() == Room.Pattern.TILES || style.pattern() == Room.Pattern.PANELS;
        double bottom = FLOOR + 2;
        double top = low ? Math.min(y0 - 3, 52) : CEILING;
        switch (style.pattern()) {
            case PLAIN -> {}
            case STRIPES -> {
                for (double x = LEFT + 2; x < RIGHT - 2; x += 7.4) {
                    around(ink, x, 3.2, bottom, top);
                }
            }
            case DOTS -> {
                for (int i = 0; i < 60; i++) {
                    double x = LEFT + 4 + (i % 10) * 7.6 + (i / 10 % 2) * 3.4;
                    double y = FLOOR + 7 + i / 10 * 9.6;
                    if (x < x0 - 3 || x > x1 + 3 || y < y0 - 3 || y > y1 + 3 + (arched() ? rise() : 0)) {
                        pen.disc(ink, x, y, 2);
                    }
                }
            }
            case TILES -> {
                pen.box(Ink.mix(wall, 0xFFFFFF, 0.6), LEFT, bottom, RIGHT, top);
                for (double x = LEFT + 6; x < RIGHT; x += 6.3) {
                    pen.box(Ink.shade(wall, 0.75), x, bottom, x + 0.7, top);
                }
                for (double y = bottom + 5; y < top; y += 6) {
                    pen.box(Ink.shade(wall, 0.75), LEFT, y, RIGHT, y + 0.7);
                }
            }
            case PANELS -> {
                pen.box(0x8A5E3A, LEFT, bottom, RIGHT, top).box(0xA87850, LEFT, top - 1.2, RIGHT, top + 0.6);
                for (double x = LEFT + 2; x < RIGHT - 6; x += 12.4) {
                    pen.box(0x70482A, x, bottom + 2, x + 10, top - 3).box(0x94663E, x + 1, bottom + 3, x + 10, top - 3);
                }
            }
        }
    }

    /** An upright stripe that leaves the window free. */
    private void around(int ink, double x, double wide, double bottom, double top) {
        if (x + wide < x0 || x > x1) {
            pen.box(ink, x, bottom, x + wide, top);
        } else {
            double above = y1 + (arched() ? rise() : 0) + 1;
            pen.box(ink, x, bottom, x + wide, y0 - 1).box(ink, x, Math.min(top, above), x + wide, top);
        }
    }

    private void floor(int wall) {
        int ink = switch (style.floor()) {
            case BOARDS -> dice.pick(0xB4844E, 0x8A5E3A, 0xD0AC78);
            case TILES -> dice.pick(0xD8CCB8, 0xC8CCD0, 0xB86848);
            case STONE -> 0x9A9A98;
            case CARPET -> Ink.mix(style.cloth().ink(dice), 0x8A8480, 0.4);
        };
        Outline whole = Outline.polygon(
                pen.x(LEFT), pen.y(FLOOR), pen.x(RIGHT), pen.y(FLOOR), pen.x(80), pen.y(-8), pen.x(-80), pen.y(-8));
        canvas.fade(whole, pen.y(FLOOR), Ink.shade(ink, 0.85), 100, Ink.shade(ink, 1.08));
        if (style.floor() == Room.Floor.CARPET) {
            pen.veil(wall, 0.2, LEFT, FLOOR, RIGHT, FLOOR, 46, FLOOR - 6, -46, FLOOR - 6);
            return;
        }
        int lines = style.floor() == Room.Floor.STONE ? 4 : 8;
        for (int i = 0; i <= lines; i++) {
            double x = LEFT + (RIGHT - LEFT) * i / lines;
            pen.shape(
                    Ink.shade(ink, 0.72), x - 0.3, FLOOR, x + 0.3, FLOOR, x * 80 / 38 + 0.7, -8, x * 80 / 38 - 0.7, -8);
        }
        if (style.floor() == Room.Floor.TILES) {
            for (int i = 0; i < 16; i++) {
                tile(ink, i % 8 * 0.25 - 1, i / 8);
            }
        }
        if (style.floor() != Room.Floor.BOARDS) {
            for (double y : new double[] {27, 17, 3}) {
                pen.box(Ink.shade(ink, 0.72), -80, y, 80, y + 0.8);
            }
        }
    }

    private void tile(int ink, double from, int row) {
        double top = row == 0 ? FLOOR : 17;
        double bottom = row == 0 ? 27 : 3;
        double a = spread(top);
        double b = spread(bottom);
        pen.shape(
                Ink.shade(ink, 0.8),
                from * a,
                top,
                (from + 0.25) * a,
                top,
                (from + 0.25) * b,
                bottom,
                from * b,
                bottom);
    }

    /** Half the width of the floor at a height of the picture. */
    private static double spread(double y) {
        return 38 + (FLOOR - y);
    }

    private void windowFrame() {
        int frame = style.kind().hall() ? 0x5A5450 : 0xF0ECE2;
        double middle = (x0 + x1) / 2;
        if (style.kind() == Room.Kind.COLUMNED_HALL) {
            return;
        }
        pen.box(frame, x0 - 1.5, y0 - 2.5, x1 + 1.5, y0)
                .box(frame, middle - 0.7, y0, middle + 0.7, y1 + (arched() ? rise() : 0));
        pen.box(frame, x0, (y0 * 0.4 + y1 * 0.6) - 0.6, x1, (y0 * 0.4 + y1 * 0.6) + 0.6)
                .box(frame, x0 - 1.4, y0, x0, y1)
                .box(frame, x1, y0, x1 + 1.4, y1);
        if (arched()) {
            pen.bow(frame, middle, y1, new double[] {(x1 - x0) / 2, rise()}, new double[] {180, 360}, 1.6);
            pen.box(frame, middle / 2 + x0 / 2 - 0.5, y0, middle / 2 + x0 / 2 + 0.5, y1 + 7)
                    .box(frame, middle / 2 + x1 / 2 - 0.5, y0, middle / 2 + x1 / 2 + 0.5, y1 + 7);
            return;
        }
        pen.box(frame, x0 - 1.4, y1, x1 + 1.4, y1 + 1.6);
        if (style.kind() == Room.Kind.LIVING_ROOM || style.kind() == Room.Kind.BEDROOM) {
            int cloth = style.cloth().ink();
            pen.shape(cloth, x0 - 5, y0 - 8, x0 - 5, y1 + 3, x0 + 5, y1 + 3, x0 + 1, y0 - 8)
                    .shape(Ink.shade(cloth, 0.85), x1 + 5, y0 - 8, x1 + 5, y1 + 3, x1 - 5, y1 + 3, x1 - 1, y0 - 8);
            pen.box(0x6A5040, x0 - 7, y1 + 3, x1 + 7, y1 + 4.4);
        }
        if (style.kind() == Room.Kind.OFFICE) {
            for (int i = 0; i < 5; i++) {
                pen.box(0xE4E6E8, x0, y1 - 2 - i * 2.6, x1, y1 - 0.6 - i * 2.6);
            }
        }
    }
}
