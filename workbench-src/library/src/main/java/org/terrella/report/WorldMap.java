package org.terrella.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.terrella.geo.Coastlines;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;

/** A map of the world in the Equal Earth projection, of a given width, its upper left corner at (x, y). */
record WorldMap(double x, double y, double width) {

    private static final double HALF_HEIGHT =
            Projection.EQUAL_EARTH.project(new LatLng(90, 0)).y();

    /** Longest straight piece of a curve, in degrees. */
    private static final double STEP_DEGREES = 2;

    /** Points nearer than this to the one before are not drawn, in pixels. */
    private static final double FINEST_PIXELS = 0.5;

    double height() {
        return width * HALF_HEIGHT;
    }

    Point2D place(LatLng point) {
        Projection.MapPoint map = Projection.EQUAL_EARTH.project(point);
        return new Point2D.Double(x + width * (1 + map.x()) / 2, y + width * (HALF_HEIGHT - map.y()) / 2);
    }

    void paintLand(Graphics2D graphics) {
        Coastlines coastlines = Coastlines.at(width < 700 ? Coastlines.Scale.COARSE : Coastlines.Scale.MEDIUM);
        Path2D frame = frame();
        graphics.setColor(Palette.SEA);
        graphics.fill(frame);
        graphics.setColor(Palette.LAND);
        graphics.fill(path(coastlines.land()));
        graphics.setColor(Palette.BORDER);
        graphics.setStroke(new BasicStroke(0.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(coastlines.borders()));
        graphics.setColor(Palette.SHORE);
        graphics.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(coastlines.shores()));
        graphics.setStroke(new BasicStroke(0.8f));
        graphics.draw(frame);
    }

    /** The shorter great circle between two points, broken at the date line. */
    Path2D arc(LatLng from, LatLng to) {
        Path2D path = new Path2D.Double();
        int pieces = 1 + (int) (Math.toDegrees(GreatCircle.radians(from, to)) / STEP_DEGREES);
        LatLng previous = from;
        moveTo(path, from);
        for (int piece = 1; piece <= pieces; piece++) {
            LatLng next = piece == pieces ? to : GreatCircle.between(from, to, (double) piece / pieces);
            if (Math.abs(next.lngDegrees() - previous.lngDegrees()) > 180) {
                moveTo(path, next);
            } else {
                lineTo(path, next);
            }
            previous = next;
        }
        return path;
    }

    private Path2D frame() {
        Path2D frame = new Path2D.Double();
        moveTo(frame, new LatLng(-90, -180));
        for (double lat = -90; lat <= 90; lat += STEP_DEGREES) {
            lineTo(frame, new LatLng(lat, -180));
        }
        for (double lat = 90; lat >= -90; lat -= STEP_DEGREES) {
            lineTo(frame, new LatLng(lat, 180));
        }
        frame.closePath();
        return frame;
    }

    private Path2D path(Geometry geometry) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            Geometry lines = geometry.getGeometryN(part);
            if (lines.getDimension() == 2) {
                lines = lines.getBoundary();
            }
            for (int line = 0; line < lines.getNumGeometries(); line++) {
                append(path, lines.getGeometryN(line).getCoordinates());
            }
        }
        return path;
    }

    private void append(Path2D path, Coordinate[] line) {
        moveTo(path, point(line[0]));
        for (int i = 1; i < line.length; i++) {
            int pieces = 1 + (int) (line[i - 1].distance(line[i]) / STEP_DEGREES);
            for (int piece = 1; piece < pieces; piece++) {
                double share = (double) piece / pieces;
                lineTo(
                        path,
                        new LatLng(
                                line[i - 1].y + share * (line[i].y - line[i - 1].y),
                                line[i - 1].x + share * (line[i].x - line[i - 1].x)));
            }
            boolean last = i == line.length - 1;
            if (last || path.getCurrentPoint().distance(place(point(line[i]))) >= FINEST_PIXELS) {
                lineTo(path, point(line[i]));
            }
        }
    }

    private static LatLng point(Coordinate coordinate) {
        return new LatLng(
                Math.max(-90, Math.min(90, coordinate.y)), // outlines end a rounding error beyond the map at most
                Math.max(-180, Math.min(180, coordinate.x)));
    }

    private void moveTo(Path2D path, LatLng point) {
        Point2D place = place(point);
        path.moveTo(place.getX(), place.getY());
    }

    private void lineTo(Path2D path, LatLng point) {
        Point2D place = place(point);
        path.lineTo(place.getX(), place.getY());
    }
}
