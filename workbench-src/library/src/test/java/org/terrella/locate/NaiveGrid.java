package org.terrella.locate;

import java.util.List;
import org.terrella.locate.BlurredGrid.Weighted;
import org.terrella.locate.BlurredGrid.Window;

/** The grids of [L]kNN as defined: a histogram of a window, then a blur along rows and one along columns. */
record NaiveGrid(int binsPerDegree, double sigmaDegrees, Plane plane) {

    double[][] filled(List<Weighted> places, Window window) {
        int rows = window.lastRow() - window.firstRow() + 1;
        int columns = window.lastColumn() - window.firstColumn() + 1;
        double[][] grid = new double[rows][columns];
        for (Weighted each : places) {
            int row = (int) Math.ceil(each.place().latDegrees() * binsPerDegree) + 90 * binsPerDegree;
            int column = (int) Math.ceil(each.place().lngDegrees() * binsPerDegree) + 180 * binsPerDegree;
            if (plane == Plane.FLAT && column == 0 || row == 0) {
                continue;
            }
            int x = plane == Plane.FLAT
                    ? column - window.firstColumn()
                    : Math.floorMod(column - window.firstColumn(), 360 * binsPerDegree);
            int y = row - window.firstRow();
            if (x >= 0 && x < columns && y >= 0 && y < rows) {
                grid[y][x] += each.weight();
            }
        }
        return alongLongitude(alongLatitude(grid), window);
    }

    private double[][] alongLatitude(double[][] grid) {
        double[][] blurred = new double[grid.length][grid[0].length];
        for (int y = 0; y < grid.length; y++) {
            for (int d = -reach(); d <= reach(); d++) {
                int from = Math.max(0, Math.min(grid.length - 1, y + d)); // the border is repeated
                double share = gaussian(d);
                for (int x = 0; x < grid[0].length; x++) {
                    blurred[y][x] += share * grid[from][x];
                }
            }
        }
        return blurred;
    }

    private double[][] alongLongitude(double[][] grid, Window window) {
        int columns = grid[0].length;
        double[][] blurred = new double[grid.length][columns];
        for (int y = 0; y < grid.length; y++) {
            double lat = (window.firstRow() + y - 0.5) / binsPerDegree - 90;
            double shrink = plane == Plane.WRAPPED_AND_SCALED ? Math.cos(Math.toRadians(lat)) : 1;
            int farthest = plane == Plane.FLAT ? reach() : Math.min(columns - 1, (int) (reach() / shrink));
            for (int x = 0; x < columns; x++) {
                blurred[y][x] = plane == Plane.FLAT ? flat(grid[y], x) : around(grid[y], x, farthest, shrink);
            }
        }
        return blurred;
    }

    private double flat(double[] row, int x) {
        double sum = 0;
        for (int d = -reach(); d <= reach(); d++) {
            double value = row[Math.max(0, Math.min(row.length - 1, x + d))];
            sum += value > 0 ? gaussian(d) * value : 0;
        }
        return sum;
    }

    /** Each column once, by the shorter way where the row goes round. */
    private double around(double[] row, int x, int farthest, double shrink) {
        boolean round = row.length == 360 * binsPerDegree;
        double sum = 0;
        for (int from = 0; from < row.length; from++) {
            if (row[from] > 0) {
                int apart = Math.abs(x - from);
                int d = round ? Math.min(apart, row.length - apart) : apart;
                sum += d <= farthest && d * shrink <= reach() ? gaussian(d * shrink) * row[from] : 0;
            }
        }
        return sum;
    }

    private int reach() {
        return (int) Math.ceil(2 * sigmaDegrees * binsPerDegree);
    }

    private double gaussian(double bins) {
        double sigma = sigmaDegrees * binsPerDegree;
        return Math.exp(-bins * bins / (2 * sigma * sigma));
    }
}
