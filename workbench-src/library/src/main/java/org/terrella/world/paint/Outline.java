package org.terrella.world.paint;

import java.util.Arrays;

/**
 * The border of a shape: one or more closed contours, in canvas units.
 *
 * <p>Curves are polygons whose corners come from {@link StrictMath}, so that a shape is the same on every machine.
 * Mutable while it is built; a canvas reads it once.
 */
public final class Outline {

    private static final int[] CORNERS = {8, 12, 20, 32};
    private static final double[] CORNER_LIMITS = {2, 6, 18};
    private static final double[][] CIRCLES =
            circles(); // cosine and sine take longer than all else in a crown of leaves

    private float[] coordinates = new float[32];
    private int size;
    private int[] ends = new int[4];
    private int contours;

    /** An outline without points. */
    public Outline() {}

    /**
     * A closed polygon.
     *
     * @param points x and y in turn, at least three points
     * @return the outline
     * @throws IllegalArgumentException if the count is odd or below six
     */
    public static Outline polygon(double... points) {
        if (points.length < 6 || points.length % 2 != 0) {
            throw new IllegalArgumentException("a polygon has at least 3 points of x and y, found " + points.length
                    + (points.length == 1 ? " number" : " numbers"));
        }
        Outline outline = new Outline();
        for (int i = 0; i < points.length; i += 2) {
            outline.to(points[i], points[i + 1]);
        }
        return outline.close();
    }

    /**
     * An upright rectangle.
     *
     * @param x0 one side
     * @param y0 top or bottom
     * @param x1 other side
     * @param y1 bottom or top
     * @return the outline
     */
    public static Outline box(double x0, double y0, double x1, double y1) {
        return polygon(x0, y0, x1, y0, x1, y1, x0, y1);
    }

    /**
     * An ellipse.
     *
     * @param cx centre
     * @param cy centre
     * @param rx half its width, above 0
     * @param ry half its height, above 0
     * @return the outline
     */
    public static Outline ellipse(double cx, double cy, double rx, double ry) {
        double[] circle = CIRCLES[corners(Math.max(rx, ry))];
        Outline outline = new Outline();
        for (int i = 0; i < circle.length; i += 2) {
            outline.to(cx + rx * circle[i], cy + ry * circle[i + 1]);
        }
        return outline.close();
    }

    /**
     * The upper half of an ellipse, closed by its diameter.
     *
     * @param cx centre of the diameter
     * @param cy centre of the diameter
     * @param rx half the diameter, above 0
     * @param ry height, above 0
     * @return the outline
     */
    public static Outline dome(double cx, double cy, double rx, double ry) {
        return sector(cx, cy, rx, ry, 180, 360);
    }

    /**
     * A segment of an ellipse, closed by a chord.
     *
     * @param cx centre
     * @param cy centre
     * @param rx half its width, above 0
     * @param ry half its height, above 0
     * @param fromDegrees where it starts: 0 is right, 90 is down
     * @param toDegrees where it ends, above {@code fromDegrees}
     * @return the outline
     */
    public static Outline sector(double cx, double cy, double rx, double ry, double fromDegrees, double toDegrees) {
        Outline outline = new Outline();
        double sweep = toDegrees - fromDegrees;
        boolean whole = sweep >= 360;
        int steps = (int) Math.max(3, Math.ceil(CORNERS[corners(Math.max(rx, ry))] * sweep / 360));
        int points = whole ? steps : steps + 1;
        for (int i = 0; i < points; i++) {
            double angle = Math.toRadians(fromDegrees + sweep * i / steps);
            outline.to(cx + rx * StrictMath.cos(angle), cy + ry * StrictMath.sin(angle));
        }
        return outline.close();
    }

    /**
     * A straight line of a width.
     *
     * @param x0 start
     * @param y0 start
     * @param x1 end
     * @param y1 end
     * @param width its width, above 0
     * @return the outline; empty if start and end are one
     */
    public static Outline line(double x0, double y0, double x1, double y1, double width) {
        return tapered(x0, y0, width, x1, y1, width);
    }

