package org.terrella.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;

/**
 * Finds the area of a point: a grid of cells that says at once where a whole cell is inside one area, and holds the edges
 * of the others.
 *
 * <p>Exact for the lines as drawn on a map of degrees, up to rounding; areas must not overlap. In a cell with edges the
 * walk goes from its reference point along the meridian, then along the parallel, and changes an area's state at each edge.
 */
final class AreaGrid {

    static final int NONE = -1;

    private static final int CELLS_PER_DEGREE = 4;
    private static final int COLUMNS = 360 * CELLS_PER_DEGREE;
    private static final int ROWS = 180 * CELLS_PER_DEGREE;
    /** Where in a cell its reference point is; off the middle, so that no quantized coordinate coincides with it. */
    private static final double REFERENCE = 0.4871938762531947;

    private final OutlineLines lines;
    /** Edges of cell c are {@code edges[starts[c]]} to before {@code edges[starts[c + 1]]}. */
    private final int[] starts;

    private final int[] edges;
    private final short[] areaAtReference;

    AreaGrid(OutlineLines lines) {
        this.lines = lines;
        this.starts = new int[ROWS * COLUMNS + 1];
        visitCells((cell, edge) -> starts[cell + 1]++);
        for (int cell = 1; cell < starts.length; cell++) {
            starts[cell] += starts[cell - 1];
        }
        this.edges = new int[starts[ROWS * COLUMNS]];
        int[] next = Arrays.copyOf(starts, ROWS * COLUMNS);
        visitCells((cell, edge) -> edges[next[cell]++] = edge);
        this.areaAtReference = areasAtReferences();
    }

    /** Number of the area that holds a point, or {@link #NONE}; on a line, of either side. */
    int areaOf(double latDegrees, double lngAsGiven) {
        double lngDegrees = lngAsGiven == 180 ? -180 : lngAsGiven; // the same meridian; the sweep starts at the latter
        int cell = row(latDegrees) * COLUMNS + column(lngDegrees);
        int start = areaAtReference[cell];
        return starts[cell] == starts[cell + 1] ? start : walk(cell, start, latDegrees, lngDegrees);
    }

    /** Of the areas that hold the end of the walk, the lowest; the edges of a cell are sorted by area. */
    private int walk(int cell, int start, double lat, double lng) {
        double referenceX = referenceX(cell % COLUMNS);
        double referenceY = referenceY(cell / COLUMNS);
        int to = starts[cell + 1];
        int lowest = NONE;
        boolean startHasEdges = false;
        for (int i = starts[cell]; i < to; ) {
            int area = lines.areas[edges[i]];
            boolean inside = area == start;
            startHasEdges |= inside;
            do {
                inside ^= crosses(edges[i], referenceX, referenceY, lat, lng);
            } while (++i < to && lines.areas[edges[i]] == area);
            lowest = inside && lowest == NONE ? area : lowest;
        }
        boolean stillInStart = start != NONE && !startHasEdges;
        return stillInStart && (lowest == NONE || start < lowest) ? start : lowest;
    }

    /** Whether the walk from the reference point meets an edge an odd number of times. */
    private boolean crosses(int edge, double referenceX, double referenceY, double lat, double lng) {
        double x1 = lines.x[edge];
        double y1 = lines.y[edge];
        double x2 = lines.x[edge + 1];
        double y2 = lines.y[edge + 1];
        boolean odd = false;
        if (x1 > referenceX != x2 > referenceX) {
            double at = y1 + (referenceX - x1) / (x2 - x1) * (y2 - y1);
            odd = at > referenceY != at > lat;
        }
        if (y1 > lat != y2 > lat) {
            double at = x1 + (lat - y1) / (y2 - y1) * (x2 - x1);
            odd ^= at > referenceX != at > lng;
        }
        return odd;
    }

    /** The point of the lines that is nearest to a point and at most so far away, if there is one. */
    Optional<LatLng> nearestOnLine(double latDegrees, double lngDegrees, double mostKm) {
        double reach = mostKm / Math.toRadians(Earth.MEAN_RADIUS_KM);
        NearestOnLine nearest = new NearestOnLine(lines, new LatLng(latDegrees, lngDegrees), reach);
        int column = column(lngDegrees);
        int highest = row(Math.min(90, latDegrees + reach));
        double polewards = Math.min(90, Math.abs(latDegrees) + reach);
        double columns = reach / Math.max(Math.cos(Math.toRadians(polewards)), 1e-6) * CELLS_PER_DEGREE;
        int side = (int) Math.min(COLUMNS / 2.0 - 1, Math.ceil(columns));
        for (int row = row(Math.max(-90, latDegrees - reach)); row <= highest; row++) {
            // cells of a row lie side by side, so a stretch of them is one stretch of edges
            look(nearest, row, Math.max(0, column - side), Math.min(COLUMNS - 1, column + side));
            if (column - side < 0) {
                look(nearest, row, column - side + COLUMNS, COLUMNS - 1);
            }
            if (column + side >= COLUMNS) {
                look(nearest, row, 0, column + side - COLUMNS);
            }
        }
        return nearest.found();
    }

