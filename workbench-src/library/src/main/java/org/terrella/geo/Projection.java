package org.terrella.geo;

import java.util.Optional;

/**
 * The two map projections that location encoders of this field read coordinates through, scaled as they scale them.
 *
 * <p>{@link #project} gives a point of the map. {@link #encoderInput} gives the same two numbers in the order in which
 * the released networks expect them, and the two differ: G3 puts latitude's axis first, GeoCLIP longitude's.
 */
public enum Projection {
    /**
     * Spherical ("Web") Mercator, EPSG:3857, divided by half the map's width; G3's choice.
     *
     * <p>x and y are in [-1, 1] for latitudes up to ±{@link #MERCATOR_LIMIT_DEGREES}, where the map is square. Beyond,
     * nothing is clamped: y goes on growing, to ±2.24 at 89.9°, and is ±12.10 at the poles themselves, the finite value
     * that PROJ gives for 90° in double precision and that the released G3 therefore computes with. Encoder order: (y, x).
     */
    WEB_MERCATOR {
        @Override
        public MapPoint project(LatLng point) {
            double tan = Math.tan(point.latRadians());
            return new MapPoint(point.lngDegrees() / 180, asinh(tan) / Math.PI);
        }

        @Override
        public Optional<LatLng> unproject(MapPoint place) {
            double lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * place.y())));
            return point(lat, 180 * place.x());
        }

        @Override
        public double[] encoderInput(LatLng point) {
            MapPoint map = project(point);
            return new double[] {map.y(), map.x()};
        }
    },

    /**
     * Equal Earth, multiplied by 66.50336 / 180; GeoCLIP's choice.
     *
     * <p>x is in [-1, 1] (±1 on the equator at ±180°, within 2e-6), y in [-0.4868, 0.4868]; every latitude is on the
     * map. Encoder order: (x, y). Source: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection",
     * International Journal of Geographical Information Science 33 (2019), 454-465; the scale is GeoCLIP's.
     */
    EQUAL_EARTH {
        private static final double A1 = 1.340264;
        private static final double A2 = -0.081106;
        private static final double A3 = 0.000893;
        private static final double A4 = 0.003796;
        private static final double SCALE = 66.50336 / 180;
        private static final int NEWTON_STEPS = 8;

        @Override
        public MapPoint project(LatLng point) {
            double theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(point.latRadians()));
            double x = 2 * Math.sqrt(3) * point.lngRadians() * Math.cos(theta) / (3 * slope(theta));
            return new MapPoint(SCALE * x, SCALE * height(theta));
        }

        private static double height(double theta) {
            double t2 = theta * theta;
            double t6 = t2 * t2 * t2;
            return theta * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1);
        }

        private static double slope(double theta) {
            double t2 = theta * theta;
            double t6 = t2 * t2 * t2;
            return 9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1;
        }

        @Override
        public Optional<LatLng> unproject(MapPoint place) {
            double y = place.y() / SCALE;
            double theta = y; // Newton's method from here gains two digits, then four, then all
            for (int step = 0; step < NEWTON_STEPS; step++) {
                theta -= (height(theta) - y) / slope(theta);
            }
            double sine = Math.sin(theta) * 2 / Math.sqrt(3);
            double lng = place.x() / SCALE * 3 * slope(theta) / (2 * Math.sqrt(3) * Math.cos(theta));
            boolean outside = Math.abs(sine) > 1 + ROUNDING;
            double lat = Math.asin(Math.max(-1, Math.min(1, sine)));
            return outside ? Optional.empty() : point(Math.toDegrees(lat), Math.toDegrees(lng));
        }

        @Override
        public double[] encoderInput(LatLng point) {
            MapPoint map = project(point);
            return new double[] {map.x(), map.y()};
        }
    };

    /** Latitude in degrees at which the Web Mercator map is square: atan(sinh(π)). */
    public static final double MERCATOR_LIMIT_DEGREES = 85.0511287798066;

    private static final double ROUNDING = 1e-12;

    /**
     * Place of a point on the map.
     *
     * @param point a point
     * @return its place, in units of half the map's width
     */
    public abstract MapPoint project(LatLng point);

    /**
     * The point at a place on the map, the inverse of {@link #project}.
     *
     * @param place a place, in units of half the map's width
     * @return the point within 1e-9 degrees, except at a pole itself, where its latitude is within 1e-6; nothing beside the map
     */
    public abstract Optional<LatLng> unproject(MapPoint place);

    /**
     * Input of the location encoder that was published with this projection.
     *
     * @param point a point
     * @return shape [2], in the encoder's order of axes
     */
    public abstract double[] encoderInput(LatLng point);

    /**
     * A place on a map whose centre is (0, 0).
     *
     * @param x eastwards, in units of half the map's width
     * @param y northwards, in the same unit
     */
    public record MapPoint(double x, double y) {}

    private static Optional<LatLng> point(double latDegrees, double lngDegrees) {
        double lng =
                Math.abs(lngDegrees) <= 180 * (1 + ROUNDING) ? Math.max(-180, Math.min(180, lngDegrees)) : lngDegrees;
        return LatLng.isValid(latDegrees, lng) ? Optional.of(new LatLng(latDegrees, lng)) : Optional.empty();
    }

    private static double asinh(double value) {
        double a = Math.abs(value);
        return Math.copySign(Math.log1p(a + a * a / (1 + Math.hypot(1, a))), value); // keeps its digits near zero
    }
}
