package org.terrella.world.paint;

/** Landmarks that are higher than wide. */
final class TallBodies {

    private TallBodies() {}

    static void paint(Monument m) {
        switch (m.style().body()) {
            case STEPPED -> stepped(m);
            case OBELISK -> obelisk(m);
            case WINDMILL -> windmill(m);
            case LIGHTHOUSE -> lighthouse(m);
            case TWISTED -> twisted(m);
            default -> tower(m);
        }
    }

    private static void tower(Monument m) {
        m.wall(-14, 0, 14, 68);
        m.block(-17, 66, 17, 71, m.second());
        m.block(-16, 0, 16, 4, Ink.shade(m.main(), 0.75));
        m.opening(m.arch(0, 0, 5, 15));
        m.top(0, 71, 13);
    }

    private static void stepped(Monument m) {
        double[] halves = {34, 26, 18, 10};
        for (int i = 0; i < halves.length; i++) {
            double low = i * 19;
            m.wall(-halves[i], low, halves[i], low + 17);
            m.block(-halves[i] - 2, low + 16, halves[i] + 2, low + 19, m.second());
        }
        m.opening(m.arch(0, 0, 5, 13));
        m.top(0, 76, 9);
    }

    private static void obelisk(Monument m) {
        m.block(-17, 0, 17, 6, Ink.shade(m.main(), 0.8));
        m.block(-13, 6, 13, 13, m.second());
        m.taper(0, 13, 9.5, 82, 6);
        m.block(-8, 80, 8, 83, m.second());
        m.top(0, 82, 7);
    }

    private static void windmill(Monument m) {
        m.taper(0, 0, 20, 58, 12);
        m.block(-14, 56, 14, 60, m.second());
        m.opening(m.arch(0, 0, 5, 14));
        m.top(0, 60, 12);
        double hub = 62;
        for (int i = 0; i < 4; i++) {
            double angle = Math.toRadians(22 + 90 * i);
            sail(m, hub, StrictMath.cos(angle), StrictMath.sin(angle));
        }
        m.fill(m.ellipse(0, hub, 4, 4), Monument.DARK);
    }

    private static void sail(Monument m, double hub, double dx, double dy) {
        double far = 36;
        double wide = 9;
        int cloth = Ink.mix(m.second(), 0xFFFFFF, 0.35);
        m.fill(
                m.shape(
                        dx * 9,
                        hub + dy * 9,
                        dx * far,
                        hub + dy * far,
                        dx * far - dy * wide,
                        hub + dy * far + dx * wide,
                        dx * 9 - dy * wide,
                        hub + dy * 9 + dx * wide),
                cloth);
        for (int i = 1; i < 4; i++) {
            double r = 9 + i * 7;
            m.fill(
                    m.line(dx * r, hub + dy * r, dx * r - dy * wide, hub + dy * r + dx * wide, 1.2),
                    Ink.shade(cloth, 0.6));
        }
        m.fill(m.line(0, hub, dx * (far + 1), hub + dy * (far + 1), 2.4), 0x4A3A30);
    }

    private static void lighthouse(Monument m) {
        m.block(-20, 0, 20, 8, Ink.shade(m.main(), 0.7));
        m.taper(0, 8, 15, 66, 9);
        m.block(-14, 65, 14, 69, m.second());
        m.lamp(m.shape(-7, 69, 7, 69, 7, 80, -7, 80));
        m.shade(m.shape(3, 69, 7, 69, 7, 80, 3, 80), 0.25);
        m.fill(m.line(-3, 69, -3, 80, 1.2).and(m.line(3, 69, 3, 80, 1.2)), Monument.DARK);
        m.opening(m.arch(0, 8, 3.6, 11));
        m.top(0, 80, 8.5);
    }

    private static void twisted(Monument m) {
        int slabs = 8;
        for (int i = 0; i < slabs; i++) {
            double turn = StrictMath.sin(i * 0.85) * 9;
            double half = 19 - i * 0.9;
            double low = i * 10.0;
            m.block(turn - half, low, turn + half, low + 10, i % 2 == 0 ? m.main() : m.second());
            m.shade(m.shape(turn - half, low, turn + half, low, turn + half, low + 1.6, turn - half, low + 1.6), 0.3);
            if (i % 2 == 0) {
                m.opening(m.shape(
                        turn - half * 0.7,
                        low + 4,
                        turn + half * 0.4,
                        low + 4,
                        turn + half * 0.4,
                        low + 7,
                        turn - half * 0.7,
                        low + 7));
            }
        }
        m.top(StrictMath.sin(7 * 0.85) * 9, 80, 11);
    }
}
