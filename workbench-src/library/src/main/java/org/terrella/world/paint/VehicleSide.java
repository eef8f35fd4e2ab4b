package org.terrella.world.paint;

/** A vehicle on more than two wheels from its side, driving to the right. */
final class VehicleSide {

    private final Pen pen;
    private final Vehicle.Style style;
    private final int body;
    private final boolean night;
    private final double half;
    private final double top;

    VehicleSide(Pen pen, Vehicle.Style style, int body, boolean night) {
        this.pen = pen;
        this.style = style;
        this.body = body;
        this.night = night;
        this.half = style.kind().length / 2;
        this.top = style.kind().height;
    }

    void paint() {
        pen.shadow(0.1, half * 1.08, 0.16);
        switch (style.kind()) {
            case CAR, TAXI -> car();
            case VAN -> van();
            case BUS, MINIBUS -> bus();
            case TRAM -> tram();
            case LORRY -> lorry();
            case THREE_WHEELER -> threeWheeler();
            case SCOOTER, BICYCLE -> throw new IllegalStateException("a cycle is painted by Cycle");
        }
    }

    private void wheels(double radius, double... xs) {
        for (double x : xs) {
            pen.disc(0x1E1F23, x, radius, radius)
                    .disc(0xA8ACB2, x, radius, radius * 0.52)
                    .disc(0x606468, x, radius, radius * 0.2);
        }
    }

    private void lamps(double y) {
        pen.lamp(night, 0xFFF2C4, half - 0.1, y, 0.11).lamp(night, 0xE8281E, -half + 0.1, y, 0.1);
    }

    private void car() {
        pen.shadedCurve(body, 1.5, 0.9, -1.7, 0.85, -1.35, 1.5, -0.6, 1.54, 0.4, 1.54, 1.0, 1.0, 1.4, 0.85);
        pen.pane(false, -1.32, 0.95, -1.1, 1.34, -0.32, 1.38, -0.32, 0.95)
                .pane(false, -0.2, 0.95, -0.2, 1.38, 0.34, 1.36, 0.86, 0.95);
        pen.shadedCurve(
                body,
                1.0,
                0.3,
                -half,
                0.3,
                -half - 0.05,
                0.75,
                -half + 0.2,
                1.02,
                0,
                1.0,
                1.2,
                1.0,
                half - 0.1,
                0.84,
                half + 0.06,
                0.6,
                half,
                0.3,
                0,
                0.24);
        pen.box(Ink.shade(body, 0.6), -0.28, 0.36, -0.23, 0.95);
        if (style.kind() == Vehicle.Kind.TAXI) {
            for (int i = 0; i < 10; i++) {
                pen.box(i % 2 == 0 ? 0x1C1C20 : 0xF4F4F0, -1 + i * 0.2, 0.62, -0.8 + i * 0.2, 0.76);
            }
            pen.round(style.band().ink(), new double[] {-0.5, 1.49, 0, 1.74}, 0.06);
        }
        wheels(0.36, -1.3, 1.35);
        lamps(0.72);
    }

    private void van() {
        pen.shadedCurve(
                body,
                top,
                0.3,
                -half,
                0.3,
                -half - 0.05,
                1.4,
                -half + 0.05,
                top + 0.05,
                0.5,
                top + 0.04,
                1.5,
                top,
                half - 0.35,
                1.25,
                half + 0.1,
                1.0,
                half,
                0.3,
                0,
                0.28);
        pen.pane(false, 0.75, 1.25, 0.75, 1.95, 1.35, 1.95, 1.9, 1.25);
        pen.box(Ink.shade(body, 0.62), 0.55, 0.4, 0.61, 2.1).box(Ink.shade(body, 0.62), -0.9, 0.4, -0.84, 2.1);
        wheels(0.4, -1.5, 1.6);
        lamps(0.85);
    }

