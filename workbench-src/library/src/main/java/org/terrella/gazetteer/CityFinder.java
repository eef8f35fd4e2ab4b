package org.terrella.gazetteer;

import java.util.Arrays;
import java.util.List;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;
import org.terrella.geo.UnitVectorTree;

/**
 * Finds the nearest place of its own in a country.
 *
 * <p>First in a grid of cells of a quarter degree, the point's own and those around it; where none of them is sure to hold the
 * nearest (thinly settled land, the poles, the date line), in the k-d tree of the country. Both are exact, so the answer is
 * the same; of equally near places, it is the first in the list.
 */
final class CityFinder {

    static final int NONE = UnitVectorTree.NONE;

    private static final int CELLS_PER_DEGREE = 4;
    private static final int COLUMNS = 360 * CELLS_PER_DEGREE;
    private static final int ROWS = 180 * CELLS_PER_DEGREE;
    private static final double CELL_RADIANS = Math.toRadians(1.0 / CELLS_PER_DEGREE);
    /** Chord over angle for the angles of two cells, rounded down. */
    private static final double CHORD = 0.9999;

    /** Sine over angle for the angles of two cells, rounded down. */
    private static final double SINE = 0.99998;

    private final UnitVectorTree tree;
    private final int[] treeEnds;
    /** Places of cell c are at positions {@code starts[c]} to before {@code starts[c + 1]}. */
    private final int[] starts;

    private final double[] vectors;
    /** Country in the upper half, index of the city in the lower: one place in memory to look at. */
    private final long[] owners;

    /** Cities with the index of the country of each. */
    CityFinder(List<City> all, int[] countryOfCity, int countryCount) {
        int[] own = new int[all.size()];
        int count = 0;
        for (int city = 0; city < own.length; city++) {
            if (all.get(city).isPlaceOfItsOwn()) {
                own[count++] = city;
            }
        }
        own = Arrays.copyOf(own, count);
        double[] byCity = vectors(all, own);
        this.treeEnds = new int[countryCount];
        this.tree = new UnitVectorTree(byCity, byCountry(own, countryOfCity, treeEnds), treeEnds);
        this.starts = new int[ROWS * COLUMNS + 1];
        int[] cities = byCell(all, own, starts);
        this.vectors = new double[3 * count];
        this.owners = new long[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(byCity, 3 * cities[i], vectors, 3 * i, 3);
            owners[i] = (long) countryOfCity[cities[i]] << 32 | cities[i];
        }
    }

    private static double[] vectors(List<City> all, int[] own) {
        double[] vectors = new double[3 * all.size()];
        for (int city : own) {
            UnitVector vector = UnitVector.of(all.get(city).location());
            vectors[3 * city] = vector.x();
            vectors[3 * city + 1] = vector.y();
            vectors[3 * city + 2] = vector.z();
        }
        return vectors;
    }

    private static int[] byCountry(int[] own, int[] countryOfCity, int[] ends) {
        for (int city : own) {
            ends[countryOfCity[city]]++;
        }
        int[] next = new int[ends.length];
        for (int country = 1; country < ends.length; country++) {
            next[country] = ends[country - 1];
            ends[country] += ends[country - 1];
        }
        int[] sorted = new int[own.length];
        for (int city : own) {
            sorted[next[countryOfCity[city]]++] = city;
        }
        return sorted;
    }

    private static int[] byCell(List<City> all, int[] own, int[] starts) {
        for (int city : own) {
            starts[cell(all.get(city).location()) + 1]++;
        }
        for (int cell = 1; cell < starts.length; cell++) {
            starts[cell] += starts[cell - 1];
        }
        int[] next = starts.clone();
        int[] sorted = new int[own.length];
        for (int city : own) {
            sorted[next[cell(all.get(city).location())]++] = city;
        }
        return sorted;
    }

    /** Looks for the nearest place of its own in a country, except one. */
    Search search(LatLng point, int country, int except) {
        return new Search(point, country, except);
    }

