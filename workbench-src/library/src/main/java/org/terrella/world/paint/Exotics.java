package org.terrella.world.paint;

/** Plants of warm countries. */
final class Exotics {

    private Exotics() {}

    static void palm(Plant plant) {
        double lean = plant.dice().between(-0.14, 0.14);
        int bark = 0x8A6E50;
        plant.limb(0, 0, 0.075, lean * 0.3, 0.4, 0.055, bark);
        plant.limb(lean * 0.3, 0.39, 0.055, lean, 0.8, 0.045, bark);
        int ink = Ink.shade(0x4A9440, plant.dice().between(0.92, 1.08));
        double[] tips = {-0.4, 0.56, 0.4, 0.58, -0.44, 0.76, 0.44, 0.78, -0.3, 0.94, 0.32, 0.95, 0.02, 1.0};
        for (int i = 0; i < tips.length; i += 2) {
            double shade = tips[i] > 0 ? 0.76 : 1.04;
            frond(plant, lean, lean + tips[i] + plant.dice().between(-0.03, 0.03), tips[i + 1], Ink.shade(ink, shade));
        }
        Outline nuts = Outline.ellipse(plant.x(lean - 0.03), plant.y(0.77), plant.length(0.035), plant.length(0.035))
                .and(Outline.ellipse(plant.x(lean + 0.035), plant.y(0.76), plant.length(0.035), plant.length(0.035)));
        plant.canvas().fill(nuts, 0x6A4428);
        if (plant.snowy()) {
            plant.canvas().fill(plant.clump(lean, 0.86, 0.2, 0.05), Plant.SNOW);
        }
    }

    /** A bent leaf from the head of the trunk to a tip. */
    private static void frond(Plant plant, double x, double tipX, double tipY, int ink) {
        double head = 0.8;
        double midX = x + (tipX - x) * 0.52;
        double midY = Math.max(head, tipY) + 0.07;
        plant.canvas()
                .fill(
                        plant.shape(
                                x - 0.02,
                                head,
                                (x + midX) / 2,
                                (head + midY) / 2 + 0.045,
                                midX,
                                midY + 0.02,
                                (midX + tipX) / 2,
                                (midY + tipY) / 2 + 0.05,
                                tipX,
                                tipY,
                                (midX + tipX) / 2 - (tipX - x) * 0.08,
                                (midY + tipY) / 2 - 0.055,
                                midX,
                                midY - 0.085,
                                x + 0.02,
                                head - 0.02),
                        ink);
    }

    static void fanPalm(Plant plant) {
        plant.limb(0, 0, 0.13, 0, 0.62, 0.1, 0x7E6248);
        plant.canvas().fill(plant.clump(0, 0.52, 0.1, 0.12), 0x9A7C50);
        int ink = Ink.shade(0x5C9A56, plant.dice().between(0.92, 1.08));
        for (int pass = 0; pass < 3; pass++) {
            Outline fan = new Outline();
            double radius = 0.36 - pass * 0.09;
            for (int i = 0; i < 11; i++) {
                double angle = Math.toRadians(-30 + 24 * i + plant.dice().between(-4, 4));
                double x = radius * StrictMath.cos(angle);
                double y = 0.66 + radius * 0.92 * StrictMath.sin(angle);
                fan.and(Outline.tapered(
                        plant.x(0), plant.y(0.66), plant.length(0.03), plant.x(x), plant.y(y), plant.length(0.055)));
            }
            plant.canvas().fill(fan, pass == 0 ? Ink.shade(ink, 0.65) : Ink.mix(ink, 0xFFFFC0, pass * 0.14 - 0.14));
        }
        if (plant.snowy()) {
            plant.canvas().fill(plant.clump(0, 0.86, 0.2, 0.07), Plant.SNOW);
        }
    }

    static void bottle(Plant plant) {
        int bark = Ink.shade(0xA98A72, plant.dice().between(0.93, 1.05));
        Canvas canvas = plant.canvas();
        Outline trunk =
                plant.shape(-0.17, 0, -0.2, 0.2, -0.16, 0.45, -0.08, 0.62, 0.08, 0.62, 0.16, 0.45, 0.2, 0.2, 0.17, 0);
        canvas.fill(trunk, bark);
        canvas.fill(
                plant.shape(0.04, 0, 0.06, 0.3, 0.03, 0.62, 0.08, 0.62, 0.16, 0.45, 0.2, 0.2, 0.17, 0),
                Ink.shade(bark, 0.7));
        canvas.fill(
                plant.shape(-0.15, 0.02, -0.18, 0.2, -0.14, 0.44, -0.11, 0.44, -0.13, 0.2, -0.11, 0.02),
                Ink.shade(bark, 1.17));
        Outline branches = new Outline();
        for (int i = -2; i <= 2; i++) {
            branches.and(plant.branches(i * 0.03, 0.58, 0.2, 90 - i * 30, 1));
        }
        canvas.fill(branches, Ink.shade(bark, 0.85));
        int ink = Ink.shade(0x6E8E44, plant.dice().between(0.93, 1.07));
        for (int i = -2; i <= 2; i++) {
            double high = 0.93 - 0.075 * Math.abs(i) - plant.dice().between(0, 0.03);
            plant.crown(i * 0.18, high, 0.11, 0.05, i > 0 ? Ink.shade(ink, 0.86) : ink);
        }
    }

