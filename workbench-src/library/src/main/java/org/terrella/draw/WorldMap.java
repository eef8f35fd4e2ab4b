package org.terrella.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.terrella.gazetteer.Coastlines;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;

/** A map of the world in the Equal Earth projection, of a given width, its upper left corner at (x, y). */
record WorldMap(double x, double y, double width) {

    private static final double HALF_HEIGHT =
            Projection.EQUAL_EARTH.project(new LatLng(90, 0)).y();

    /** Longest straight piece of a curve, in degrees. */
    private static final double STEP_DEGREES = 2;

    /** How far from a point of an outline that is left out the line drawn may pass. */
    static final double OUTLINE_TOLERANCE_PIXELS = 0.3;

    /** The same for a curve, in which corners would be noticed sooner. */
    private static final double CURVE_TOLERANCE_PIXELS = 0.1;

    /** Points of outlines lie on a grid as fine as this, so that their coordinates are short. */
    static final double GRID_PIXELS = 0.1;

    private static final PrecisionModel GRID = new PrecisionModel(1 / GRID_PIXELS);

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    double height() {
        return width * HALF_HEIGHT;
    }

    Point2D place(LatLng point) {
        Projection.MapPoint map = Projection.EQUAL_EARTH.project(point);
        return new Point2D.Double(x + width * (1 + map.x()) / 2, y + width * (HALF_HEIGHT - map.y()) / 2);
    }

    private Coastlines coastlines() {
        return Coastlines.at(width < 700 ? Coastlines.Scale.COARSE : Coastlines.Scale.MEDIUM);
    }

    /** Shores and borders over what is painted already, dark with a pale rim, to be seen on any colour. */
    void paintOutlines(Graphics2D graphics) {
        Path2D shores = path(coastlines().shores());
        graphics.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(Palette.withAlpha(Palette.INK, 60));
        graphics.draw(path(coastlines().borders()));
        graphics.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(Palette.withAlpha(Palette.PAPER, 110));
        graphics.draw(shores);
        graphics.setStroke(new BasicStroke(0.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(Palette.withAlpha(Palette.INK, 190));
        graphics.draw(shores);
        graphics.setColor(Palette.SHORE);
        graphics.setStroke(new BasicStroke(1.6f)); // over the steps of what is painted to the very edge
        graphics.draw(frame());
    }

    /** The point at a place of the picture, or nothing beside the map. */
    Optional<LatLng> point(double placeX, double placeY) {
        return Projection.EQUAL_EARTH.unproject(
                new Projection.MapPoint(2 * (placeX - x) / width - 1, HALF_HEIGHT - 2 * (placeY - y) / width));
    }

    void paintLand(Graphics2D graphics) {
        Coastlines coastlines = coastlines();
        Path2D frame = frame();
        graphics.setColor(Palette.SEA);
        graphics.fill(frame);
        Path2D land = path(coastlines.land());
        graphics.setColor(Palette.LAND);
        graphics.fill(land);
        graphics.setColor(Palette.SHORE); // also where land is cut at the date line, which the frame covers
        graphics.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(land);
        graphics.setColor(Palette.BORDER);
        graphics.setStroke(new BasicStroke(0.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(coastlines.borders()));
        graphics.setColor(Palette.SHORE);
        graphics.setStroke(new BasicStroke(0.8f));
        graphics.draw(frame);
    }

    /** The shorter great circle between two points, broken at the date line. */
    Path2D arc(LatLng from, LatLng to) {
        Path2D path = new Path2D.Double();
        int pieces = 1 + (int) (Math.toDegrees(GreatCircle.radians(from, to)) / STEP_DEGREES);
        LatLng previous = from;
        List<Coordinate> line = new ArrayList<>(List.of(coordinate(from)));
        for (int piece = 1; piece <= pieces; piece++) {
            LatLng next = piece == pieces ? to : GreatCircle.between(from, to, (double) piece / pieces);
            if (Math.abs(next.lngDegrees() - previous.lngDegrees()) > 180) {
                append(path, line, CURVE_TOLERANCE_PIXELS);
                line.clear();
            }
            line.add(coordinate(next));
            previous = next;
        }
        append(path, line, CURVE_TOLERANCE_PIXELS);
        return path;
    }

    private Path2D frame() {
        List<Coordinate> line = new ArrayList<>();
        for (double lat = -90; lat <= 90; lat += STEP_DEGREES) {
            line.add(coordinate(new LatLng(lat, -180)));
        }
        for (double lat = 90; lat >= -90; lat -= STEP_DEGREES) {
            line.add(coordinate(new LatLng(lat, 180)));
        }
        Path2D frame = new Path2D.Double();
        append(frame, line, CURVE_TOLERANCE_PIXELS);
        frame.closePath();
        return frame;
    }

    /** The outlines or lines of a geometry, as exactly as the map's width can show them. */
    Path2D path(Geometry geometry) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Geometry lines = geometry.getGeometryN(part);
            if (lines.getDimension() == 2) {
                lines = lines.getBoundary();
            }
            for (int line = 0; line < lines.getNumGeometries(); line++) {
                append(path, onGrid(lines.getGeometryN(line).getCoordinates()), OUTLINE_TOLERANCE_PIXELS);
            }
        }
        return path;
    }

    /** A line that is straight in longitude and latitude, in steps short enough for its curve on the map. */
    private List<Coordinate> onGrid(Coordinate[] line) {
        List<Coordinate> places = new ArrayList<>();
        places.add(onGrid(line[0]));
        for (int i = 1; i < line.length; i++) {
            int pieces = 1 + (int) (line[i - 1].distance(line[i]) / STEP_DEGREES);
            LineSegment segment = new LineSegment(line[i - 1], line[i]);
            for (int piece = 1; piece <= pieces; piece++) {
                places.add(onGrid(segment.pointAlong((double) piece / pieces)));
            }
        }
        return places;
    }

    private Coordinate onGrid(Coordinate degrees) {
        Coordinate place = coordinate(point(degrees));
        GRID.makePrecise(place);
        return place;
    }

    private static LatLng point(Coordinate coordinate) {
        return new LatLng(
                Math.max(-90, Math.min(90, coordinate.y)), // outlines end a rounding error beyond the map at most
                Math.max(-180, Math.min(180, coordinate.x)));
    }

    private Coordinate coordinate(LatLng point) {
        Point2D place = place(point);
        return new Coordinate(place.getX(), place.getY());
    }

    /** Adds the line through some places, without those that it then still passes within the tolerance. */
    private static void append(Path2D path, List<Coordinate> line, double tolerancePixels) {
        Coordinate[] places = line.toArray(Coordinate[]::new);
        if (places.length > 1) {
            places = DouglasPeuckerSimplifier.simplify(GEOMETRIES.createLineString(places), tolerancePixels)
                    .getCoordinates();
        }
        path.moveTo(places[0].x, places[0].y);
        for (int i = 1; i < places.length; i++) {
            path.lineTo(places[i].x, places[i].y);
        }
    }
}
