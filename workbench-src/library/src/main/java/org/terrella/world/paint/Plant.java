package org.terrella.world.paint;

/** One plant while it is painted: coordinates are shares of its height, x from its foot, y upwards. */
record Plant(Canvas canvas, Spot at, Season season, Dice dice) {

    static final int BARK = 0x6A4E36;
    static final int SNOW = 0xF2F5FA;

    double x(double share) {
        return at.x() + share * at.size();
    }

    double y(double share) {
        return at.groundY() - share * at.size();
    }

    double length(double share) {
        return share * at.size();
    }

    boolean snowy() {
        return season == Season.SNOWY;
    }

    /** A tapering limb with a shadow on its right. */
    void limb(double x0, double y0, double width0, double x1, double y1, double width1, int ink) {
        canvas.fill(Outline.tapered(x(x0), y(y0), length(width0), x(x1), y(y1), length(width1)), ink);
        canvas.fill(
                Outline.tapered(
                        x(x0 + width0 * 0.27),
                        y(y0),
                        length(width0 * 0.46),
                        x(x1 + width1 * 0.27),
                        y(y1),
                        length(width1 * 0.46)),
                Ink.shade(ink, 0.68));
    }

    /** A cloud of leaves: dark below on the right, light above on the left. */
    void crown(double cx, double cy, double rx, double ry, int ink) {
        canvas.fill(clump(cx, cy, rx, ry), Ink.shade(ink, 0.64));
        canvas.fill(clump(cx - rx * 0.1, cy + ry * 0.12, rx * 0.84, ry * 0.8), ink);
        Outline light = new Outline();
        Outline dark = new Outline();
        for (int i = 0; i < 5; i++) {
            leaf(light, cx - rx * dice.between(-0.1, 0.7), cy + ry * dice.between(0, 0.72), rx * 0.19);
            leaf(dark, cx + rx * dice.between(-0.5, 0.7), cy - ry * dice.between(0, 0.7), rx * 0.15);
        }
        canvas.fill(dark, Ink.shade(ink, 0.74));
        canvas.fill(light, Ink.mix(ink, 0xFFFBC8, 0.28));
        if (snowy()) {
            canvas.fill(clump(cx - rx * 0.08, cy + ry * 0.5, rx * 0.68, ry * 0.42), SNOW);
        }
    }

    private void leaf(Outline outline, double cx, double cy, double radius) {
        outline.and(Outline.ellipse(x(cx), y(cy), length(radius), length(radius * 0.7)));
    }

    Outline clump(double cx, double cy, double rx, double ry) {
        return Silhouettes.clump(x(cx), y(cy), length(rx), length(ry), dice);
    }

    /** A polygon of shares, x and y in turn. */
    Outline shape(double... shares) {
        double[] points = new double[shares.length];
        for (int i = 0; i < shares.length; i += 2) {
            points[i] = x(shares[i]);
            points[i + 1] = y(shares[i + 1]);
        }
        return Outline.polygon(points);
    }

    /** Branches that fork, in one outline. */
    Outline branches(double x0, double y0, double length, double degrees, int forks) {
        Outline outline = new Outline();
        fork(outline, new double[] {x0, y0, length, degrees}, length * 0.16, forks);
        return outline;
    }

    private void fork(Outline outline, double[] limb, double width, int forks) {
        double angle = Math.toRadians(limb[3]);
        double x1 = limb[0] + limb[2] * StrictMath.cos(angle);
        double y1 = limb[1] + limb[2] * StrictMath.sin(angle);
        double thin = Math.max(width * 0.6, 0.55 / at.size());
        outline.and(Outline.tapered(x(limb[0]), y(limb[1]), length(width), x(x1), y(y1), length(thin)));
        for (int side = -1; side <= 1 && forks > 0; side++) {
            double spread = side * dice.between(24, 42) + dice.between(-6, 6);
            double share = side == 0 ? 0.72 : 0.66;
            fork(outline, new double[] {x1, y1, limb[2] * share, limb[3] + spread}, thin, forks - 1);
        }
    }
}
