package org.terrella.partition;

import java.util.List;
import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;

/** Distances between the points of a list, worked out when they are asked for, so that no matrix of them is ever held. */
public interface PointDistances {

    /**
     * How many points there are.
     *
     * @return 0 or more
     */
    int size();

    /**
     * Distance between two points.
     *
     * @param a index of a point
     * @param b index of a point
     * @return 0 or more; symmetric
     */
    double between(int a, int b);

    /**
     * Along the surface of the mean sphere.
     *
     * @param places the points
     * @return distances in km, right to a millimetre for near places
     */
    static PointDistances greatCircleKm(List<LatLng> places) {
        UnitVector[] vectors = places.stream().map(UnitVector::of).toArray(UnitVector[]::new);
        return new PointDistances() {
            @Override
            public int size() {
                return vectors.length;
            }

            @Override
            public double between(int a, int b) {
                double halfChord = Math.sqrt(vectors[a].squaredChord(vectors[b])) / 2;
                return 2 * Earth.MEAN_RADIUS_KM * Math.asin(Math.min(1, halfChord));
            }
        };
    }

    /**
     * In degrees, as if latitude and longitude were the axes of a plane: PIGEON's code splits its cells by this.
     *
     * <p>A degree of longitude counts the same at every latitude, and the date line divides what is near.
     *
     * @param places the points
     * @return distances in degrees
     */
    static PointDistances degrees(List<LatLng> places) {
        double[] lat = places.stream().mapToDouble(LatLng::latDegrees).toArray();
        double[] lng = places.stream().mapToDouble(LatLng::lngDegrees).toArray();
        return new PointDistances() {
            @Override
            public int size() {
                return lat.length;
            }

            @Override
            public double between(int a, int b) {
                double north = lat[a] - lat[b];
                double east = lng[a] - lng[b];
                return Math.sqrt(north * north + east * east);
            }
        };
    }

    /**
     * The same distances with another one in the place of zero, also of a point to itself.
     *
     * @param least what zero becomes, above 0
     * @return a view
     */
    default PointDistances withoutZeros(double least) {
        PointDistances all = this;
        return new PointDistances() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public double between(int a, int b) {
                double distance = all.between(a, b);
                return distance == 0 ? least : distance;
            }
        };
    }
}
