package org.terrella.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Outlines of land and countries from Natural Earth, cut at the date line.
 *
 * <p>Immutable; the geometries are shared and must not be changed. x is longitude and y latitude, in degrees.
 * Attribution: made with Natural Earth, through the npm package world-atlas (ISC).
 */
public final class Coastlines {

    /** How coarse the outlines are. */
    public enum Scale {
        /** 1:110 million: points about 100 km apart, few islands. */
        COARSE("110m"),
        /** 1:50 million: points about 20 km apart. */
        MEDIUM("50m");

        private final String name;

        Scale(String name) {
            this.name = name;
        }
    }

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** What the areas of the files are. */
    private static final int BORDERS = 0;

    private static final int LAND = 1;

    private final Geometry land;
    private final Geometry shores;
    private final Geometry borders;

    private Coastlines(OutlineLines lines) {
        List<Coordinate[]> rings = lines.lines(LAND);
        this.land = polygons(rings);
        this.shores = multiLine(rings.stream().flatMap(Coastlines::withinTheMap).toList());
        this.borders = multiLine(lines.lines(BORDERS));
    }

    /**
     * The outlines of a scale; read once and kept.
     *
     * @param scale how coarse
     * @return the outlines
     */
    public static Coastlines at(Scale scale) {
        return switch (scale) {
            case COARSE -> Coarse.INSTANCE;
            case MEDIUM -> Medium.INSTANCE;
        };
    }

    /**
     * All land, as one area.
     *
     * @return polygons
     */
    public Geometry land() {
        return land;
    }

    /**
     * Where land meets water.
     *
     * @return lines, none of them along the edge of the map
     */
    public Geometry shores() {
        return shores;
    }

    /**
     * Where country meets country.
     *
     * @return lines
     */
    public Geometry borders() {
        return borders;
    }

    /**
     * All land, for drawing without geometries.
     *
     * @return closed rings, holes among them, each as longitude and latitude by turns, in degrees
     */
    public List<double[]> landRings() {
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; i < land.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) land.getGeometryN(i);
            rings.add(numbers(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(numbers(polygon.getInteriorRingN(hole)));
            }
        }
        return rings;
    }

    /**
     * Where country meets country, for drawing without geometries.
     *
     * @return lines, each as longitude and latitude by turns, in degrees
     */
    public List<double[]> borderLines() {
        return IntStream.range(0, borders.getNumGeometries())
                .mapToObj(i -> numbers(borders.getGeometryN(i)))
                .toList();
    }

    private static double[] numbers(Geometry line) {
        return Arrays.stream(line.getCoordinates())
                .flatMapToDouble(point -> DoubleStream.of(point.x, point.y))
                .toArray();
    }

    private static Coastlines read(Scale scale) {
        return new Coastlines(GazetteerFiles.outlines("map-" + scale.name + ".bin.gz"));
    }

    /** The area of rings: shells run clockwise, each followed by its holes, which run the other way round. */
    static MultiPolygon polygons(List<Coordinate[]> rings) {
        List<Polygon> polygons = new ArrayList<>();
        for (int from = 0, to; from < rings.size(); from = to) {
            for (to = from + 1; to < rings.size() && Orientation.isCCW(rings.get(to)); ) {
                to++;
            }
            LinearRing[] holes = rings.subList(from + 1, to).stream()
                    .map(GEOMETRIES::createLinearRing)
                    .toArray(LinearRing[]::new);
            polygons.add(GEOMETRIES.createPolygon(GEOMETRIES.createLinearRing(rings.get(from)), holes));
        }
        return GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The stretches of a ring that do not run along the edge of the map. */
    private static Stream<Coordinate[]> withinTheMap(Coordinate[] ring) {
        List<Coordinate[]> stretches = new ArrayList<>();
        List<Coordinate> stretch = new ArrayList<>();
        for (int i = 0; i < ring.length; i++) {
            stretch.add(ring[i]);
            if (i + 1 == ring.length || isAtTheEdge(ring[i], ring[i + 1])) {
                if (stretch.size() > 1) {
                    stretches.add(stretch.toArray(Coordinate[]::new));
                }
                stretch.clear();
            }
        }
        return stretches.stream();
    }

    private static boolean isAtTheEdge(Coordinate from, Coordinate to) {
        return Math.abs(from.x) == 180 && from.x == to.x || Math.abs(from.y) == 90 && from.y == to.y;
    }

    private static MultiLineString multiLine(List<Coordinate[]> lines) {
        return GEOMETRIES.createMultiLineString(lines.stream()
                .map(GEOMETRIES::createLineString)
                .filter(line -> line.getLength() > 0) // some islands are smaller than a step of the source
                .toArray(LineString[]::new));
    }

    private static final class Coarse {
        static final Coastlines INSTANCE = read(Scale.COARSE);
    }

    private static final class Medium {
        static final Coastlines INSTANCE = read(Scale.MEDIUM);
    }
}
