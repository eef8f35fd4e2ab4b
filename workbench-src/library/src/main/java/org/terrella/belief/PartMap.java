package org.terrella.belief;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.terrella.belief.hint.Compass;
import org.terrella.geo.LatLng;

/** The north, east, south or west of an area: the half of its places that is farthest that way, with a soft edge. */
final class PartMap {

    /** Width of the edge as a share of the way from the lowest to the highest tenth of places. */
    private static final double SOFT_SHARE = 0.1;

    private final Places places;
    private final int[] inside;

    PartMap(Places places, double[] fits) {
        this.places = places;
        this.inside =
                IntStream.range(0, fits.length).filter(i -> fits[i] >= 0.5).toArray();
    }

    double[] of(Compass side) {
        if (inside.length == 0) {
            return new double[places.size()];
        }
        LatLng anchor = places.at(inside[0]);
        double[] sorted = Arrays.stream(inside)
                .mapToDouble(i -> along(side, anchor, places.at(i)))
                .sorted()
                .toArray();
        double middle = sorted[sorted.length / 2];
        double range = sorted[sorted.length * 9 / 10] - sorted[sorted.length / 10];
        double soft = Math.max(1e-6, SOFT_SHARE * range);
        return IntStream.range(0, places.size())
                .mapToDouble(i -> 1 / (1 + Math.exp((middle - along(side, anchor, places.at(i))) / soft)))
                .toArray();
    }

    /** Degrees that way; longitudes are counted from a place of the area, so that the date line is none. */
    private static double along(Compass side, LatLng anchor, LatLng place) {
        double east = Math.IEEEremainder(place.lngDegrees() - anchor.lngDegrees(), 360);
        return switch (side) {
            case NORTH -> place.latDegrees();
            case SOUTH -> -place.latDegrees();
            case EAST -> east;
            case WEST -> -east;
        };
    }
}
