package org.terrella.world.paint;

/** A vehicle on more than two wheels from behind or from the front. */
final class VehicleEnd {

    private static final int TYRE = 0x1E1F23;

    private final Pen pen;
    private final Vehicle.Style style;
    private final int body;
    private final boolean rear;
    private final boolean night;
    private final double half;
    private final double height;

    VehicleEnd(Pen pen, Vehicle.Style style, int body, boolean rear, boolean night) {
        this.pen = pen;
        this.style = style;
        this.body = body;
        this.rear = rear;
        this.night = night;
        this.half = style.kind().width / 2;
        this.height = style.kind().height;
    }

    void paint() {
        pen.shadow(0.1, half * 1.25, 0.16);
        switch (style.kind()) {
            case CAR, TAXI -> car();
            case VAN -> van();
            case MINIBUS, BUS -> bus(height);
            case TRAM -> tram();
            case LORRY -> lorry();
            case THREE_WHEELER -> threeWheeler();
            case SCOOTER, BICYCLE -> throw new IllegalStateException("a cycle is painted by Cycle");
        }
    }

    private void tyres(double wide, double high) {
        pen.round(TYRE, new double[] {-half + 0.06, -0.02, -half + 0.06 + wide, high}, 0.06);
        pen.round(TYRE, new double[] {half - 0.06 - wide, -0.02, half - 0.06, high}, 0.06);
    }

    private void lights(double y, double radius) {
        int ink = rear ? 0xE8281E : 0xFFF2C4;
        pen.round(Ink.shade(body, 0.55), new double[] {-half + 0.04, y - 0.13, -half + 0.46, y + 0.13}, 0.05);
        pen.round(Ink.shade(body, 0.55), new double[] {half - 0.46, y - 0.13, half - 0.04, y + 0.13}, 0.05);
        pen.lamp(night, ink, -half + 0.25, y, radius).lamp(night, ink, half - 0.25, y, radius);
    }

    private void plate(double y) {
        pen.box(0x1C1C20, -0.4, y - 0.15, 0.4, y + 0.15);
        pen.box(style.plate().ink(), -0.36, y - 0.11, 0.36, y + 0.11);
        int mark = Ink.brightness(style.plate().ink()) > 110 ? 0x2A2A30 : 0xF0F0EC;
        pen.box(mark, -0.26, y - 0.04, -0.06, y + 0.04).box(mark, 0.04, y - 0.04, 0.26, y + 0.04);
    }

    private void car() {
        tyres(0.3, 0.5);
        double roof = 1.5;
        pen.shadedCurve(
                body,
                roof,
                0.8,
                -half + 0.1,
                0.8,
                -half + 0.16,
                1.0,
                -half * 0.66,
                roof + 0.05,
                half * 0.66,
                roof + 0.05,
                half - 0.16,
                1.0,
                half - 0.1,
                0.8);
        pen.pane(false, -half * 0.72, 0.98, -half * 0.56, 1.38, half * 0.56, 1.38, half * 0.72, 0.98);
        pen.veil(0xB8D0E4, 0.6, -half * 0.4, 0.98, -half * 0.2, 1.38, half * 0.12, 1.38, -half * 0.1, 0.98);
        pen.shaded(body, new double[] {-half, 0.26, half, 1.0}, 0.2);
        pen.box(Ink.shade(body, 0.5), -half * 0.94, 0.26, half * 0.94, 0.36);
        if (!rear) {
            pen.round(0x24262C, new double[] {-half * 0.46, 0.62, half * 0.46, 0.82}, 0.06);
        }
        lights(0.74, 0.12);
        plate(0.5);
        if (style.kind() == Vehicle.Kind.TAXI) {
            for (int i = 0; i < 6; i++) {
                pen.box(i % 2 == 0 ? 0x1C1C20 : 0xF4F4F0, -0.54 + i * 0.18, 0.87, -0.36 + i * 0.18, 0.97);
            }
            sign(roof);
        }
    }