    private void bus() {
        pen.shaded(body, new double[] {-half, 0.32, half, top}, 0.22);
        pen.box(style.band().ink(), -half, top * 0.3, half, top * 0.45);
        int panes = (int) (style.kind().length / 1.6);
        double wide = (half * 2 - 0.6) / panes;
        for (int i = 0; i < panes; i++) {
            double x = -half + 0.3 + i * wide;
            double low = i == panes - 1 || i == panes / 2 ? 0.45 : top * 0.52;
            pen.pane(night, x + 0.08, low, x + 0.08, top * 0.86, x + wide - 0.08, top * 0.86, x + wide - 0.08, low);
        }
        wheels(0.46, -half * 0.62, half * 0.56);
        lamps(0.7);
    }

    private void tram() {
        pen.line(0x3A3C42, 0.08, -0.4, 3.3, 0.4, 3.6, -0.2, 3.86).box(0x3A3C42, -0.7, 3.8, 0.5, 3.9);
        pen.box(0x26282C, -half * 0.92, 0.02, half * 0.92, 0.45);
        pen.shadedCurve(
                body,
                3.4,
                0.3,
                -half,
                0.3,
                -half,
                1.6,
                -half + 0.5,
                3.4,
                0,
                3.42,
                half - 0.5,
                3.4,
                half,
                1.6,
                half,
                0.3,
                0,
                0.3);
        pen.box(style.band().ink(), -half * 0.99, 0.95, half * 0.99, 1.4);
        for (int i = 0; i < 7; i++) {
            double x = -half + 0.55 + i * 1.58;
            double low = i % 3 == 1 ? 0.5 : 1.6;
            pen.pane(night, x, low, x, 2.8, x + 1.3, 2.8, x + 1.3, low);
        }
        wheels(0.34, -half * 0.7, -half * 0.5, half * 0.5, half * 0.7);
        lamps(0.75);
    }

    private void lorry() {
        int load = style.band().ink();
        pen.box(0x2A2C30, -half, 0.55, half - 0.3, 0.85);
        pen.shaded(load, new double[] {-half, 0.85, half - 2.2, top}, 0.06);
        for (int i = 1; i < 4; i++) {
            double x = -half + i * (style.kind().length - 2.2) / 4;
            pen.box(Ink.shade(load, 0.72), x - 0.05, 0.95, x + 0.05, top - 0.1);
        }
        pen.shadedCurve(
                body,
                2.9,
                0.45,
                half - 2,
                0.45,
                half - 2,
                2.85,
                half - 1.6,
                2.95,
                half - 0.6,
                2.9,
                half - 0.1,
                1.7,
                half + 0.05,
                0.9,
                half,
                0.45);
        pen.pane(false, half - 1.4, 1.7, half - 1.4, 2.5, half - 0.7, 2.5, half - 0.38, 1.7);
        wheels(0.52, -half * 0.72, -half * 0.42, half * 0.66);
        lamps(0.85);
    }

    private void threeWheeler() {
        int hood = style.band().ink();
        pen.shadedCurve(
                hood,
                top,
                0.9,
                -1.3,
                0.8,
                -1.35,
                1.55,
                -0.9,
                top + 0.08,
                0.2,
                top + 0.06,
                0.75,
                1.5,
                0.75,
                1.35,
                -0.4,
                1.4,
                -0.5,
                0.8);
        pen.line(Ink.shade(hood, 0.6), 0.08, 0.72, 1.5, 1.05, 0.85);
        pen.box(0x7A4A30, -0.5, 0.6, 0.1, 0.95);
        pen.shadedCurve(
                body, 0.95, 0.3, -1.35, 0.35, -1.4, 0.95, -0.6, 0.98, -0.4, 0.42, 0.5, 0.42, 0.75, 0.98, 1.15, 0.9,
                1.25, 0.5, 1.0, 0.3, -0.3, 0.25);
        wheels(0.28, -0.9, 1.0);
        pen.lamp(night, 0xFFF2C4, 1.2, 0.75, 0.1);
    }
}