    /** One look-up; short-lived enough for the compiler to keep it off the heap. */
    final class Search {
        private final int country;
        private final int except;
        private final int row;
        private final int column;
        private final double cosLat;
        private final double x;
        private final double y;
        private final double z;
        /** Angles from the point to the sides of its cell, and in longitude to the far side of the nearer column beside it. */
        private final double north;

        private final double south;
        private final double east;
        private final double west;
        private final double sides;
        private double best = Double.POSITIVE_INFINITY;
        private int nearest = NONE;

        private Search(LatLng point, int country, int except) {
            this.country = country;
            this.except = except;
            double lat = point.latRadians();
            double lng = point.lngRadians();
            row = row(point.latDegrees());
            column = column(point.lngDegrees());
            cosLat = Math.cos(lat);
            x = cosLat * Math.cos(lng);
            y = cosLat * Math.sin(lng);
            z = Math.sin(lat);
            north = (row + 1) * CELL_RADIANS - Math.PI / 2 - lat;
            south = CELL_RADIANS - north;
            double eastwards = (column + 1) * CELL_RADIANS - Math.PI - lng;
            double westwards = CELL_RADIANS - eastwards;
            // from a point to a meridian, the sine of the angle is the cosine of the latitude times the sine of the
            // longitude
            east = cosLat * SINE * eastwards;
            west = cosLat * SINE * westwards;
            sides = Math.min(eastwards, westwards) + CELL_RADIANS;
            search();
        }

        /** Index of the city, or {@link #NONE}. */
        int city() {
            return nearest;
        }

        /** Great-circle distance in km from the chord; within a millimetre of {@link GreatCircle#km} up to 5,000 km. */
        double km() {
            return 2 * Earth.MEAN_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(best) / 2));
        }

        private void search() {
            boolean amongOthers = column > 0 && column < COLUMNS - 1 && row > 0 && row < ROWS - 1;
            if (amongOthers) {
                lookInRow(row, 0);
                lookInRow(row + 1, north);
                lookInRow(row - 1, south);
                double sure = CHORD * Math.min(cosLat * SINE * sides, Math.min(north, south) + CELL_RADIANS);
                if (best < sure * sure) {
                    return;
                }
            }
            UnitVectorTree.Search inTree = tree.search(x, y, z, except);
            inTree.in(country == 0 ? 0 : treeEnds[country - 1], treeEnds[country]);
            best = inTree.squaredChord();
            nearest = inTree.nearest();
        }

        private void lookInRow(int inRow, double away) {
            lookIfNear(inRow, column, away);
            lookIfNear(inRow, column - 1, Math.max(away, west));
            lookIfNear(inRow, column + 1, Math.max(away, east));
        }

        private void lookIfNear(int inRow, int inColumn, double away) {
            if (CHORD * CHORD * away * away <= best) {
                look(inRow * COLUMNS + inColumn);
            }
        }

        private void look(int cell) {
            int end = starts[cell + 1];
            for (int i = starts[cell]; i < end; i++) {
                if (owners[i] >>> 32 == country) {
                    double dx = x - vectors[3 * i];
                    double dy = y - vectors[3 * i + 1];
                    double dz = z - vectors[3 * i + 2];
                    double chord = dx * dx + dy * dy + dz * dz;
                    int city = (int) owners[i];
                    if (chord <= best && city != except && (chord < best || city < nearest)) {
                        best = chord;
                        nearest = city;
                    }
                }
            }
        }
    }

    private static int cell(LatLng point) {
        return row(point.latDegrees()) * COLUMNS + column(point.lngDegrees());
    }

    private static int row(double lat) {
        return Math.min(ROWS - 1, (int) ((lat + 90) * CELLS_PER_DEGREE));
    }

    private static int column(double lng) {
        return Math.min(COLUMNS - 1, (int) ((lng + 180) * CELLS_PER_DEGREE));
    }
}
