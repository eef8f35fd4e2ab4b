package org.terrella.partition;

import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;

/**
 * A piece of the Earth between two latitudes and two longitudes, its edges among it.
 *
 * @param south least latitude, degrees
 * @param west least longitude, degrees
 * @param north greatest latitude, degrees
 * @param east greatest longitude, degrees
 */
public record CellBox(double south, double west, double north, double east) {

    private static final double LEAST_SQUARE_KM = 1;

    /** 0 for the south-western quarter, 1 for the south-eastern, 2 for the north-western, 3 for the north-eastern. */
    int quarterOf(LatLng place) {
        int row = place.latDegrees() < (south + north) / 2 ? 0 : 2;
        return row + (place.lngDegrees() < (west + east) / 2 ? 0 : 1);
    }

    CellBox quarter(int which) {
        double lat = (south + north) / 2;
        double lng = (west + east) / 2;
        return new CellBox(
                which < 2 ? south : lat,
                which % 2 == 0 ? west : lng,
                which < 2 ? lat : north,
                which % 2 == 0 ? lng : east);
    }

    boolean contains(LatLng place) {
        return place.latDegrees() >= south
                && place.latDegrees() <= north
                && place.lngDegrees() >= west
                && place.lngDegrees() <= east;
    }

    /** At least 1. */
    double squareKm() {
        double high = Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(south));
        double area = Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM * high * Math.toRadians(east - west);
        return Math.max(LEAST_SQUARE_KM, area);
    }
}
