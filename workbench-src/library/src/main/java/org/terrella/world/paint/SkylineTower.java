package org.terrella.world.paint;

/** One building of a skyline that stands out; it is 1 high, x from its middle, y upwards. */
record SkylineTower(Canvas canvas, double x, Skyline.View view, double height, int ink, Dice dice) {

    private static final double[] BEND = {0, 0.03, 0.08, 0.15, 0.24, 0.34};

    static void paint(Skyline.Tower kind, SkylineTower tower) {
        switch (kind) {
            case NEEDLE -> tower.needle();
            case TWIN -> tower.twin();
            case SLAB -> tower.slab();
            case ZIGGURAT -> tower.ziggurat();
            case DOME -> tower.dome();
            case LEANING -> tower.leaning();
            case ARCHED -> tower.arched();
            case CROWNED -> tower.crowned();
            case SAIL -> tower.sail();
            case PEARLS -> tower.pearls();
            case HOLED -> tower.holed();
            case TIERED -> tower.tiered();
            case STACKED -> tower.stacked();
            case PYRAMID -> tower.pyramid();
            case FORKED -> tower.forked();
            case EGG -> tower.egg();
        }
    }

    private double px(double share) {
        return x + share * height;
    }

    private double py(double share) {
        return view.horizonY() - share * height;
    }

    private Outline shape(double... shares) {
        double[] points = new double[shares.length];
        for (int i = 0; i < shares.length; i += 2) {
            points[i] = px(shares[i]);
            points[i + 1] = py(shares[i + 1]);
        }
        return Outline.polygon(points);
    }

    private Outline ball(double cx, double cy, double radius) {
        return Outline.ellipse(px(cx), py(cy), radius * height, radius * height);
    }

    /** Paints in the tower's colour; at night it is floodlit a little. */
    private void fill(Outline outline) {
        if (view.night()) {
            canvas.glow(outline, Ink.shade(Ink.mix(ink, 0xC09050, 0.25), 0.6), 1);
        } else {
            canvas.fill(outline, ink);
        }
    }

    private void shade(Outline outline) {
        canvas.fill(outline, 0x14121E, 0.27);
    }

    /** A block between two levels that may lean and grow narrower, with its shadow side. */
    private void block(double x0, double half0, double y0, double x1, double half1, double y1) {
        fill(shape(x0 - half0, y0, x0 + half0, y0, x1 + half1, y1, x1 - half1, y1));
        shade(shape(x0 + half0 * 0.25, y0, x0 + half0, y0, x1 + half1, y1, x1 + half1 * 0.25, y1));
    }

    private void box(double cx, double half, double y0, double y1) {
        block(cx, half, y0, cx, half, y1);
    }

