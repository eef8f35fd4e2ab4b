package org.terrella.geo;

/**
 * The shapes of the Earth that this field measures error distances on.
 *
 * <p>They differ by up to 0.57 %, 14 km at the widest default threshold, so a distance without its model is not comparable.
 */
public enum DistanceModel {
    /** Great circle on a sphere of {@link Earth#MEAN_RADIUS_KM}. */
    MEAN_SPHERE("sphere of 6371.0088 km") {
        @Override
        public double km(LatLng a, LatLng b) {
            return GreatCircle.km(a, b);
        }
    },
    /** Great circle on a sphere of {@link Earth#EQUATORIAL_RADIUS_KM}. */
    EQUATORIAL_SPHERE("sphere of 6378.137 km") {
        @Override
        public double km(LatLng a, LatLng b) {
            return Earth.EQUATORIAL_RADIUS_KM * GreatCircle.radians(a, b);
        }
    },
    /** Geodesic on the WGS-84 ellipsoid. */
    WGS84_ELLIPSOID("WGS-84 ellipsoid") {
        @Override
        public double km(LatLng a, LatLng b) {
            return Geodesic.km(a, b);
        }
    };

    private final String description;

    DistanceModel(String description) {
        this.description = description;
    }

    /**
     * Distance between two points.
     *
     * @param a a point
     * @param b a point
     * @return km, 0 or more
     */
    public abstract double km(LatLng a, LatLng b);

    /**
     * What to call this model in a table's caption.
     *
     * @return a noun phrase
     */
    public String description() {
        return description;
    }
}
