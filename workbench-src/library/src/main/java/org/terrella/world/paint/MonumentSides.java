package org.terrella.world.paint;

/** What stands beside a landmark. */
final class MonumentSides {

    private MonumentSides() {}

    /** Half the width of a body at its foot. */
    static double reach(Landmark.Body body) {
        return switch (body) {
            case TOWER, OBELISK, LIGHTHOUSE -> 17;
            case WINDMILL, TWISTED, STATUE -> 22;
            case STEPPED, ARCH, GATE -> 34;
            case ROTUNDA, RING, WHEEL -> 38;
            case TEMPLE, CASTLE, HALL, BELL -> 44;
            case PYRAMID, PALACE, ARENA -> 54;
            case BRIDGE -> 60;
        };
    }

    static void paint(Monument m) {
        double reach = reach(m.style().body());
        boolean wide = reach > 40;
        switch (m.style().side()) {
            case NONE -> {}
            case WINGS -> wings(m, reach);
            case TURRETS -> turrets(m, wide ? reach - 2 : reach + 11);
            case STAIRS -> stairs(m, Math.min(reach, 34));
            case ANNEX -> annex(m, wide ? reach - 8 : reach - 2);
            case BANNERS -> banners(m, reach);
            case PILLARS -> pillars(m, reach);
        }
    }

    private static void wings(Monument m, double reach) {
        for (int side = -1; side <= 1; side += 2) {
            double inner = side * (reach - 8);
            double outer = side * (reach + 15);
            double x0 = Math.min(inner, outer);
            double x1 = Math.max(inner, outer);
            m.wall(x0, 0, x1, 22);
            m.block(x0 - 1.5, 22, x1 + 1.5, 26, m.second());
        }
    }

    private static void turrets(Monument m, double x) {
        for (int side = -1; side <= 1; side += 2) {
            double cx = side * x;
            m.block(cx - 4, 0, cx + 4, 66, m.main());
            m.block(cx - 5.2, 44, cx + 5.2, 48, m.second());
            m.block(cx - 5.2, 64, cx + 5.2, 68, m.second());
            m.fill(m.shape(cx - 4.5, 68, cx + 4.5, 68, cx, 84), m.second());
            m.shade(m.shape(cx, 68, cx + 4.5, 68, cx, 84), 0.3);
        }
    }

    private static void stairs(Monument m, double half) {
        int stone = Ink.mix(m.main(), 0xE6E2D8, 0.6);
        for (int i = 0; i < 5; i++) {
            double wide = half + 14 - i * 3;
            double low = -8 + i * 3;
            m.fill(
                    m.shape(-wide, low, wide, low, wide, low + 3, -wide, low + 3),
                    Ink.shade(stone, i % 2 == 0 ? 0.72 : 1));
        }
        for (int side = -1; side <= 1; side += 2) {
            double x = side * (half + 12);
            m.block(x - 4, -8, x + 4, 5, m.main());
            m.fill(m.ellipse(x, 8, 4, 4), m.second());
        }
    }

    private static void annex(Monument m, double inner) {
        m.wall(-inner - 26, 0, -inner, 34);
        m.fill(m.shape(-inner - 29, 34, -inner + 3, 34, -inner - 13, 50), m.second());
        m.shade(m.shape(-inner - 12, 34, -inner + 3, 34, -inner - 13, 50), 0.28);
    }

    private static void banners(Monument m, double reach) {
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 2; i++) {
                double x = side * (reach + 5 + i * 11);
                double high = 52 - i * 8;
                m.block(x - 0.9, 0, x + 0.9, high, 0x8A8A90);
                int ink = i == 0 ? m.second() : m.main();
                m.fill(
                        m.shape(
                                x + 0.9, high - 2, x + 8, high - 4, x + 7.2, high - 17, x + 8, high - 28, x + 0.9,
                                high - 26),
                        ink);
                m.shade(
                        m.shape(
                                x + 4.5, high - 3, x + 8, high - 4, x + 7.2, high - 17, x + 8, high - 28, x + 4,
                                high - 27),
                        0.2);
            }
        }
    }

    private static void pillars(Monument m, double reach) {
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 2; i++) {
                double x = side * (reach + 6 + i * 13);
                m.block(x - 4.5, 0, x + 4.5, 5, m.main());
                m.block(x - 2.8, 5, x + 2.8, 36, Ink.mix(m.main(), 0xFFFFFF, 0.25));
                m.block(x - 4.5, 36, x + 4.5, 39, m.main());
                m.fill(m.ellipse(x, 44, 5, 5), m.second());
                m.shade(m.ellipse(x + 1.6, 43, 3.2, 3.6), 0.22);
            }
        }
    }
}
