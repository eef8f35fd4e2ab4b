package org.terrella.world.paint;

/** Landmarks that are halls and houses. */
final class GreatBodies {

    private GreatBodies() {}

    static void paint(Monument m) {
        switch (m.style().body()) {
            case HALL -> hall(m);
            case CASTLE -> castle(m);
            case PALACE -> palace(m);
            case ROTUNDA -> rotunda(m);
            case TEMPLE -> temple(m);
            default -> arch(m);
        }
    }

    private static void gable(Monument m, double x0, double x1, double low, double high) {
        double mid = (x0 + x1) / 2;
        m.fill(m.shape(x0, low, x1, low, mid, high), m.second());
        m.shade(m.shape(mid, low, x1, low, mid, high), 0.26);
    }

    private static void hall(Monument m) {
        m.fill(m.shape(-14, 34, 45, 34, 38, 56, -10, 56), m.second());
        m.shade(m.shape(-14, 34, 45, 34, 44, 38, -13, 38), 0.25);
        m.wall(-14, 0, 42, 35);
        m.wall(-40, 0, -14, 64);
        m.block(-42, 62, -12, 66, m.second());
        m.opening(m.arch(-27, 0, 6, 17));
        m.lamp(m.ellipse(-27, 50, 6, 6));
        m.fill(m.line(-27, 50, -27, 54.5, 1.3).and(m.line(-27, 50, -23.5, 50, 1.3)), Monument.DARK);
        m.top(-27, 66, 12.5);
    }

    private static void castle(Monument m) {
        m.wall(-18, 0, 18, 50);
        for (int i = -2; i <= 2; i++) {
            m.block(i * 8 - 2.4, 50, i * 8 + 2.4, 55, m.main());
        }
        m.opening(m.arch(0, 0, 9, 24));
        m.fill(m.line(-3.5, 0, -3.5, 22, 1).and(m.line(3.5, 0, 3.5, 22, 1)), 0x6A5848);
        for (int side = -1; side <= 1; side += 2) {
            double cx = side * 30;
            m.wall(cx - 13, 0, cx + 13, 66);
            m.block(cx - 15, 64, cx + 15, 69, m.second());
            m.top(cx, 69, 12);
        }
    }

    private static void palace(Monument m) {
        for (int side = -1; side <= 1; side += 2) {
            m.wall(side < 0 ? -54 : 16, 0, side < 0 ? -16 : 54, 38);
            m.fill(
                    m.shape(side * 57, 38, side * 16, 38, side * 16, 48, side * 51, 48),
                    Ink.shade(m.second(), side < 0 ? 1 : 0.82));
        }
        m.wall(-18, 0, 18, 56);
        m.block(-20, 54, 20, 58, m.second());
        gable(m, -21, 21, 58, 72);
        m.opening(m.arch(0, 0, 7, 20));
        m.top(0, 68, 12);
    }

    private static void rotunda(Monument m) {
        m.wall(-36, 0, 36, 34);
        m.block(-39, 33, 39, 38, m.second());
        m.block(-28, 38, 28, 43, m.main());
        m.fill(m.dome(0, 43, 28, 34), m.second());
        Outline ribs = new Outline();
        for (int i = -1; i <= 1; i++) {
            ribs.and(m.shape(
                    i * 15 - 1.2,
                    43,
                    i * 15 + 1.2,
                    43,
                    i * 11 + 1,
                    64,
                    i * 3 + 0.6,
                    77,
                    i * 3 - 0.6,
                    77,
                    i * 11 - 1,
                    64));
        }
        m.fill(ribs, Ink.mix(m.second(), m.main(), 0.55));
        m.shade(m.shape(9, 43, 28, 43, 26, 56, 20, 67, 10, 75, 4, 77), 0.25);
        m.light(m.ellipse(-13, 60, 5, 9), 0.3);
        m.opening(m.arch(0, 0, 7, 20));
        m.top(0, 75, 9);
    }

    private static void temple(Monument m) {
        for (int i = 0; i < 3; i++) {
            m.block(-46 + 3 * i, i * 3, 46 - 3 * i, i * 3 + 3, Ink.shade(m.main(), 0.8 + 0.1 * i));
        }
        m.wall(-36, 9, 36, 54);
        m.shade(m.shape(-36, 9, 36, 9, 36, 54, -36, 54), 0.35);
        m.opening(m.shape(-6, 9, 6, 9, 6, 34, -6, 34));
        int stone = Ink.mix(m.main(), 0xFFFFFF, 0.3);
        for (int i = 0; i < 6; i++) {
            double x = -35 + i * 14;
            m.block(x - 3.6, 9, x + 3.6, 54, stone);
            m.block(x - 5, 51, x + 5, 54, m.second());
        }
        m.block(-42, 54, 42, 61, m.main());
        m.fill(m.shape(-45, 61, 45, 61, 0, 82), m.second());
        m.fill(m.shape(-30, 63.5, 30, 63.5, 0, 77.5), m.main());
        m.shade(m.shape(0, 61, 45, 61, 0, 82), 0.2);
        m.top(0, 75, 11);
    }

    private static void arch(Monument m) {
        m.wall(-34, 0, 34, 56);
        m.shade(m.arch(0, 0, 17, 46), 0.3);
        m.opening(m.arch(0, 0, 14.5, 43));
        m.block(-37, 54, 37, 59, m.second());
        m.wall(-32, 59, 32, 71);
        m.block(-35, 70, 35, 74, m.second());
        m.block(-37, 0, -13, 4, Ink.shade(m.main(), 0.75));
        m.block(13, 0, 37, 4, Ink.shade(m.main(), 0.75));
        m.top(0, 74, 13);
    }
}