    /**
     * A straight line whose width changes.
     *
     * @param x0 start
     * @param y0 start
     * @param width0 width at the start, at least 0
     * @param x1 end
     * @param y1 end
     * @param width1 width at the end, at least 0
     * @return the outline; empty if start and end are one
     */
    public static Outline tapered(double x0, double y0, double width0, double x1, double y1, double width1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length == 0) {
            return new Outline();
        }
        double nx = -dy / length / 2;
        double ny = dx / length / 2;
        return polygon(
                x0 + nx * width0,
                y0 + ny * width0,
                x1 + nx * width1,
                y1 + ny * width1,
                x1 - nx * width1,
                y1 - ny * width1,
                x0 - nx * width0,
                y0 - ny * width0);
    }

    /**
     * A line through points, of one width.
     *
     * @param width its width, above 0
     * @param points x and y in turn, at least two points
     * @return the outline, a contour per part
     */
    public static Outline polyline(double width, double... points) {
        Outline outline = new Outline();
        for (int i = 0; i + 3 < points.length; i += 2) {
            outline.and(line(points[i], points[i + 1], points[i + 2], points[i + 3], width));
        }
        return outline;
    }

    /**
     * An arc of a width, as part of an ellipse's border.
     *
     * @param cx centre
     * @param cy centre
     * @param rx half the width of the middle line, above 0
     * @param ry half the height of the middle line, above 0
     * @param degrees where it starts and ends: 0 is right, 90 is down
     * @param width width of the line, above 0
     * @return the outline
     * @throws IllegalArgumentException if {@code degrees} are not two numbers
     */
    public static Outline arc(double cx, double cy, double rx, double ry, double[] degrees, double width) {
        if (degrees.length != 2) {
            throw new IllegalArgumentException("an arc has a start and an end, found " + degrees.length + " degrees");
        }
        int steps = (int) Math.max(
                3, Math.ceil(CORNERS[corners(Math.max(rx, ry))] * Math.abs(degrees[1] - degrees[0]) / 360));
        Outline outline = new Outline();
        for (int side = 1; side >= -1; side -= 2) {
            for (int i = 0; i <= steps; i++) {
                double t = side > 0 ? (double) i / steps : 1 - (double) i / steps;
                double angle = Math.toRadians(degrees[0] + (degrees[1] - degrees[0]) * t);
                double grown = side * width / 2;
                outline.to(cx + (rx + grown) * StrictMath.cos(angle), cy + (ry + grown) * StrictMath.sin(angle));
            }
        }
        return outline.close();
    }

    /**
     * Adds a point to the open contour.
     *
     * @param x right, in canvas units
     * @param y down, in canvas units
     * @return this outline
     */
    public Outline to(double x, double y) {
        if (size + 2 > coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, coordinates.length * 2);
        }
        coordinates[size++] = (float) x;
        coordinates[size++] = (float) y;
        return this;
    }

    /**
     * Closes the open contour; the next point starts another.
     *
     * @return this outline
     */
    public Outline close() {
        if (contours == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        ends[contours++] = size;
        return this;
    }

    /**
     * Adds the contours of another outline.
     *
     * @param other closed contours
     * @return this outline
     */
    public Outline and(Outline other) {
        int start = 0;
        for (int c = 0; c < other.contours; c++) {
            for (int i = start; i < other.ends[c]; i += 2) {
                to(other.coordinates[i], other.coordinates[i + 1]);
            }
            close();
            start = other.ends[c];
        }
        return this;
    }

    int contours() {
        return contours;
    }

    int end(int contour) {
        return ends[contour];
    }

    float coordinate(int index) {
        return coordinates[index];
    }

    /** Which of the numbers of corners suits a radius. */
    private static int corners(double radius) {
        int i = 0;
        while (i < CORNER_LIMITS.length && radius > CORNER_LIMITS[i]) {
            i++;
        }
        return i;
    }

    private static double[][] circles() {
        double[][] circles = new double[CORNERS.length][];
        for (int c = 0; c < CORNERS.length; c++) {
            circles[c] = new double[2 * CORNERS[c]];
            for (int i = 0; i < CORNERS[c]; i++) {
                double angle = Math.toRadians(360.0 * i / CORNERS[c]);
                circles[c][2 * i] = StrictMath.cos(angle);
                circles[c][2 * i + 1] = StrictMath.sin(angle);
            }
        }
        return circles;
    }
}