    private void sign(double roof) {
        pen.round(style.band().ink(), new double[] {-0.36, roof - 0.02, 0.36, roof + 0.25}, 0.06);
        if (night) {
            pen.lamp(true, 0xFFF0B0, 0, roof + 0.12, 0.09);
        } else {
            pen.box(0xF8F4E0, -0.24, roof + 0.05, 0.24, roof + 0.18);
        }
    }

    private void van() {
        tyres(0.3, 0.5);
        pen.shaded(body, new double[] {-half, 0.28, half, height}, 0.24);
        if (rear) {
            pen.pane(false, -half * 0.8, 1.3, -half * 0.8, 1.95, -0.08, 1.95, -0.08, 1.3);
            pen.pane(false, half * 0.8, 1.3, half * 0.8, 1.95, 0.08, 1.95, 0.08, 1.3);
            pen.box(Ink.shade(body, 0.6), -0.04, 0.35, 0.04, 2.15);
        } else {
            pen.pane(false, -half * 0.86, 1.2, -half * 0.76, 1.95, half * 0.76, 1.95, half * 0.86, 1.2);
            pen.veil(0xB8D0E4, 0.6, -half * 0.4, 1.2, -half * 0.1, 1.95, half * 0.2, 1.95, -half * 0.1, 1.2);
            pen.round(0x24262C, new double[] {-half * 0.5, 0.75, half * 0.5, 1.0}, 0.06);
        }
        lights(0.86, 0.13);
        plate(0.55);
    }

    private void bus(double top) {
        tyres(0.36, 0.55);
        double waist = top * 0.42;
        pen.shaded(body, new double[] {-half, 0.3, half, top}, 0.2);
        pen.box(style.band().ink(), -half, waist - top * 0.13, half, waist);
        if (rear) {
            pen.pane(
                    night,
                    -half * 0.82,
                    top * 0.58,
                    -half * 0.82,
                    top * 0.86,
                    half * 0.82,
                    top * 0.86,
                    half * 0.82,
                    top * 0.58);
            pen.round(Ink.shade(body, 0.55), new double[] {-half * 0.5, 0.75, half * 0.5, waist - top * 0.15}, 0.05);
        } else {
            pen.pane(
                    night,
                    -half * 0.9,
                    waist + 0.05,
                    -half * 0.86,
                    top * 0.84,
                    half * 0.86,
                    top * 0.84,
                    half * 0.9,
                    waist + 0.05);
            pen.veil(
                    0xD0E4F0,
                    0.45,
                    -half * 0.5,
                    waist + 0.05,
                    -half * 0.2,
                    top * 0.84,
                    half * 0.15,
                    top * 0.84,
                    -half * 0.15,
                    waist + 0.05);
            pen.box(Ink.shade(body, 0.6), -0.04, waist, 0.04, top * 0.84);
            pen.round(0x1C1C20, new double[] {-half * 0.6, top * 0.87, half * 0.6, top * 0.96}, 0.04);
            pen.box(0xF0A828, -half * 0.42, top * 0.895, half * 0.42, top * 0.935);
        }
        lights(0.72, 0.15);
        plate(0.5);
    }

