package org.terrella.world.paint;

/** Bicycles and motor scooters with their riders. */
final class Cycle {

    private static final int TYRE = 0x222328;

    private Cycle() {}

    static void end(Pen pen, Vehicle.Style style, boolean rear, boolean night, Dice dice) {
        Person.Style rider = Person.Style.of(dice, rear ? Person.Pose.FROM_BEHIND : Person.Pose.STANDING);
        boolean motor = style.kind() == Vehicle.Kind.SCOOTER;
        pen.shadow(0.05, 0.42, 0.08);
        int legs = rider.bottom().ink();
        pen.limb(legs, 0.16, -0.12, 0.85, -0.24, 0.45).limb(legs, 0.16, 0.12, 0.85, 0.24, 0.45);
        pen.round(TYRE, new double[] {-0.07, -0.02, 0.07, 0.65}, 0.07);
        int body = style.body().ink(dice);
        if (motor) {
            pen.shaded(body, new double[] {-0.24, 0.28, 0.24, 0.95}, 0.16);
        } else {
            pen.box(body, -0.05, 0.4, 0.05, 0.95);
        }
        pen.line(0x303238, 0.07, -0.36, 1.12, 0, 1.0, 0.36, 1.12);
        pen.lamp(night, rear ? 0xE8281E : 0xFFF2C4, 0, motor ? 0.78 : 0.62, motor ? 0.1 : 0.07);
        if (motor) {
            pen.box(style.plate().ink(), -0.17, 0.42, 0.17, 0.58);
        }
        upper(pen, rider, motor, 0);
        if (rear) {
            pen.round(Ink.shade(body, 0.7), new double[] {-0.2, 0.9, 0.2, 1.18}, 0.06); // a box on the rack
        } else if (motor) {
            pen.shadedCurve(body, 1.1, 0.3, -0.3, 0.3, -0.2, 1.1, 0.2, 1.1, 0.3, 0.3);
            pen.veil(0xD4E6F0, 0.75, -0.2, 1.05, 0.2, 1.05, 0.13, 1.4, -0.13, 1.4)
                    .lamp(night, 0xFFF2C4, 0, 0.9, 0.09);
        } else {
            pen.shape(0xC09A60, -0.24, 1.08, 0.24, 1.08, 0.16, 0.8, -0.16, 0.8).lamp(night, 0xFFF2C4, 0, 0.72, 0.07);
        }
    }

    static void side(Pen pen, Vehicle.Style style, boolean night, Dice dice) {
        Person.Style rider = Person.Style.of(dice, Person.Pose.STANDING);
        boolean motor = style.kind() == Vehicle.Kind.SCOOTER;
        pen.shadow(0, 0.95, 0.09);
        double radius = motor ? 0.27 : 0.34;
        for (double x : new double[] {-0.6, 0.62}) {
            pen.ring(TYRE, x, radius, radius - 0.05, motor ? 0.14 : 0.08);
            if (motor) {
                pen.disc(0xB0B2B6, x, radius, 0.14);
            }
        }
        int body = style.body().ink(dice);
        if (motor) {
            pen.shadedCurve(
                    body, 0.9, 0.25, -0.9, 0.5, -0.8, 0.86, -0.1, 0.82, 0, 0.36, 0.36, 0.36, 0.5, 1.0, 0.62, 1.0, 0.66,
                    0.5, 0.42, 0.22, -0.4, 0.22);
            pen.round(0x26262C, new double[] {-0.75, 0.76, -0.1, 0.88}, 0.06);
        } else {
            pen.line(body, 0.07, -0.6, 0.34, 0, 0.34, 0.45, 0.86, -0.22, 0.82, -0.6, 0.34)
                    .line(body, 0.07, 0, 0.34, -0.25, 0.92)
                    .line(body, 0.07, 0.62, 0.34, 0.42, 1.0);
        }
        pen.line(0x303238, 0.06, 0.44, 0.98, 0.3, 1.08);
        pen.lamp(night, 0xFFF2C4, 0.62, 0.9, 0.08);
        int legs = rider.bottom().ink();
        pen.limb(legs, 0.15, -0.28, 0.9, 0.12, 0.74).limb(Ink.shade(legs, 0.85), 0.13, 0.12, 0.74, 0.08, 0.34);
        pen.limb(rider.top().ink(), 0.1, -0.08, 1.32, 0.3, 1.08);
        upper(pen, rider, motor, -0.18);
    }

    private static void upper(Pen pen, Person.Style rider, boolean helmet, double x) {
        int top = rider.top().ink();
        pen.shadedCurve(top, 1.45, 0.85, x - 0.18, 0.86, x - 0.24, 1.4, x, 1.46, x + 0.24, 1.4, x + 0.18, 0.86);
        pen.disc(rider.skinInk(), x + 0.05, 1.58, 0.14);
        if (helmet) {
            pen.curve(
                    rider.bottom().ink(),
                    x - 0.15,
                    1.54,
                    x - 0.15,
                    1.76,
                    x + 0.22,
                    1.76,
                    x + 0.24,
                    1.58,
                    x + 0.05,
                    1.62);
        } else {
            pen.curve(rider.hairInk(), x - 0.13, 1.5, x - 0.13, 1.76, x + 0.2, 1.76, x + 0.2, 1.62, x, 1.64);
        }
    }
}