    static void cactus(Plant plant) {
        int ink = Ink.shade(0x4F8A4C, plant.dice().between(0.92, 1.08));
        double left = plant.dice().between(0.28, 0.4);
        double right = plant.dice().between(0.42, 0.54);
        arm(plant, -1, left, 0.78, ink);
        arm(plant, 1, right, 0.86, ink);
        column(plant, 0, 0, 1, 0.1, ink);
        if (plant.snowy()) {
            plant.canvas().fill(plant.clump(0, 0.97, 0.1, 0.04), Plant.SNOW);
        }
    }

    private static void arm(Plant plant, int side, double from, double to, int ink) {
        double x = side * 0.27;
        plant.canvas().fill(plant.shape(0, from, x, from, x, from + 0.13, 0, from + 0.13), Ink.shade(ink, 0.85));
        column(plant, x, from + 0.02, to, 0.068, ink);
    }

    private static void column(Plant plant, double x, double from, double to, double half, int ink) {
        double[] parts = {-1, 1, 1, 0.25, 1, 0.68, -0.72, -0.35, 1.3};
        for (int i = 0; i < parts.length; i += 3) {
            plant.canvas()
                    .fill(
                            Silhouettes.rounded(
                                    plant.x(x + parts[i] * half),
                                    plant.y(to),
                                    plant.x(x + parts[i + 1] * half),
                                    plant.y(from),
                                    plant.length(half)),
                            Ink.shade(ink, parts[i + 2]));
        }
    }

    static void bamboo(Plant plant) {
        for (int i = 0; i < 7; i++) {
            double x = -0.24 + i * 0.08 + plant.dice().between(-0.02, 0.02);
            double top = plant.dice().between(0.82, 1);
            double lean = x * 0.35 + plant.dice().between(-0.03, 0.03);
            int ink = Ink.shade(i % 2 == 0 ? 0x8CB04A : 0x6E9A44, plant.dice().between(0.9, 1.08));
            plant.limb(x, 0, 0.045, x + lean, top, 0.025, ink);
            Outline joints = new Outline();
            for (int j = 1; j < 5; j++) {
                double y = j * 0.19 + (i % 2) * 0.06;
                double cx = x + lean * y / top;
                joints.and(plant.shape(cx - 0.024, y, cx + 0.024, y, cx + 0.024, y + 0.016, cx - 0.024, y + 0.016));
            }
            plant.canvas().fill(joints, 0x4A6A30);
            blades(plant, x + lean, top, 0x5C9440);
        }
    }

    private static void blades(Plant plant, double x, double top, int ink) {
        Outline blades = new Outline();
        for (int i = 0; i < 4; i++) {
            double y = top - i * 0.1;
            double side = i % 2 == 0 ? 0.13 : -0.13;
            double end = side * plant.dice().between(0.8, 1.2);
            blades.and(
                    side > 0
                            ? plant.shape(x, y, x + end * 0.5, y - 0.005, x + end, y - 0.08, x + end * 0.4, y - 0.05)
                            : plant.shape(x, y, x + end * 0.4, y - 0.05, x + end, y - 0.08, x + end * 0.5, y - 0.005));
        }
        plant.canvas().fill(blades, Ink.shade(ink, plant.dice().between(0.85, 1.2)));
    }

    static void banana(Plant plant) {
        int ink = Ink.shade(0x62A844, plant.dice().between(0.93, 1.07));
        plant.limb(0, 0, 0.12, 0, 0.4, 0.08, 0x8C9A5A);
        double[] tips = {0.5, 0.34, -0.5, 0.36, 0.5, 0.68, -0.48, 0.7, 0.24, 0.96, -0.2, 1};
        for (int i = 0; i < tips.length; i += 2) {
            leaf(plant, tips[i], tips[i + 1], Ink.shade(ink, tips[i] > 0 ? 0.76 : 1.03));
        }
    }

    private static void leaf(Plant plant, double tipX, double tipY, int ink) {
        double baseY = 0.36;
        double midX = tipX * 0.55;
        double midY = (baseY + tipY) / 2 + 0.13 * Math.abs(tipX) / 0.5;
        double length = Math.sqrt(tipX * tipX + (tipY - baseY) * (tipY - baseY));
        double nx = -(tipY - baseY) / length * 0.1; // to the leaf's left
        double ny = tipX / length * 0.1;
        plant.canvas()
                .fill(
                        plant.shape(
                                0,
                                baseY,
                                midX * 0.6 + nx,
                                baseY + (midY - baseY) * 0.6 + ny,
                                (midX + tipX) / 2 + nx,
                                (midY + tipY) / 2 + ny,
                                tipX,
                                tipY,
                                (midX + tipX) / 2 - nx,
                                (midY + tipY) / 2 - ny,
                                midX * 0.6 - nx,
                                baseY + (midY - baseY) * 0.6 - ny),
                        ink);
        plant.canvas()
                .fill(
                        Outline.polyline(
                                plant.length(0.018),
                                plant.x(0),
                                plant.y(baseY),
                                plant.x(midX),
                                plant.y(midY),
                                plant.x(tipX),
                                plant.y(tipY)),
                        Ink.mix(ink, 0xF0F8B0, 0.5));
    }
}