    private void tram() {
        pen.line(0x3A3C42, 0.07, -0.5, 3.3, 0.25, 3.6, -0.3, 3.88).box(0x3A3C42, -0.75, 3.82, 0.75, 3.9);
        pen.box(0x26282C, -half * 0.8, -0.02, half * 0.8, 0.4);
        pen.shadedCurve(
                body,
                3.4,
                0.2,
                -half,
                0.2,
                -half,
                2,
                -half * 0.86,
                3.4,
                0,
                3.5,
                half * 0.86,
                3.4,
                half,
                2,
                half,
                0.2,
                0,
                0.16);
        pen.box(style.band().ink(), -half * 0.98, 1.0, half * 0.98, 1.42);
        double head = rear ? 2.4 : 2.75;
        pen.pane(night, -half * 0.86, 1.55, -half * 0.76, head, half * 0.76, head, half * 0.86, 1.55);
        pen.veil(0xD0E4F0, 0.45, -half * 0.5, 1.55, -half * 0.2, head, half * 0.15, head, -half * 0.15, 1.55);
        if (rear) {
            pen.round(Ink.shade(body, 0.6), new double[] {-half * 0.6, 2.6, half * 0.6, 3.1}, 0.1);
        } else {
            pen.box(0x1C1C20, -half * 0.55, 2.88, half * 0.55, 3.15).box(0xF0A828, -half * 0.4, 2.95, half * 0.4, 3.08);
        }
        pen.lamp(night, rear ? 0xE8281E : 0xFFF2C4, -half * 0.6, 0.72, 0.16)
                .lamp(night, rear ? 0xE8281E : 0xFFF2C4, half * 0.6, 0.72, 0.16);
    }

    private void lorry() {
        tyres(0.5, 0.75);
        int load = style.band().ink();
        if (rear) {
            pen.shaded(load, new double[] {-half, 0.75, half, height}, 0.06);
            pen.box(Ink.shade(load, 0.55), -0.04, 0.85, 0.04, height - 0.1);
            pen.box(Ink.shade(load, 0.6), -half, 0.75, half, 0.9)
                    .box(Ink.shade(load, 0.6), -half, height - 0.14, half, height);
            pen.box(0xC8322D, -half * 0.95, 0.52, -half * 0.5, 0.66).box(0xC8322D, half * 0.5, 0.52, half * 0.95, 0.66);
        } else {
            pen.shaded(load, new double[] {-half, 1.6, half, height}, 0.06);
            pen.shaded(body, new double[] {-half * 0.96, 0.35, half * 0.96, 2.9}, 0.2);
            pen.pane(false, -half * 0.86, 1.7, -half * 0.8, 2.55, half * 0.8, 2.55, half * 0.86, 1.7);
            pen.veil(0xB8D0E4, 0.6, -half * 0.4, 1.7, -half * 0.1, 2.55, half * 0.2, 2.55, -half * 0.1, 1.7);
            pen.round(0x24262C, new double[] {-half * 0.6, 0.85, half * 0.6, 1.5}, 0.06);
        }
        lights(rear ? 0.6 : 0.68, 0.14);
        plate(0.55);
    }

    private void threeWheeler() {
        if (rear) {
            tyres(0.18, 0.45);
        } else {
            pen.round(TYRE, new double[] {-0.1, -0.02, 0.1, 0.55}, 0.06);
        }
        int hood = style.band().ink();
        pen.shadedCurve(
                hood,
                height,
                0.9,
                -half,
                0.85,
                -half * 0.95,
                1.5,
                -half * 0.6,
                height + 0.06,
                half * 0.6,
                height + 0.06,
                half * 0.95,
                1.5,
                half,
                0.85);
        if (rear) {
            pen.pane(false, -half * 0.6, 1.15, -half * 0.5, 1.45, half * 0.5, 1.45, half * 0.6, 1.15);
        } else {
            pen.pane(false, -half * 0.78, 0.9, -half * 0.6, 1.55, half * 0.6, 1.55, half * 0.78, 0.9);
        }
        pen.shadedCurve(
                body,
                0.95,
                0.25,
                -half,
                0.98,
                -half,
                0.6,
                -half * (rear ? 0.9 : 0.3),
                0.18,
                half * (rear ? 0.9 : 0.3),
                0.18,
                half,
                0.6,
                half,
                0.98);
        if (rear) {
            lights(0.6, 0.1);
        } else {
            pen.lamp(night, 0xFFF2C4, 0, 0.76, 0.13);
        }
        plate(0.4);
    }
}
