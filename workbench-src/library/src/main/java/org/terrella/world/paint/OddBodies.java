package org.terrella.world.paint;

/** Landmarks that are neither towers nor houses. */
final class OddBodies {

    private OddBodies() {}

    static void paint(Monument m) {
        switch (m.style().body()) {
            case BRIDGE -> bridge(m);
            case PYRAMID -> pyramid(m);
            case STATUE -> statue(m);
            case WHEEL -> wheel(m);
            case BELL -> bell(m);
            case GATE -> gate(m);
            case ARENA -> arena(m);
            default -> ring(m);
        }
    }

    private static void bridge(Monument m) {
        m.water(m.shape(-75, -6, 75, -6, 70, 9, -70, 9));
        Outline cables = new Outline();
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 1; i <= 4; i++) {
                cables.and(m.line(side * 31, 74, side * (31 - i * 7), 30, 1.3));
                cables.and(m.line(side * 31, 74, side * (31 + i * 9), 30, 1.3));
            }
        }
        m.fill(cables, m.second());
        for (int side = -1; side <= 1; side += 2) {
            m.wall(side * 31 - 6.5, 0, side * 31 + 6.5, 76);
            m.block(side * 31 - 8, 74, side * 31 + 8, 78, m.second());
            m.top(side * 31, 78, 8.5);
        }
        m.block(-75, 24, 75, 31, m.main());
        m.fill(m.shape(-75, 29, 75, 29, 75, 32, -75, 32), m.second());
        for (int i = -6; i <= 6; i++) {
            m.lamp(m.ellipse(i * 11, 33.5, 1.4, 1.6));
        }
    }

    private static void pyramid(Monument m) {
        m.taper(0, 0, 53, 74, 7);
        m.shade(m.shape(14, 0, 53, 0, 7, 74, 2, 74), 0.25);
        m.block(-10, 0, 10, 19, m.second());
        m.opening(m.arch(0, 0, 5.5, 14));
        m.top(0, 74, 9);
    }

    private static void statue(Monument m) {
        m.block(-24, 0, 24, 5, Ink.shade(m.main(), 0.8));
        m.wall(-17, 5, 17, 34);
        m.block(-20, 33, 20, 38, m.main());
        int ink = m.second();
        m.fill(m.shape(-13, 38, 13, 38, 8, 58, 10, 66, -10, 66, -8, 58), ink);
        for (int side = -1; side <= 1; side += 2) {
            double[] arm = {side * 5, 66, side * 10, 60, side * 19, 71, side * 8, 83, side * 4, 81, side * 13, 71};
            m.fill(m.shape(arm), Ink.shade(ink, side < 0 ? 1 : 0.76));
        }
        m.shade(m.shape(3, 38, 13, 38, 8, 58, 10, 66, 2, 66), 0.28);
        m.light(m.shape(-10, 38, -7, 38, -5, 60, -6.5, 60), 0.25);
        m.fill(m.shape(-2.5, 65, 2.5, 65, 2.5, 69, -2.5, 69), ink);
        m.fill(m.ellipse(0, 72, 5.2, 6), ink);
        m.shade(m.ellipse(2, 71.5, 3.2, 4.8), 0.24);
        m.block(-10, 81, 10, 85, m.main());
        m.top(0, 85, 8);
    }

    private static void wheel(Monument m) {
        double cy = 56;
        double radius = 38;
        m.fill(m.line(-24, 6, 0, cy, 4).and(m.line(24, 6, 0, cy, 4)), Ink.shade(m.main(), 0.8));
        Outline spokes = new Outline();
        for (int i = 0; i < 12; i++) {
            double angle = Math.toRadians(30 * i + 15);
            spokes.and(m.line(0, cy, radius * StrictMath.cos(angle), cy + radius * StrictMath.sin(angle), 1.1));
        }
        m.fill(spokes, Ink.mix(m.main(), 0xFFFFFF, 0.3));
        hoop(m, cy, radius, 3.6, m.main());
        hoop(m, cy, radius * 0.72, 1.6, m.main());
        for (int i = 0; i < 12; i++) {
            double angle = Math.toRadians(30 * i);
            double x = (radius + 1) * StrictMath.cos(angle);
            double y = cy + (radius + 1) * StrictMath.sin(angle);
            m.fill(m.ellipse(x, y, 4.2, 4.2), m.second());
            m.opening(m.shape(x - 2.6, y - 0.8, x + 2.6, y - 0.8, x + 2.6, y + 1.8, x - 2.6, y + 1.8));
        }
        m.fill(m.ellipse(0, cy, 5, 5), m.second());
        m.wall(-34, 0, 34, 11);
        for (int side = -1; side <= 1; side += 2) {
            m.block(side * 40 - 8, 0, side * 40 + 8, 14, m.main());
            m.top(side * 40, 14, 8);
        }
    }

    private static void hoop(Monument m, double cy, double radius, double width, int ink) {
        double stout = m.style().stoutness();
        double[] whole = {0, 360};
        Outline hoop = Outline.arc(m.x(0), m.y(cy), m.length(radius) * stout, m.length(radius), whole, m.length(width));
        m.fill(hoop, ink);
        double[] right = {-50, 110};
        m.shade(Outline.arc(m.x(0), m.y(cy), m.length(radius) * stout, m.length(radius), right, m.length(width)), 0.25);
    }

    private static void bell(Monument m) {
        m.wall(-44, 0, 44, 13);
        m.block(-46, 12, 46, 16, m.second());
        double[] halves = {38, 37, 34, 27, 18, 12};
        double pitch = 9;
        for (int i = 0; i + 1 < halves.length; i++) {
            m.taper(0, 16 + i * pitch, halves[i], 16 + (i + 1) * pitch, halves[i + 1]);
        }
        m.block(-12, 61, 12, 67, m.second());
        m.opening(m.arch(0, 0, 5, 12));
        m.top(0, 67, 10);
    }

    private static void gate(Monument m) {
        for (int side = -1; side <= 1; side += 2) {
            double cx = side * 24;
            m.block(cx - 9, 0, cx + 9, 6, Ink.shade(m.main(), 0.7));
            m.wall(cx - 6, 6, cx + 6, 62);
        }
        double[] halves = {26, 34, 42};
        for (int i = 0; i < halves.length; i++) {
            double low = 62 + i * 7;
            m.block(-halves[i], low, halves[i], low + 7, i == 1 ? m.main() : m.second());
            m.shade(m.shape(-halves[i], low, halves[i], low, halves[i], low + 1.4, -halves[i], low + 1.4), 0.3);
        }
        m.fill(m.line(0, 62, 0, 52, 1.4), Monument.DARK);
        m.lamp(m.ellipse(0, 45, 8, 8));
        m.fill(m.ellipse(0, 45, 4.5, 4.5), m.second());
        m.top(0, 83, 8);
    }

    private static void arena(Monument m) {
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 2; i++) {
                double x = side * (24 + 22 * i);
                m.block(x - 1.8, 20, x + 1.8, 72 - 5 * i, m.second());
                m.top(x, 72 - 5 * i, 5.5);
            }
        }
        m.fill(m.ellipse(0, 44, 52, 9), Ink.shade(m.second(), 0.6));
        m.taper(0, 0, 44, 43, 53);
        m.fill(m.shape(-54, 43, 54, 43, 53, 48, 30, 45.5, -30, 45.5, -53, 48), m.second());
        m.opening(m.arch(0, 0, 8, 17));
    }

    private static void ring(Monument m) {
        m.block(-24, 0, 24, 5, Ink.shade(m.main(), 0.75));
        m.wall(-18, 5, 18, 16);
        hoop(m, 50, 30, 11, m.main());
        hoop(m, 50, 30, 4, m.second());
        for (int i = 0; i < 8; i++) {
            double angle = Math.toRadians(45 * i + 22.5);
            m.lamp(m.ellipse(30 * StrictMath.cos(angle), 50 + 30 * StrictMath.sin(angle), 1.8, 1.8));
        }
        m.top(0, 84, 8);
    }
}
