package org.terrella.world.paint;

/** What crowns a landmark, in its second colour. */
final class MonumentTop {

    private static final double[] BULB = {0.62, 0, 1.08, 0.3, 1.16, 0.6, 0.98, 0.95, 0.6, 1.3, 0.24, 1.65, 0.05, 2.2};

    private MonumentTop() {}

    /** Paints the style's top on something {@code 2 * half} wide that ends at y. */
    static void paint(Monument m, double cx, double y, double half) {
        switch (m.style().top()) {
            case DOME -> dome(m, cx, y, half);
            case ONION -> onion(m, cx, y, half * 0.95);
            case SPIRE -> spire(m, cx, y, half);
            case BATTLEMENTS -> battlements(m, cx, y, half);
            case ORB -> orb(m, cx, y, half);
            case TIERS -> tiers(m, cx, y, half);
            case CROWN -> crown(m, cx, y, half);
            case CANOPY -> canopy(m, cx, y, half);
        }
    }

    private static void dome(Monument m, double cx, double y, double half) {
        m.fill(m.line(cx, y + half * 0.9, cx, y + half * 1.5, Math.max(1.4, half * 0.14)), Ink.shade(m.second(), 0.8));
        m.fill(m.dome(cx, y, half, half * 1.05), m.second());
        m.shade(
                m.shape(
                        cx + half * 0.3,
                        y,
                        cx + half,
                        y,
                        cx + half * 0.9,
                        y + half * 0.45,
                        cx + half * 0.6,
                        y + half * 0.82,
                        cx + half * 0.15,
                        y + half),
                0.26);
        m.light(m.ellipse(cx - half * 0.45, y + half * 0.5, half * 0.2, half * 0.3), 0.4);
    }

    private static void onion(Monument m, double cx, double y, double half) {
        m.fill(bulb(m, cx, y, half, -1, 1), m.second());
        m.shade(bulb(m, cx, y, half, 0.25, 1), 0.26);
        m.light(m.ellipse(cx - half * 0.5, y + half * 0.5, half * 0.18, half * 0.3), 0.4);
    }

    private static Outline bulb(Monument m, double cx, double y, double half, double left, double right) {
        Outline outline = new Outline();
        for (int i = 0; i < BULB.length; i += 2) {
            outline.to(m.x(cx + right * half * BULB[i]), m.y(y + half * BULB[i + 1]));
        }
        for (int i = BULB.length - 2; i >= 0; i -= 2) {
            outline.to(m.x(cx + left * half * BULB[i]), m.y(y + half * BULB[i + 1]));
        }
        return outline.close();
    }

    private static void spire(Monument m, double cx, double y, double half) {
        double high = Math.min(half * 2.6, 30);
        m.fill(m.shape(cx - half, y, cx + half, y, cx, y + high), m.second());
        m.shade(m.shape(cx + half * 0.1, y, cx + half, y, cx, y + high), 0.3);
    }

    private static void battlements(Monument m, double cx, double y, double half) {
        double grown = half * 1.18;
        double low = Math.min(half * 0.6, 7);
        m.block(cx - grown, y, cx + grown, y + low, m.second());
        int teeth = half > 16 ? 6 : half > 8 ? 4 : 3;
        double wide = 2 * grown / (2 * teeth - 1);
        for (int i = 0; i < teeth; i++) {
            double x = cx - grown + 2 * i * wide;
            m.block(x, y + low, x + wide, y + low * 2.1, m.second());
        }
    }

    private static void orb(Monument m, double cx, double y, double half) {
        double radius = Math.min(half * 0.75, 9);
        double centre = y + radius * 2.1;
        m.fill(m.line(cx, y, cx, centre + radius * 1.9, Math.max(1.6, radius * 0.3)), Ink.shade(m.second(), 0.7));
        m.fill(m.ellipse(cx, centre, radius, radius), m.second());
        m.shade(m.ellipse(cx + radius * 0.3, centre - radius * 0.25, radius * 0.66, radius * 0.7), 0.22);
        m.light(m.ellipse(cx - radius * 0.35, centre + radius * 0.35, radius * 0.3, radius * 0.3), 0.5);
    }

    private static void tiers(Monument m, double cx, double y, double half) {
        double pitch = Math.min(half * 0.75, 8.5);
        for (int i = 0; i < 3; i++) {
            double wide = half * (1.5 - 0.36 * i);
            double low = y + i * pitch;
            double body = wide * 0.55;
            m.block(cx - body, low, cx + body, low + pitch, m.main());
            double eaves = low + pitch * 0.35;
            m.fill(roof(m, cx, eaves, wide, pitch * 0.75), m.second());
            m.shade(
                    m.shape(
                            cx + wide * 0.1,
                            eaves,
                            cx + wide * 0.75,
                            eaves,
                            cx + wide,
                            eaves + pitch * 0.3,
                            cx + body * 0.6,
                            eaves + pitch * 0.75),
                    0.26);
        }
        m.fill(m.line(cx, y + 3 * pitch, cx, y + 4 * pitch, Math.max(1.4, half * 0.12)), m.second());
    }

    private static Outline roof(Monument m, double cx, double eaves, double wide, double high) {
        return m.shape(
                cx - wide * 0.75,
                eaves,
                cx + wide * 0.75,
                eaves,
                cx + wide,
                eaves + high * 0.4,
                cx + wide * 0.4,
                eaves + high,
                cx - wide * 0.4,
                eaves + high,
                cx - wide,
                eaves + high * 0.4);
    }

    private static void crown(Monument m, double cx, double y, double half) {
        double high = Math.min(half * 1.3, 17);
        for (int i = -2; i <= 2; i++) {
            double x = cx + i * half * 0.42;
            double tip = cx + i * half * 0.72;
            m.fill(
                    m.shape(x - half * 0.22, y, x + half * 0.22, y, tip, y + high * (1.1 - 0.1 * Math.abs(i))),
                    Ink.shade(m.second(), i > 0 ? 0.78 : 1));
            m.lamp(m.ellipse(tip, y + high * (1.12 - 0.1 * Math.abs(i)), half * 0.1, half * 0.1));
        }
        m.block(cx - half, y, cx + half, y + high * 0.25, m.second());
    }

    private static void canopy(Monument m, double cx, double y, double half) {
        double high = Math.min(half * 1.1, 13);
        for (int i = -1; i <= 1; i++) {
            double x = cx + i * half * 0.75;
            m.block(x - half * 0.12, y, x + half * 0.12, y + high, m.main());
        }
        m.opening(m.shape(
                cx - half * 0.5,
                y,
                cx + half * 0.5,
                y,
                cx + half * 0.5,
                y + high * 0.6,
                cx - half * 0.5,
                y + high * 0.6));
        m.fill(
                m.shape(
                        cx - half * 1.35,
                        y + high,
                        cx + half * 1.35,
                        y + high,
                        cx + half * 0.9,
                        y + high * 1.5,
                        cx - half * 0.9,
                        y + high * 1.5),
                m.second());
        m.shade(
                m.shape(
                        cx + half * 0.3,
                        y + high,
                        cx + half * 1.35,
                        y + high,
                        cx + half * 0.9,
                        y + high * 1.5,
                        cx + half * 0.2,
                        y + high * 1.5),
                0.26);
    }
}