    private void look(NearestOnLine nearest, int row, int firstColumn, int lastColumn) {
        int end = starts[row * COLUMNS + lastColumn + 1];
        for (int i = starts[row * COLUMNS + firstColumn]; i < end; i++) {
            nearest.look(edges[i]);
        }
    }

    private interface CellVisitor {
        void visit(int cell, int edge);
    }

    /** Every cell that an edge meets, perhaps with some beside it. */
    private void visitCells(CellVisitor visitor) {
        for (int edge = 0; edge + 1 < lines.points(); edge++) {
            if (lines.areas[edge] != OutlineLines.NO_EDGE) {
                visitCells(edge, visitor);
            }
        }
    }

    private void visitCells(int edge, CellVisitor visitor) {
        double x1 = lines.x[edge];
        double y1 = lines.y[edge];
        double x2 = lines.x[edge + 1];
        double y2 = lines.y[edge + 1];
        int lowest = row(Math.min(y1, y2));
        int highest = row(Math.max(y1, y2));
        double margin = 1e-9; // so that rounding loses no cell
        for (int row = lowest; row <= highest; row++) {
            double west = Math.min(x1, x2);
            double east = Math.max(x1, x2);
            if (lowest < highest) { // only the part of the edge between the row's parallels
                double atSouth = x1 + (clamp(south(row), y1, y2) - y1) / (y2 - y1) * (x2 - x1);
                double atNorth = x1 + (clamp(south(row + 1), y1, y2) - y1) / (y2 - y1) * (x2 - x1);
                west = Math.min(atSouth, atNorth);
                east = Math.max(atSouth, atNorth);
            }
            int last = column(Math.min(180, east + margin));
            for (int column = column(Math.max(-180, west - margin)); column <= last; column++) {
                visitor.visit(row * COLUMNS + column, edge);
            }
        }
    }

    private static double clamp(double value, double end, double otherEnd) {
        return Math.max(Math.min(end, otherEnd), Math.min(Math.max(end, otherEnd), value));
    }

    /** Sweeps along the parallel of each row's reference points, from the date line eastwards. */
    private short[] areasAtReferences() {
        short[] areas = new short[ROWS * COLUMNS];
        Crossings[] rows = new Crossings[ROWS];
        for (int edge = 0; edge + 1 < lines.points(); edge++) {
            if (lines.areas[edge] != OutlineLines.NO_EDGE) {
                addCrossings(edge, rows);
            }
        }
        for (int row = 0; row < ROWS; row++) {
            Arrays.fill(areas, row * COLUMNS, (row + 1) * COLUMNS, (short) NONE);
            if (rows[row] != null) {
                rows[row].sweep(areas, row * COLUMNS);
            }
        }
        return areas;
    }

    private void addCrossings(int edge, Crossings[] rows) {
        double y1 = lines.y[edge];
        double y2 = lines.y[edge + 1];
        for (int row = row(Math.min(y1, y2)); row <= row(Math.max(y1, y2)); row++) {
            double y = referenceY(row);
            if (y1 > y != y2 > y) {
                double x = lines.x[edge] + (y - y1) / (y2 - y1) * (lines.x[edge + 1] - lines.x[edge]);
                rows[row] = rows[row] == null ? new Crossings() : rows[row];
                rows[row].add(x, lines.areas[edge]);
            }
        }
    }

    /** Where the lines of areas cross one parallel. */
    private static final class Crossings {
        private record Crossing(double x, short area) {}

        private final List<Crossing> crossings = new ArrayList<>();

        void add(double x, short area) {
            crossings.add(new Crossing(x, area));
        }

        void sweep(short[] areas, int offset) {
            crossings.sort(Comparator.comparingDouble(Crossing::x));
            TreeSet<Short> inside = new TreeSet<>();
            int filled = 0;
            for (Crossing crossing : crossings) {
                int next = firstColumnFrom(crossing.x());
                short area = inside.isEmpty() ? (short) NONE : inside.first();
                Arrays.fill(areas, offset + filled, offset + Math.max(filled, next), area);
                filled = Math.max(filled, next);
                if (!inside.remove(crossing.area())) {
                    inside.add(crossing.area());
                }
            }
        }

        /** The westernmost column whose reference points are not west of a longitude. */
        private static int firstColumnFrom(double x) {
            int column = Math.max(0, column(x) - 1);
            while (column < COLUMNS && referenceX(column) < x) {
                column++;
            }
            return column;
        }
    }

    private static int row(double lat) {
        return Math.min(ROWS - 1, (int) ((lat + 90) * CELLS_PER_DEGREE));
    }

    private static int column(double lng) {
        return Math.min(COLUMNS - 1, (int) ((lng + 180) * CELLS_PER_DEGREE));
    }

    private static double south(int row) {
        return (double) row / CELLS_PER_DEGREE - 90;
    }

    private static double referenceX(int column) {
        return (column + REFERENCE) / CELLS_PER_DEGREE - 180;
    }

    private static double referenceY(int row) {
        return (row + REFERENCE) / CELLS_PER_DEGREE - 90;
    }
}
