package org.terrella.world.paint;

/** Borders that several painters share. */
final class Silhouettes {

    private Silhouettes() {}

    /** A box with round corners. */
    static Outline rounded(double x0, double y0, double x1, double y1, double radius) {
        double r = Math.min(radius, Math.min(x1 - x0, y1 - y0) / 2);
        Outline outline = new Outline();
        corner(outline, x1 - r, y1 - r, r, 0);
        corner(outline, x0 + r, y1 - r, r, 90);
        corner(outline, x0 + r, y0 + r, r, 180);
        corner(outline, x1 - r, y0 + r, r, 270);
        return outline.close();
    }

    private static void corner(Outline outline, double cx, double cy, double r, double degrees) {
        for (int i = 0; i <= 3; i++) {
            double angle = Math.toRadians(degrees + 30 * i);
            outline.to(cx + r * StrictMath.cos(angle), cy + r * StrictMath.sin(angle));
        }
    }

    /** A shield: straight above, round to a point below. */
    static Outline shield(double x0, double y0, double x1, double y1) {
        double mid = (x0 + x1) / 2;
        double h = y1 - y0;
        double w = x1 - x0;
        return Outline.polygon(
                x0,
                y0,
                x1,
                y0,
                x1,
                y0 + 0.55 * h,
                x1 - 0.1 * w,
                y0 + 0.75 * h,
                x1 - 0.28 * w,
                y0 + 0.9 * h,
                mid,
                y1,
                x0 + 0.28 * w,
                y0 + 0.9 * h,
                x0 + 0.1 * w,
                y0 + 0.75 * h,
                x0,
                y0 + 0.55 * h);
    }

    /** A polygon with corners at even angles, the first one up; with four corners a diamond. */
    static Outline regular(double cx, double cy, double radius, int corners, double turnDegrees) {
        Outline outline = new Outline();
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(turnDegrees - 90 + 360.0 * i / corners);
            outline.to(cx + radius * StrictMath.cos(angle), cy + radius * StrictMath.sin(angle));
        }
        return outline.close();
    }

    /** A cloud of circles within an ellipse, as leaves or blossoms form it. */
    static Outline clump(double cx, double cy, double rx, double ry, Dice dice) {
        Outline outline = Outline.ellipse(cx, cy, rx * 0.72, ry * 0.72);
        int lobes = 7;
        double start = dice.between(0, 360);
        for (int i = 0; i < lobes; i++) {
            double angle = Math.toRadians(start + (i + dice.between(-0.25, 0.25)) * 360 / lobes);
            double share = dice.between(0.3, 0.42);
            outline.and(Outline.ellipse(
                    cx + rx * (1 - share) * StrictMath.cos(angle),
                    cy + ry * (1 - share) * StrictMath.sin(angle),
                    rx * share,
                    ry * share));
        }
        return outline;
    }

    /** The shadow of a thing on the ground; its label stays the ground's. */
    static void shadow(Canvas canvas, double x, double groundY, double half) {
        canvas.fill(Outline.ellipse(x + half * 0.25, groundY, half * 1.1, half * 0.2), 0x101820, 0.28);
    }
}
