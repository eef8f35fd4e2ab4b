package org.terrella.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.terrella.geo.LatLng;

/**
 * A number for every place on Earth, known in the middles of squares of some degrees.
 *
 * @param squaresPerDegree how fine
 * @param values from the south-west, row by row
 */
record EarthField(int squaresPerDegree, double[] values) {

    /** Asks for the values, one row of squares at a time. */
    static EarthField of(int squaresPerDegree, Function<List<LatLng>, double[]> valuesOf) {
        int rows = 180 * squaresPerDegree;
        int columns = 360 * squaresPerDegree;
        double[] values = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            List<LatLng> middles = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                middles.add(new LatLng((row + 0.5) / squaresPerDegree - 90, (column + 0.5) / squaresPerDegree - 180));
            }
            System.arraycopy(valuesOf.apply(middles), 0, values, row * columns, columns);
        }
        return new EarthField(squaresPerDegree, values);
    }

    private int rows() {
        return 180 * squaresPerDegree;
    }

    private int columns() {
        return 360 * squaresPerDegree;
    }

    double least() {
        return Arrays.stream(values).min().orElseThrow();
    }

    double most() {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** Area of the squares of a row, as a share of the Earth's, times the number of rows. */
    private double area(int row) {
        double south = Math.sin(Math.toRadians((double) row / squaresPerDegree - 90));
        double north = Math.sin(Math.toRadians((row + 1.0) / squaresPerDegree - 90));
        return (north - south) / 2 / columns();
    }

    /** Share of the Earth's area where the number is below another. */
    double shareBelow(double value) {
        double share = 0;
        for (int i = 0; i < values.length; i++) {
            share += values[i] < value ? area(i / columns()) : 0;
        }
        return share;
    }

    /** The number above which lies a share of the field's integral, taking the fullest squares first. */
    double levelOf(double share) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[b], values[a]));
        double whole = 0;
        for (int i = 0; i < values.length; i++) {
            whole += values[i] * area(i / columns());
        }
        double sum = 0;
        for (int i : order) {
            sum += values[i] * area(i / columns());
            if (sum >= share * whole) {
                return values[i];
            }
        }
        return least();
    }

    /** Between the middles of four squares; beyond the last row that row's numbers. */
    double at(LatLng place) {
        double y = Math.max(0, Math.min(rows() - 1.0, (place.latDegrees() + 90) * squaresPerDegree - 0.5));
        double x = (place.lngDegrees() + 180) * squaresPerDegree - 0.5;
        int row = Math.min(rows() - 2, (int) y);
        int column = (int) Math.floor(x);
        double up = y - row;
        double right = x - column;
        return (1 - up) * ((1 - right) * value(row, column) + right * value(row, column + 1))
                + up * ((1 - right) * value(row + 1, column) + right * value(row + 1, column + 1));
    }

    private double value(int row, int column) {
        return values[row * columns() + Math.floorMod(column, columns())];
    }
}
