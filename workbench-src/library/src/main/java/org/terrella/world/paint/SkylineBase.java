package org.terrella.world.paint;

/**
 * The lower buildings of a skyline.
 *
 * @param canvas where
 * @param view from where and when
 * @param own decides heights and widths
 * @param dice which windows are lit
 */
record SkylineBase(Canvas canvas, Skyline.View view, Dice own, Dice dice) {

    private static final int WINDOW = 0xFFE08C;

    /** One of the two rows; the near one is lower. */
    void paint(Skyline.Base base, int ink, boolean far) {
        double factor = (far ? 1 : 0.62) * view.height();
        double x = -40 + own.between(-6, 0);
        while (x < 140) {
            double wide = width(base) * (0.7 + view.height() / 60);
            double high = factor * height(base, x);
            int shade = Ink.shade(ink, own.between(0.84, 1.12));
            if (x + wide + view.shift() > -5 && x + view.shift() < 105) {
                block(base, x + view.shift(), wide, high, shade);
            }
            x += wide * (base == Skyline.Base.HOUSES || base == Skyline.Base.HILL ? 0.9 : own.between(0.95, 1.3));
        }
    }

    private double width(Skyline.Base base) {
        return switch (base) {
            case BLOCKS -> own.between(5, 12);
            case HOUSES -> own.between(4, 7);
            case HIGH -> own.between(3, 6);
            case HILL -> own.between(4, 8);
        };
    }

    private double height(Skyline.Base base, double x) {
        return switch (base) {
            case BLOCKS -> own.between(0.16, 0.46);
            case HOUSES -> own.between(0.12, 0.2);
            case HIGH -> own.between(0.28, 0.66);
            case HILL -> own.between(0.1, 0.18) + 0.4 * Math.max(0, 1 - (x - 50) * (x - 50) / 1700);
        };
    }

    private void block(Skyline.Base base, double x, double wide, double high, int ink) {
        double ground = view.horizonY();
        double top = ground - high;
        boolean gabled = base == Skyline.Base.HOUSES || base == Skyline.Base.HILL;
        canvas.fill(Outline.box(x, top, x + wide, ground), ink);
        canvas.fill(Outline.box(x + wide * 0.62, top, x + wide, ground), Ink.shade(ink, 0.76));
        if (gabled) {
            double roof = wide * 0.42;
            canvas.fill(
                    Outline.polygon(x - wide * 0.06, top, x + wide * 0.5, top - roof, x + wide * 1.06, top),
                    Ink.shade(Ink.mix(ink, 0xA0523C, 0.55), 0.92));
        }
        windows(x, top, wide, high);
    }

    private void windows(double x, double top, double wide, double high) {
        Outline panes = new Outline();
        int columns = (int) Math.max(1, wide / 2.4);
        int rows = (int) Math.max(1, high / 2.8);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (dice.chance(view.night() ? 0.5 : 0.75)) {
                    double px = x + (column + 0.28) * wide / columns;
                    double py = top + 0.7 + row * 2.8;
                    panes.and(Outline.box(px, py, px + wide / columns * 0.42, py + 1.3));
                }
            }
        }
        if (view.night()) {
            canvas.glow(panes, WINDOW, 0.9);
        } else {
            canvas.fill(panes, 0x46505E, 0.4);
        }
    }
}
