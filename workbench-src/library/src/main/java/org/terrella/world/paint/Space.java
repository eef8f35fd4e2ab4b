package org.terrella.world.paint;

/**
 * A block of space before the camera, in metres: u along a front, v up from the ground, w back from the front.
 *
 * <p>What is built in these three can be seen straight from before or along a street.
 */
interface Space {

    double x(double u, double v, double w);

    double y(double u, double v, double w);

    /** A block seen from before, a little from the right, so that its right end shows. */
    static Space front(Spot foot, double width, double unitsPerMetre) {
        double left = foot.x() - width / 2 * unitsPerMetre;
        return new Space() {
            @Override
            public double x(double u, double v, double w) {
                return left + (u + w * 0.36) * unitsPerMetre;
            }

            @Override
            public double y(double u, double v, double w) {
                return foot.groundY() - (v + w * 0.06) * unitsPerMetre;
            }
        };
    }

    /** A block along a street: u starts at a distance ahead and grows with it; side is -1 for left, 1 for right. */
    static Space along(Perspective view, int side, double lateralMetres, double aheadMetres) {
        return new Space() {
            @Override
            public double x(double u, double v, double w) {
                return view.x(side * (lateralMetres + w), aheadMetres + u);
            }

            @Override
            public double y(double u, double v, double w) {
                return view.y(v, aheadMetres + u);
            }
        };
    }

    /** The end of this block at u, as a front of its own. */
    default Space end(double at) {
        Space whole = this;
        return new Space() {
            @Override
            public double x(double u, double v, double w) {
                return whole.x(at + w, v, u);
            }

            @Override
            public double y(double u, double v, double w) {
                return whole.y(at + w, v, u);
            }
        };
    }

    /** How large a metre is seen at the middle of a front, in units: what tells how much detail is worth painting. */
    default double detail(double width) {
        return Math.abs(y(width / 2, 1, 0) - y(width / 2, 0, 0));
    }

    /** A rectangle on the front. */
    default Outline box(double u0, double v0, double u1, double v1) {
        return solid(u0, v0, 0, u1, v0, 0, u1, v1, 0, u0, v1, 0);
    }

    /** A polygon on the front, u and v in turn. */
    default Outline flat(double... uv) {
        Outline outline = new Outline();
        for (int i = 0; i < uv.length; i += 2) {
            outline.to(x(uv[i], uv[i + 1], 0), y(uv[i], uv[i + 1], 0));
        }
        return outline.close();
    }

    /** A polygon in space, u, v and w in turn. */
    default Outline solid(double... uvw) {
        Outline outline = new Outline();
        for (int i = 0; i < uvw.length; i += 3) {
            outline.to(x(uvw[i], uvw[i + 1], uvw[i + 2]), y(uvw[i], uvw[i + 1], uvw[i + 2]));
        }
        return outline.close();
    }

    /** An opening with a round top on the front: straight sides up to v1, an arch of the given rise above. */
    default Outline arch(double u0, double v0, double u1, double v1, double rise) {
        Outline outline = new Outline();
        outline.to(x(u1, v0, 0), y(u1, v0, 0)).to(x(u0, v0, 0), y(u0, v0, 0));
        for (int i = 0; i <= 6; i++) {
            double angle = Math.toRadians(180 - 30.0 * i);
            double u = (u0 + u1) / 2 + (u1 - u0) / 2 * StrictMath.cos(angle);
            double v = v1 + rise * StrictMath.sin(angle);
            outline.to(x(u, v, 0), y(u, v, 0));
        }
        return outline.close();
    }

    /** A disc on the front. */
    default Outline disc(double u, double v, double radius) {
        Outline outline = new Outline();
        for (int i = 0; i < 12; i++) {
            double angle = Math.toRadians(30.0 * i);
            double du = radius * StrictMath.cos(angle);
            double dv = radius * StrictMath.sin(angle);
            outline.to(x(u + du, v + dv, 0), y(u + du, v + dv, 0));
        }
        return outline.close();
    }
}
