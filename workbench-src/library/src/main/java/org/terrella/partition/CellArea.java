package org.terrella.partition;

import java.util.List;
import java.util.function.Predicate;
import org.terrella.geo.Earth;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/** The area of a piece of the Earth of which only is known what lies in it. */
final class CellArea {

    private static final int POINTS = 256;
    private static final double GOLDEN_TURN_DEGREES = 180 * (3 - Math.sqrt(5));
    private static final double SMALL_SHARE = 0.25;
    private static final double LEAST_RADIUS_KM = 1;

    private CellArea() {}

    /**
     * Counts points of a spiral that has the same number on each km², in a cap that is widened until some lie in it and most outside.
     *
     * @param middle a place in it or near it
     * @param places some places in it
     * @param isIn what lies in it
     * @return km², above 0
     */
    static double squareKm(LatLng middle, List<LatLng> places, Predicate<LatLng> isIn) {
        double farthest = places.stream()
                .mapToDouble(place -> GreatCircle.km(middle, place))
                .max()
                .orElse(0);
        double radius = Math.max(LEAST_RADIUS_KM, farthest) / Earth.MEAN_RADIUS_KM;
        double share = share(middle, radius, isIn);
        while ((share > SMALL_SHARE || share == 0) && radius < Math.PI) {
            radius = Math.min(Math.PI, 2 * radius);
            share = share(middle, radius, isIn);
        }
        return Math.max(share, 1.0 / POINTS)
                * 2
                * Math.PI
                * Earth.MEAN_RADIUS_KM
                * Earth.MEAN_RADIUS_KM
                * (1 - Math.cos(radius));
    }

    private static double share(LatLng middle, double radius, Predicate<LatLng> isIn) {
        int in = 0;
        for (int i = 0; i < POINTS; i++) {
            double sine = Math.sin(radius / 2); // the area within an angle goes with the square of this
            double angle = 2 * Math.asin(sine * Math.sqrt((i + 0.5) / POINTS));
            double bearing = i * GOLDEN_TURN_DEGREES % 360;
            if (isIn.test(GreatCircle.destination(middle, bearing, angle * Earth.MEAN_RADIUS_KM))) {
                in++;
            }
        }
        return (double) in / POINTS;
    }
}
