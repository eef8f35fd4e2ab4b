package org.terrella.data;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * Finds the places within a fixed distance of a point.
 *
 * <p>The places lie in cubes of that edge length in the space around the Earth's centre. A chord is never longer than its
 * arc, so all places within the distance are in the cube of the point or in one of its 26 neighbours; poles and the date
 * line need no care. Cubes are runs of an array that is sorted by their numbers.
 */
final class PlaceGrid {

    /** Bits of a cube's coordinate in its number; 2^21 cubes of at least 13 m span the Earth. */
    private static final int BITS = 21;

    private static final double SMALLEST_EDGE_KM = 0.013;

    private final double withinKm;
    private final double edgeKm;
    private final LatLng[] places;
    /** Number of the cube of each place, sorted; {@link #ids} is in the same order. */
    private final long[] cubes;

    private final int[] ids;

    PlaceGrid(LatLng[] places, double withinKm) {
        this.withinKm = withinKm;
        this.edgeKm = Math.max(withinKm, SMALLEST_EDGE_KM);
        this.places = places;
        long[] unsorted = new long[places.length];
        Integer[] order = new Integer[places.length];
        for (int id = 0; id < places.length; id++) {
            unsorted[id] = cube(places[id]);
            order[id] = id;
        }
        Arrays.sort(order, (a, b) -> Long.compare(unsorted[a], unsorted[b]));
        this.ids = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        this.cubes = Arrays.stream(ids).mapToLong(id -> unsorted[id]).toArray();
    }

    /** Tells the indexes of all places within the distance. */
    void near(LatLng point, IntConsumer found) {
        long middle = cube(point);
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    // no carry between the fields: coordinates stay far from both ends of their range
                    nearInCube(middle + ((long) x << 2 * BITS) + ((long) y << BITS) + z, point, found);
                }
            }
        }
    }

    private void nearInCube(long cube, LatLng point, IntConsumer found) {
        for (int i = first(cube); i < cubes.length && cubes[i] == cube; i++) {
            if (GreatCircle.km(places[ids[i]], point) <= withinKm) {
                found.accept(ids[i]);
            }
        }
    }

    private int first(long cube) {
        int low = 0;
        int high = cubes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cubes[middle] < cube) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long cube(LatLng point) {
        double lat = Math.toRadians(point.latDegrees());
        double lng = Math.toRadians(point.lngDegrees());
        double toAxis = Earth.MEAN_RADIUS_KM * Math.cos(lat);
        long x = number(toAxis * Math.cos(lng));
        long y = number(toAxis * Math.sin(lng));
        long z = number(Earth.MEAN_RADIUS_KM * Math.sin(lat));
        return x << 2 * BITS | y << BITS | z;
    }

    private long number(double km) {
        return (long) Math.floor(km / edgeKm) + (1L << BITS - 1);
    }
}
