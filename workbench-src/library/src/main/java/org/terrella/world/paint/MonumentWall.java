package org.terrella.world.paint;

/**
 * A wall of a landmark with its pattern; it may grow narrower upwards.
 *
 * @param monument whose wall
 * @param cx its middle
 * @param y0 its foot
 * @param half0 half its width there
 * @param y1 its upper end
 * @param half1 half its width there
 */
record MonumentWall(Monument monument, double cx, double y0, double half0, double y1, double half1) {

    private static final double CELL = 9;

    void paint() {
        monument.fill(part(-1, 1, 0, 1), monument.main());
        switch (monument.style().pattern()) {
            case WINDOWED -> windowed();
            case BANDED -> banded();
            case STRIPED -> striped();
            case CHECKED -> checked();
            case ARCHED -> arched();
            case LATTICED -> latticed();
        }
        monument.shade(part(0.3, 1, 0, 1), 0.2);
        monument.shade(part(0.68, 1, 0, 1), 0.16);
        monument.light(part(-1, -0.66, 0, 1), 0.2);
    }

    /** A piece: across from -1 to 1, up from 0 to 1. */
    private Outline part(double left, double right, double low, double high) {
        double lowHalf = half0 + (half1 - half0) * low;
        double highHalf = half0 + (half1 - half0) * high;
        double lowY = y0 + (y1 - y0) * low;
        double highY = y0 + (y1 - y0) * high;
        return monument.shape(
                cx + left * lowHalf,
                lowY,
                cx + right * lowHalf,
                lowY,
                cx + right * highHalf,
                highY,
                cx + left * highHalf,
                highY);
    }

    private int rows(double cell) {
        return (int) Math.max(1, Math.floor((y1 - y0) / cell + 0.5));
    }

    private int columns(double cell) {
        return (int) Math.max(2, Math.floor((half0 + half1) / cell + 0.5));
    }

    private void windowed() {
        int rows = rows(CELL * 1.15);
        int columns = columns(CELL);
        Outline frames = new Outline();
        Outline panes = new Outline();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = -1 + (column + 0.5) * 2 / columns;
                double y = (row + 0.5) / rows;
                frames.and(part(x - 0.68 / columns, x + 0.68 / columns, y - 0.36 / rows, y + 0.36 / rows));
                panes.and(part(x - 0.4 / columns, x + 0.4 / columns, y - 0.26 / rows, y + 0.26 / rows));
            }
        }
        monument.fill(frames, monument.second());
        monument.opening(panes);
    }

    private void banded() {
        int rows = rows(CELL) | 1;
        Outline bands = new Outline();
        for (int row = 1; row < rows; row += 2) {
            bands.and(part(-1, 1, (double) row / rows, (row + 1.0) / rows));
        }
        if (rows == 1) {
            bands.and(part(-1, 1, 0.35, 0.7));
        }
        monument.fill(bands, monument.second());
    }

    private void striped() {
        int columns = columns(6.5) | 1;
        Outline stripes = new Outline();
        for (int column = 1; column < columns; column += 2) {
            stripes.and(part(-1 + 2.0 * column / columns, -1 + 2.0 * (column + 1) / columns, 0, 1));
        }
        monument.fill(stripes, monument.second());
    }

    private void checked() {
        int rows = rows(CELL);
        int columns = columns(CELL);
        Outline fields = new Outline();
        for (int row = 0; row < rows; row++) {
            for (int column = row % 2; column < columns; column += 2) {
                fields.and(part(
                        -1 + 2.0 * column / columns,
                        -1 + 2.0 * (column + 1) / columns,
                        (double) row / rows,
                        (row + 1.0) / rows));
            }
        }
        monument.fill(fields, monument.second());
    }

    private void arched() {
        int rows = rows(CELL * 1.9);
        int columns = columns(CELL * 1.15);
        Outline rims = new Outline();
        Outline openings = new Outline();
        for (int row = 0; row < rows; row++) {
            double low = (double) row / rows;
            double half = (half0 + (half1 - half0) * (low + 0.4 / rows)) / columns;
            double height = (y1 - y0) / rows;
            for (int column = 0; column < columns; column++) {
                double x = cx + (-columns + 2 * column + 1) * half;
                rims.and(monument.arch(x, y0 + low * (y1 - y0), half * 0.82, height * 0.88));
                openings.and(monument.arch(x, y0 + low * (y1 - y0), half * 0.5, height * 0.68));
            }
        }
        monument.fill(rims, monument.second());
        monument.opening(openings);
    }

    private void latticed() {
        int rows = rows(CELL * 1.6);
        int columns = (int) Math.max(1, Math.floor((half0 + half1) / (CELL * 1.6) + 0.5));
        Outline lines = new Outline();
        double wide = 0.42 / columns;
        for (int row = 0; row < rows; row++) {
            double low = (double) row / rows;
            double high = (row + 1.0) / rows;
            for (int column = 0; column < columns; column++) {
                double left = -1 + 2.0 * column / columns;
                double right = left + 2.0 / columns;
                lines.and(slant(left, right - wide, low, high, wide));
                lines.and(slant(right - wide, left, low, high, wide));
            }
        }
        monument.fill(lines, monument.second());
    }

    private Outline slant(double from, double to, double low, double high, double wide) {
        double lowHalf = half0 + (half1 - half0) * low;
        double highHalf = half0 + (half1 - half0) * high;
        double lowY = y0 + (y1 - y0) * low;
        double highY = y0 + (y1 - y0) * high;
        return monument.shape(
                cx + from * lowHalf,
                lowY,
                cx + (from + wide) * lowHalf,
                lowY,
                cx + (to + wide) * highHalf,
                highY,
                cx + to * highHalf,
                highY);
    }
}
