package org.terrella.world.paint;

/** Outlines without corners. */
final class Smooth {

    private static final double LONG = 12; // units, from where on four chords would show

    private Smooth() {}

    /** A closed curve that follows its control points: quadratic B-spline, x and y in turn, at least three points. */
    static Outline closed(double... points) {
        Outline outline = new Outline();
        int n = points.length;
        for (int i = 0; i < n; i += 2) {
            double fromX = (points[i] + points[(i + n - 2) % n]) / 2;
            double fromY = (points[i + 1] + points[(i + n - 1) % n]) / 2;
            double toX = (points[i] + points[(i + 2) % n]) / 2;
            double toY = (points[i + 1] + points[(i + 3) % n]) / 2;
            int steps = Math.abs(toX - fromX) + Math.abs(toY - fromY) > LONG ? 9 : 4;
            for (int step = 0; step < steps; step++) {
                double t = (double) step / steps;
                double a = (1 - t) * (1 - t);
                double b = 2 * t * (1 - t);
                outline.to(a * fromX + b * points[i] + t * t * toX, a * fromY + b * points[i + 1] + t * t * toY);
            }
        }
        return outline.close();
    }

    /** An upright rectangle with rounded corners; the radius shrinks where the box is too small for it. */
    static Outline box(double x0, double y0, double x1, double y1, double radius) {
        double r = Math.min(radius, Math.min(Math.abs(x1 - x0), Math.abs(y1 - y0)) / 2);
        Outline outline = new Outline();
        double left = Math.min(x0, x1) + r;
        double right = Math.max(x0, x1) - r;
        double top = Math.min(y0, y1) + r;
        double bottom = Math.max(y0, y1) - r;
        for (int corner = 0; corner < 4; corner++) {
            double cx = corner == 0 || corner == 3 ? right : left;
            double cy = corner < 2 ? bottom : top;
            for (int step = 0; step <= 3; step++) {
                double angle = Math.toRadians(90 * corner + 30 * step);
                outline.to(cx + r * StrictMath.cos(angle), cy + r * StrictMath.sin(angle));
            }
        }
        return outline.close();
    }
}
