package org.terrella.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Turns rings and lines on the sphere into planar ones on [-180, 180] × [-90, 90].
 *
 * <p>A step of more than 180° in longitude is read as the short way across the date line.
 */
final class DateLine {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private DateLine() {}

    /** The area of a polygon, its shell first; where it crosses the date line, all inside an odd number of rings. */
    static Geometry cutPolygon(List<Coordinate[]> rings) {
        if (rings.stream().noneMatch(DateLine::crosses)) {
            LinearRing[] holes =
                    rings.stream().skip(1).map(GEOMETRIES::createLinearRing).toArray(LinearRing[]::new);
            return GEOMETRIES.createPolygon(GEOMETRIES.createLinearRing(rings.get(0)), holes);
        }
        // around a pole the source may name either ring the shell, so shell and holes are not told apart
        Geometry area = GEOMETRIES.createPolygon();
        for (Coordinate[] ring : rings) {
            area = area.symDifference(cutRing(ring));
        }
        return area;
    }

    private static boolean crosses(Coordinate[] ring) {
        for (int i = 1; i < ring.length; i++) {
            if (Math.abs(ring[i].x - ring[i - 1].x) > 180) {
                return true;
            }
        }
        return false;
    }

    private static Geometry cutRing(Coordinate[] ring) {
        List<Coordinate> unwrapped = unwrap(ring);
        Coordinate first = unwrapped.get(0);
        Coordinate last = unwrapped.get(unwrapped.size() - 1);
        if (Math.abs(last.x - first.x) > 180) { // once around the Earth: close it over the nearer pole
            double pole = Math.copySign(90, first.y);
            unwrapped.add(new Coordinate(last.x, pole));
            unwrapped.add(new Coordinate(first.x, pole));
            unwrapped.add(first);
        }
        Geometry area = GEOMETRIES.createPolygon(unwrapped.toArray(Coordinate[]::new));
        return wrap(area.isValid() ? area : GeometryFixer.fix(area));
    }

    /** Folds an area that reaches beyond ±180° back into the map. */
    private static Geometry wrap(Geometry area) {
        Envelope extent = area.getEnvelopeInternal();
        if (extent.getMinX() >= -180 && extent.getMaxX() <= 180) {
            return area;
        }
        Geometry map = GEOMETRIES.toGeometry(new Envelope(-180, 180, -90, 90));
        Geometry wrapped = area.intersection(map);
        for (int turn : new int[] {-360, 360}) {
            Geometry turned = AffineTransformation.translationInstance(turn, 0).transform(area);
            wrapped = wrapped.union(turned.intersection(map));
        }
        return wrapped;
    }

    static Geometry cutLines(List<Coordinate[]> lines) {
        List<LineString> pieces = new ArrayList<>();
        for (Coordinate[] line : lines) {
            List<Coordinate> piece = new ArrayList<>();
            for (Coordinate next : line) {
                if (!piece.isEmpty() && Math.abs(next.x - piece.get(piece.size() - 1).x) > 180) {
                    Coordinate previous = piece.get(piece.size() - 1);
                    Coordinate crossing = crossing(previous, next);
                    piece.add(crossing);
                    addPiece(piece, pieces);
                    piece = new ArrayList<>(List.of(new Coordinate(-crossing.x, crossing.y)));
                }
                piece.add(next);
            }
            addPiece(piece, pieces);
        }
        return GEOMETRIES.createMultiLineString(pieces.toArray(LineString[]::new));
    }

    /** Where the short way between two points meets the date line, on the side of the first. */
    private static Coordinate crossing(Coordinate from, Coordinate to) {
        double side = Math.copySign(180, from.x);
        double toUnwrapped = to.x + 2 * side;
        double span = toUnwrapped - from.x;
        double share = span == 0 ? 0 : (side - from.x) / span;
        return new Coordinate(side, from.y + share * (to.y - from.y));
    }

    private static void addPiece(List<Coordinate> piece, List<LineString> pieces) {
        boolean hasLength = piece.size() > 1 && piece.stream().anyMatch(point -> !point.equals2D(piece.get(0)));
        if (hasLength) {
            pieces.add(GEOMETRIES.createLineString(piece.toArray(Coordinate[]::new)));
        }
    }

    private static List<Coordinate> unwrap(Coordinate[] ring) {
        List<Coordinate> unwrapped = new ArrayList<>(ring.length + 3);
        double turns = 0;
        for (int i = 0; i < ring.length; i++) {
            if (i > 0 && Math.abs(ring[i].x - ring[i - 1].x) > 180) {
                turns -= Math.copySign(360, ring[i].x - ring[i - 1].x);
            }
            unwrapped.add(new Coordinate(ring[i].x + turns, ring[i].y));
        }
        return unwrapped;
    }
}
