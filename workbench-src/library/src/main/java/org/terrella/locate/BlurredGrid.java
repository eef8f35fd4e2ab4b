package org.terrella.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;

/**
 * Finds the fullest bin of a grid of latitude and longitude, blurred by a Gaussian, without filling the grid.
 *
 * <p>As in the released code, bins are numbered from 1 by rounding degrees up, the Gaussian is cut at two standard
 * deviations, and a bin at the border of the window is repeated beyond it. Few bins are occupied, so a row is a sum of few
 * profiles; rows are visited by falling upper bound, until no row can hold the maximum any more.
 */
final class BlurredGrid {

    /** Of rows whose bound is below the maximum by less than this share, none is passed over because of rounding. */
    private static final double ROUNDING = 1e-9;

    private final int binsPerDegree;
    private final Plane plane;
    private final double sigma; // in bins
    private final double[] kernel; // by distance in bins, 0 to where it is cut
    private final double[] profile; // the kernel with its mirror image, from one cut to the other
    private final double[] beyond; // sum of the kernel from the next distance on: what repeated borders add

    /** A place that weighs something. */
    record Weighted(LatLng place, double weight) {}

    /** A bin by row (latitude) and column (longitude), each from 1. */
    record Bin(int row, int column) {}

    /** Rows and columns of a part of the grid, ends included; columns may run on over the date line. */
    record Window(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /** The bins that are occupied: a window's own, shifted so that columns need no turning round. */
    private record Occupied(int row, int column, double weight) {}

    /** The best bin so far; columns go before rows, as they do in the memory of the released program. */
    private record Best(double value, int row, int column) {
        boolean isBeatenBy(double other, int otherRow, int otherColumn) {
            return other > value || other == value && (otherColumn < column || otherColumn == column && otherRow < row);
        }
    }

    BlurredGrid(int binsPerDegree, double sigmaDegrees, Plane plane) {
        this.binsPerDegree = binsPerDegree;
        this.plane = plane;
        this.sigma = sigmaDegrees * binsPerDegree;
        int reach = (int) Math.ceil(2 * sigma);
        this.kernel = IntStream.rangeClosed(0, reach)
                .mapToDouble(d -> Math.exp(-d * d / (2 * sigma * sigma)))
                .toArray();
        this.profile = IntStream.rangeClosed(-reach, reach)
                .mapToDouble(d -> kernel[Math.abs(d)])
                .toArray();
        this.beyond = new double[reach + 1];
        for (int d = reach - 1; d >= 0; d--) {
            beyond[d] = beyond[d + 1] + kernel[d + 1];
        }
    }

    int rows() {
        return 180 * binsPerDegree;
    }

    int columns() {
        return 360 * binsPerDegree;
    }

    Window whole() {
        return new Window(1, rows(), 1, columns());
    }

    /** The bin of a place; 0 at the south pole and, unless the plane is wrapped, at -180 degrees, where there is none. */
    Bin binOf(LatLng place) {
        int row = (int) Math.ceil(place.latDegrees() * binsPerDegree) + rows() / 2;
        int column = (int) Math.ceil(place.lngDegrees() * binsPerDegree) + columns() / 2;
        return new Bin(row, column == 0 && plane.wraps() ? columns() : column);
    }

    /** What stands for a bin: its corner in the north-east, as released. */
    LatLng placeOf(Bin bin) {
        return new LatLng(
                (double) (bin.row() - rows() / 2) / binsPerDegree,
                (double) (bin.column() - columns() / 2) / binsPerDegree);
    }

    /** The fullest bin of a window, or nothing if the window is empty; of equal ones the westernmost, then southernmost. */
    Optional<Bin> fullest(List<Weighted> places, Window window) {
        List<Occupied> occupied = occupied(places, window);
        if (occupied.isEmpty()) {
            return Optional.empty();
        }
        double[] bounds = IntStream.rangeClosed(window.firstRow(), window.lastRow())
                .mapToDouble(row -> bound(occupied, row, window))
                .toArray();
        List<Integer> rows = IntStream.range(0, bounds.length)
                .boxed()
                .filter(i -> bounds[i] > 0)
                .sorted(Comparator.comparingDouble(i -> -bounds[i]))
                .toList();
        Best best = new Best(0, 0, 0);
        double[] row = new double[window.lastColumn() - window.firstColumn() + 1];
        for (int i : rows) {
            if (bounds[i] * (1 + ROUNDING) < best.value()) {
                break;
            }
            best = bestOfRow(occupied, window.firstRow() + i, window, row, best);
        }
        int column = Math.floorMod(best.column() - 1, columns()) + 1;
        return Optional.of(new Bin(best.row(), column));
    }

    private List<Occupied> occupied(List<Weighted> places, Window window) {
        Map<Bin, Double> weights = new LinkedHashMap<>();
        for (Weighted each : places) {
            Bin bin = binOf(each.place());
            if (bin.row() >= window.firstRow() && bin.row() <= window.lastRow()) {
                weights.merge(bin, each.weight(), Double::sum);
            }
        }
        List<Occupied> occupied = new ArrayList<>();
        weights.forEach((bin, weight) -> {
            int turned = plane.wraps()
                    ? window.firstColumn() + Math.floorMod(bin.column() - window.firstColumn(), columns())
                    : bin.column();
            if (turned >= window.firstColumn() && turned <= window.lastColumn() && weight > 0) {
                occupied.add(new Occupied(bin.row(), turned, weight));
            }
        });
        return occupied;
    }

    private double bound(List<Occupied> occupied, int row, Window window) {
        double sum = 0;
        for (Occupied each : occupied) {
            boolean border =
                    !plane.wraps() && (each.column() == window.firstColumn() || each.column() == window.lastColumn());
            double widest = border ? kernel[0] + beyond[0] : kernel[0];
            sum += each.weight() * alongRows(each, row, window) * widest;
        }
        return sum;
    }

    /** Share of an occupied bin's weight that reaches a row. */
    private double alongRows(Occupied each, int row, Window window) {
        int distance = Math.abs(row - each.row());
        if (distance >= kernel.length) {
            return 0;
        }
        boolean border = each.row() == window.firstRow() || each.row() == window.lastRow();
        return kernel[distance] + (border ? beyond[distance] : 0);
    }

    private Best bestOfRow(List<Occupied> occupied, int row, Window window, double[] sums, Best before) {
        java.util.Arrays.fill(sums, 0);
        double shrink = plane.scales() ? Math.cos(Math.toRadians((row - 0.5) / binsPerDegree - 90)) : 1;
        for (Occupied each : occupied) {
            double weight = each.weight() * alongRows(each, row, window);
            if (weight > 0) {
                addRow(each.column() - window.firstColumn(), weight, shrink, sums);
            }
        }
        Best best = before;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0 && best.isBeatenBy(sums[i], row, window.firstColumn() + i)) {
                best = new Best(sums[i], row, window.firstColumn() + i);
            }
        }
        return best;
    }

    private void addRow(int column, double weight, double shrink, double[] sums) {
        if (plane.scales()) {
            addScaled(column, weight, shrink, sums);
            return;
        }
        int reach = kernel.length - 1;
        int from = Math.max(0, column - reach);
        int to = Math.min(sums.length - 1, column + reach);
        int shift = reach - column;
        for (int i = from; i <= to; i++) { // over an array without turns, which the compiler vectorizes
            sums[i] += weight * profile[i + shift];
        }
        if (plane.wraps() && sums.length == columns()) { // a window of all columns goes round
            for (int i = column + reach - sums.length; i >= 0; i--) {
                sums[i] += weight * kernel[i + sums.length - column];
            }
            for (int i = column - reach + sums.length; i < sums.length; i++) {
                sums[i] += weight * kernel[column + sums.length - i];
            }
        } else if (!plane.wraps() && (column == 0 || column == sums.length - 1)) {
            for (int i = from; i <= to; i++) {
                sums[i] += weight * beyond[Math.abs(i - column)];
            }
        }
    }

    /** Columns are nearer to each other in high latitudes. */
    private void addScaled(int column, double weight, double shrink, double[] sums) {
        int reach = kernel.length - 1;
        for (int i = 0; i < sums.length; i++) {
            int apart = Math.abs(i - column);
            double distance = shrink * (sums.length == columns() ? Math.min(apart, sums.length - apart) : apart);
            if (distance <= reach) {
                sums[i] += weight * Math.exp(-distance * distance / (2 * sigma * sigma));
            }
        }
    }
}