    /** Rows of windows: dark by day, some of them lit at night. */
    private void windows(double cx, double half, double y0, double y1) {
        Outline panes = new Outline();
        int columns = (int) Math.max(1, Math.floor(2 * half * height / 2.6));
        int rows = (int) Math.max(1, Math.floor((y1 - y0) * height / 3));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!view.night() || dice.chance(0.6)) {
                    double left = cx - half + 2 * half * (column + 0.25) / columns;
                    double low = y0 + (y1 - y0) * (row + 0.3) / rows;
                    double wide = half / columns;
                    double high = 0.45 * (y1 - y0) / rows;
                    panes.and(shape(left, low, left + wide, low, left + wide, low + high, left, low + high));
                }
            }
        }
        if (view.night()) {
            canvas.glow(panes, 0xFFE7A4, 0.95);
        } else {
            canvas.fill(panes, 0xFFFFFF, 0.32);
        }
    }

    private void beacon(double cx, double cy) {
        if (view.night()) {
            canvas.glow(Outline.ellipse(px(cx), py(cy), 0.9, 0.9), 0xFF5040, 1);
        }
    }

    private void needle() {
        block(0, 0.07, 0, 0, 0.025, 0.7);
        block(0, 0.13, 0.62, 0, 0.15, 0.67);
        block(0, 0.15, 0.67, 0, 0.07, 0.73);
        block(0, 0.025, 0.73, 0, 0.006, 1);
        windows(0, 0.13, 0.635, 0.68);
        beacon(0, 1);
    }

    private void twin() {
        for (int side = -1; side <= 1; side += 2) {
            box(side * 0.17, 0.095, 0, 0.82);
            fill(shape(side * 0.075, 0.82, side * 0.265, 0.82, side * 0.265, 1));
            windows(side * 0.17, 0.085, 0.1, 0.8);
        }
        canvas.fill(shape(-0.08, 0.5, 0.08, 0.5, 0.08, 0.57, -0.08, 0.57), Ink.shade(ink, 0.75));
    }

    private void slab() {
        box(0, 0.3, 0, 0.92);
        box(0, 0.34, 0.9, 1);
        windows(0, 0.27, 0.06, 0.88);
    }

    private void ziggurat() {
        double[] halves = {0.36, 0.28, 0.2, 0.12, 0.05};
        for (int i = 0; i < halves.length; i++) {
            box(0, halves[i], i * 0.2, (i + 1) * 0.2);
            windows(0, halves[i] * 0.9, i * 0.2 + 0.03, i * 0.2 + 0.19);
        }
    }

    private void dome() {
        box(0, 0.42, 0, 0.36);
        box(0, 0.34, 0.36, 0.44);
        fill(Outline.dome(px(0), py(0.44), 0.36 * height, 0.42 * height));
        shade(shape(0.08, 0.44, 0.36, 0.44, 0.33, 0.6, 0.25, 0.73, 0.12, 0.83, 0.03, 0.86));
        block(0, 0.03, 0.85, 0, 0.006, 1);
        windows(0, 0.38, 0.08, 0.32);
    }

    private void leaning() {
        block(-0.12, 0.14, 0, 0.16, 0.14, 1);
        for (int i = 1; i < 6; i++) {
            double y = i * 0.165;
            double cx = -0.12 + 0.28 * y;
            canvas.fill(
                    shape(cx - 0.14, y, cx + 0.14, y, cx + 0.15, y + 0.04, cx - 0.13, y + 0.04),
                    Ink.mix(ink, 0xFFFFFF, 0.4),
                    0.7);
        }
        windows(-0.12 + 0.28 * 0.4, 0.08, 0.3, 0.5);
    }

    private void arched() {
        for (int side = -1; side <= 1; side += 2) {
            box(side * 0.27, 0.12, 0, 0.8);
            windows(side * 0.27, 0.1, 0.08, 0.78);
        }
        box(0, 0.39, 0.72, 1);
        windows(0, 0.36, 0.78, 0.98);
    }

    private void crowned() {
        box(0, 0.17, 0, 0.74);
        block(0, 0.17, 0.72, 0, 0.23, 0.8);
        for (int i = -2; i <= 2; i++) {
            block(i * 0.095, 0.047, 0.8, i * 0.12, 0.008, 1 - 0.03 * Math.abs(i));
        }
        windows(0, 0.15, 0.06, 0.7);
    }

    private void sail() {
        Outline whole = new Outline();
        Outline dark = new Outline();
        whole.to(px(-0.18), py(0));
        whole.to(px(-0.18), py(1));
        dark.to(px(0.02), py(0)).to(px(-0.12), py(0.9));
        for (int i = 0; i < BEND.length; i++) {
            double y = 1 - 0.2 * i;
            whole.to(px(-0.14 + BEND[i] * 1.35), py(y - 0.02 > 0 ? y - 0.02 : 0));
            dark.to(px(-0.14 + BEND[i] * 1.35), py(y - 0.02 > 0 ? y - 0.02 : 0));
        }
        fill(whole.close());
        shade(dark.close());
        windows(-0.08, 0.08, 0.06, 0.72);
    }

    private void pearls() {
        block(0, 0.06, 0, 0, 0.02, 1);
        double[] pearls = {0.2, 0.07, 0.42, 0.1, 0.72, 0.14};
        for (int i = 0; i < pearls.length; i += 2) {
            fill(ball(0, pearls[i], pearls[i + 1]));
            shade(ball(pearls[i + 1] * 0.3, pearls[i] - pearls[i + 1] * 0.2, pearls[i + 1] * 0.68));
            windows(0, pearls[i + 1] * 0.8, pearls[i] - 0.02, pearls[i] + 0.03);
        }
        beacon(0, 1);
    }

    private void holed() {
        double radius = 0.14;
        double cy = 0.72;
        box(0, 0.26, 0, 0.56);
        Outline hood = shape(-0.26, 0.56, 0.26, 0.56, 0.26, 1, -0.26, 1);
        Outline hole = new Outline();
        for (int i = 0; i < 16; i++) { // the other way round than the wall, so that it stays open
            double angle = Math.toRadians(i * 22.5);
            hole.to(px(radius * StrictMath.cos(angle)), py(cy - radius * StrictMath.sin(angle)));
        }
        fill(hood.and(hole.close()));
        shade(shape(0.17, 0.56, 0.26, 0.56, 0.26, 1, 0.17, 1));
        windows(0, 0.23, 0.05, 0.54);
    }

    private void tiered() {
        for (int i = 0; i < 5; i++) {
            double y = i * 0.18;
            double half = 0.2 - 0.026 * i;
            box(0, half * 0.8, y, y + 0.14);
            block(0, half * 1.5, y + 0.12, 0, half * 0.7, y + 0.19);
            windows(0, half * 0.7, y + 0.03, y + 0.11);
        }
        block(0, 0.02, 0.9, 0, 0.005, 1);
    }

    private void stacked() {
        double[] shifts = {0, 0.09, -0.08, 0.07, -0.03};
        for (int i = 0; i < shifts.length; i++) {
            box(shifts[i], 0.2 - 0.012 * i, i * 0.2, i * 0.2 + 0.185);
            windows(shifts[i], 0.17, i * 0.2 + 0.04, i * 0.2 + 0.17);
        }
    }

    private void pyramid() {
        block(0, 0.3, 0, 0, 0.004, 1);
        windows(0, 0.16, 0.08, 0.3);
        windows(0, 0.09, 0.36, 0.6);
        beacon(0, 1);
    }

    private void forked() {
        box(0, 0.2, 0, 0.6);
        block(-0.13, 0.07, 0.6, -0.2, 0.03, 1);
        block(0.13, 0.07, 0.6, 0.2, 0.03, 1);
        windows(0, 0.18, 0.06, 0.56);
        beacon(-0.2, 1);
        beacon(0.2, 1);
    }

    private void egg() {
        fill(Outline.ellipse(px(0), py(0.5), 0.21 * height, 0.5 * height));
        shade(Outline.ellipse(px(0.07), py(0.47), 0.13 * height, 0.42 * height));
        windows(0, 0.13, 0.12, 0.86);
    }
}
