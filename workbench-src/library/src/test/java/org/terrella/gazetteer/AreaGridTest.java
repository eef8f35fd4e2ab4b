package org.terrella.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.TestPlaces;

class AreaGridTest {

    private static final OutlineLines COUNTRIES = GazetteerFiles.outlines("country-outlines.bin.gz");
    private static final OutlineLines LAND = GazetteerFiles.outlines("land-outlines.bin.gz");

    @Test
    void findsTheSameAreaAsCountingEveryEdge() {
        AreaGrid countries = new AreaGrid(COUNTRIES);
        AreaGrid land = new AreaGrid(LAND);
        TestPlaces places = new TestPlaces(3);
        for (int i = 0; i < 1500; i++) {
            // half anywhere, half where an outline is
            LatLng point = places.anywhere();
            if (i % 2 == 1) {
                int near = (int) places.between(0, COUNTRIES.points());
                point = places.near(new LatLng(COUNTRIES.y[near], COUNTRIES.x[near]), 0.3);
            }
            assertEquals(
                    counted(COUNTRIES, point), countries.areaOf(point.latDegrees(), point.lngDegrees()), "" + point);
            if (i % 10 == 0) {
                assertEquals(counted(LAND, point), land.areaOf(point.latDegrees(), point.lngDegrees()), "" + point);
            }
        }
    }

    /** The lowest area with an odd number of edges west of the point. */
    private static int counted(OutlineLines lines, LatLng point) {
        boolean[] inside = new boolean[300];
        for (int edge = 0; edge + 1 < lines.points(); edge++) {
            boolean meets = lines.y[edge] > point.latDegrees() != lines.y[edge + 1] > point.latDegrees();
            if (lines.areas[edge] != OutlineLines.NO_EDGE && meets) {
                double share = (point.latDegrees() - lines.y[edge]) / (lines.y[edge + 1] - lines.y[edge]);
                double x = lines.x[edge] + share * (lines.x[edge + 1] - lines.x[edge]);
                inside[lines.areas[edge]] ^= x <= point.lngDegrees();
            }
        }
        for (int area = 0; area < inside.length; area++) {
            if (inside[area]) {
                return area;
            }
        }
        return AreaGrid.NONE;
    }

    @Test
    void findsTheNearestPointOfALine() {
        AreaGrid land = new AreaGrid(LAND);
        TestPlaces places = new TestPlaces(4);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            int near = (int) places.between(0, LAND.points());
            LatLng point = places.near(new LatLng(LAND.y[near], LAND.x[near]), 0.6);
            double nearestVertex = Double.POSITIVE_INFINITY;
            for (int vertex = 0; vertex < LAND.points(); vertex++) {
                if (Math.abs(LAND.y[vertex] - point.latDegrees()) < 0.5) {
                    nearestVertex =
                            Math.min(nearestVertex, GreatCircle.km(point, new LatLng(LAND.y[vertex], LAND.x[vertex])));
                }
            }
            var nearest = land.nearestOnLine(point.latDegrees(), point.lngDegrees(), 50);
            if (nearestVertex < 49.5) {
                found++;
                double km = GreatCircle.km(point, nearest.orElseThrow());
                assertEquals(true, km <= nearestVertex * 1.01 + 0.01, point + ": " + km + " against " + nearestVertex);
            }
        }
        assertEquals(true, found > 100, "found " + found);
    }
}
