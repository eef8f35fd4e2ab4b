package org.terrella.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.geo.LatLng;
import smile.clustering.DBSCAN;
import smile.clustering.PartitionClustering;

/** How groups are found among the places of a semantic cell that is too full. */
public sealed interface PlaceClusters {

    /**
     * Finds groups.
     *
     * @param places where photos were taken
     * @return disjoint groups as indices of places; a place in none is noise
     */
    List<int[]> of(List<LatLng> places);

    /**
     * One round of PIGEON's code: OPTICS in degrees, as if latitude and longitude were axes of a plane.
     *
     * @param minSamples how many photos make the surroundings of one dense, 2 or more
     * @param xi least relative fall or rise that bounds a cluster, in (0, 1)
     */
    record ByOptics(int minSamples, double xi) implements PlaceClusters {
        @Override
        public List<int[]> of(List<LatLng> places) {
            return places.size() < minSamples
                    ? List.of()
                    : Optics.of(minSamples)
                            .order(PointDistances.degrees(places))
                            .clusters(xi, minSamples);
        }

        @Override
        public String toString() {
            return "OPTICS " + minSamples + ", " + xi;
        }
    }

    /**
     * Smile's DBSCAN in degrees: one density for all clusters, where OPTICS finds dense ones beside thin ones.
     *
     * @param minSamples how many photos make the surroundings of one dense, 2 or more
     * @param radiusDegrees how far its surroundings reach, above 0
     */
    record ByDbscan(int minSamples, double radiusDegrees) implements PlaceClusters {
        @Override
        public List<int[]> of(List<LatLng> places) {
            double[][] points = places.stream()
                    .map(place -> new double[] {place.latDegrees(), place.lngDegrees()})
                    .toArray(double[][]::new);
            int[] labels = DBSCAN.fit(points, minSamples, radiusDegrees).y;
            Map<Integer, List<Integer>> groups = new TreeMap<>();
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] != PartitionClustering.OUTLIER) {
                    groups.computeIfAbsent(labels[i], any -> new ArrayList<>()).add(i);
                }
            }
            return groups.values().stream()
                    .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                    .toList();
        }

        @Override
        public String toString() {
            return "DBSCAN " + minSamples + ", " + radiusDegrees + "°";
        }
    }
}
