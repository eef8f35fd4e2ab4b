package org.terrella.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.terrella.gazetteer.Coastlines;
import org.terrella.geo.LatLng;

class WorldMapTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double ROUNDING = WorldMap.GRID_PIXELS / Math.sqrt(2); // the diagonal of half a square

    @ParameterizedTest
    @ValueSource(ints = {200, 1152, 20_000})
    void drawsEveryOutlineWithinTheTolerance(int width) {
        WorldMap map = new WorldMap(24, 74, width);
        for (Geometry geometry : geometries()) {
            List<LineString> outlines = lines(geometry);
            List<LineString> drawn = lines(map.path(geometry));
            assertEquals(outlines.size(), drawn.size());
            for (int i = 0; i < outlines.size(); i++) {
                IndexedFacetDistance line = new IndexedFacetDistance(drawn.get(i));
                for (Coordinate point : outlines.get(i).getCoordinates()) {
                    double moved = line.distance(GEOMETRIES.createPoint(place(map, point)));
                    assertTrue(moved <= WorldMap.OUTLINE_TOLERANCE_PIXELS + ROUNDING, moved + " pixels at " + point);
                }
            }
        }
    }

    @Test
    void keepsTheEndsOfLinesSoThatBordersStillMeet() {
        WorldMap map = new WorldMap(0, 0, 1152);
        Geometry borders = Coastlines.at(Coastlines.Scale.MEDIUM).borders();
        List<LineString> drawn = lines(map.path(borders));
        for (int i = 0; i < drawn.size(); i++) {
            Coordinate[] border = borders.getGeometryN(i).getCoordinates();
            Coordinate[] line = drawn.get(i).getCoordinates();
            assertEquals(0, place(map, border[0]).distance(line[0]), ROUNDING);
            assertEquals(0, place(map, border[border.length - 1]).distance(line[line.length - 1]), ROUNDING);
        }
    }

    @Test
    void drawsNoLineRightAcrossTheMap() {
        // the longest straight line is the border of Canada and the United States, 28 degrees of the 49th parallel
        Coastlines coastlines = Coastlines.at(Coastlines.Scale.MEDIUM);
        WorldMap map = new WorldMap(0, 0, 1152);
        for (Geometry geometry : List.of(coastlines.shores(), coastlines.borders())) {
            for (LineString line : lines(map.path(geometry))) {
                for (int i = 1; i < line.getNumPoints(); i++) {
                    double length = line.getCoordinateN(i - 1).distance(line.getCoordinateN(i));
                    boolean pole =
                            line.getCoordinateN(i).y > map.height() - 1; // where Antarctica's outline runs along it
                    assertTrue(length < 100 || pole, length + " pixels from " + line.getCoordinateN(i - 1));
                }
            }
        }
    }

    @Test
    void drawsMorePointsOnALargerMap() {
        Geometry land = Coastlines.at(Coastlines.Scale.MEDIUM).land();
        int points = lines(land).stream().mapToInt(LineString::getNumPoints).sum();
        assertTrue(points(300, land) < 0.1 * points, "of " + points);
        assertTrue(points(1152, land) < 0.3 * points, "of " + points);
        assertTrue(points(20_000, land) > 0.75 * points, "of " + points);
    }

    @Test
    void breaksAnArcShorterThanAStepAtTheDateLine() {
        Path2D arc = new WorldMap(0, 0, 1000).arc(new LatLng(0, 179.9), new LatLng(0, -179.9));
        for (LineString line : lines(arc)) {
            assertEquals(0, line.getLength());
        }
    }

    private static List<Geometry> geometries() {
        List<Geometry> geometries = new ArrayList<>();
        for (Coastlines.Scale scale : Coastlines.Scale.values()) {
            geometries.add(Coastlines.at(scale).land());
            geometries.add(Coastlines.at(scale).borders());
        }
        return geometries;
    }

    private static int points(int width, Geometry geometry) {
        return lines(new WorldMap(0, 0, width).path(geometry)).stream()
                .mapToInt(LineString::getNumPoints)
                .sum();
    }

    private static Coordinate place(WorldMap map, Coordinate degrees) {
        Point2D place = map.place(new LatLng(
                Math.max(-90, Math.min(90, degrees.y)), // a rounding error beyond the map at most
                Math.max(-180, Math.min(180, degrees.x))));
        return new Coordinate(place.getX(), place.getY());
    }

    @SuppressWarnings("unchecked")
    private static List<LineString> lines(Geometry geometry) {
        return LinearComponentExtracter.getLines(geometry);
    }

    private static List<LineString> lines(Path2D path) {
        List<List<Coordinate>> lines = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(at) == PathIterator.SEG_MOVETO) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(new Coordinate(at[0], at[1]));
        }
        return lines.stream()
                .filter(line -> line.size() > 1)
                .map(line -> GEOMETRIES.createLineString(line.toArray(Coordinate[]::new)))
                .toList();
    }
}
