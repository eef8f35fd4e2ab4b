package org.terrella.world.paint;

/** Trees and bushes that stay green. */
final class Evergreens {

    private Evergreens() {}

    static void conifer(Plant plant) {
        plant.limb(0, 0, 0.07, 0, 0.2, 0.06, 0x5A4030);
        int ink = Ink.shade(0x2F6B4A, plant.dice().between(0.9, 1.1));
        int tiers = 4;
        for (int i = 0; i < tiers; i++) {
            double low = 0.12 + i * 0.2;
            double top = i == tiers - 1 ? 1 : low + 0.38;
            double half = 0.29 - i * 0.055 + plant.dice().between(-0.015, 0.015);
            plant.canvas().fill(tier(plant, low, top, -half, half), ink);
            plant.canvas().fill(tier(plant, low, top, half * 0.12, half), Ink.shade(ink, 0.66));
            plant.canvas()
                    .fill(
                            plant.shape(-half * 0.75, low + 0.045, -half * 0.2, low + 0.055, 0, top),
                            Ink.mix(ink, 0xE8F0A0, 0.22));
            if (plant.snowy()) {
                plant.canvas()
                        .fill(
                                plant.shape(
                                        -half * 0.95,
                                        low + 0.02,
                                        -half * 0.4,
                                        low + 0.1,
                                        half * 0.1,
                                        low + 0.06,
                                        half * 0.6,
                                        low + 0.09,
                                        half * 0.5,
                                        low + 0.16,
                                        0,
                                        top),
                                Plant.SNOW);
            }
        }
    }

    private static Outline tier(Plant plant, double low, double top, double left, double right) {
        double dip = (right - left) * 0.1;
        return plant.shape(
                left,
                low,
                (left * 3 + right) / 4,
                low - dip,
                (left + right) / 2,
                low + dip * 0.3,
                (left + right * 3) / 4,
                low - dip,
                right,
                low,
                0,
                top);
    }

    static void cypress(Plant plant) {
        plant.limb(0, 0, 0.05, 0, 0.1, 0.05, Plant.BARK);
        int ink = Ink.shade(0x2E5B38, plant.dice().between(0.9, 1.1));
        flame(plant, 0, 0.125, Ink.shade(ink, 0.7));
        flame(plant, -0.02, 0.09, ink);
        flame(plant, -0.045, 0.04, Ink.mix(ink, 0xE0E890, 0.25));
        if (plant.snowy()) {
            plant.canvas().fill(plant.shape(-0.07, 0.66, 0.01, 0.6, 0.07, 0.68, 0, 1), Plant.SNOW);
        }
    }

    private static void flame(Plant plant, double x, double half, int ink) {
        double jag = plant.dice().between(-0.01, 0.01);
        plant.canvas()
                .fill(
                        plant.shape(
                                x - half * 0.5,
                                0.05,
                                x - half * 0.95,
                                0.2,
                                x - half + jag,
                                0.42,
                                x - half * 0.75,
                                0.65,
                                x - half * 0.4 + jag,
                                0.86,
                                0,
                                1,
                                x + half * 0.4,
                                0.86,
                                x + half * 0.75 + jag,
                                0.65,
                                x + half,
                                0.42,
                                x + half * 0.95 + jag,
                                0.2,
                                x + half * 0.5,
                                0.05),
                        ink);
    }

    static void umbrella(Plant plant) {
        int bark = 0x6E5238;
        plant.limb(0, 0, 0.07, 0.02, 0.42, 0.05, bark);
        plant.limb(0.02, 0.38, 0.045, -0.3, 0.76, 0.025, bark);
        plant.limb(0.02, 0.38, 0.045, 0.32, 0.76, 0.025, bark);
        plant.limb(0.02, 0.4, 0.04, 0.05, 0.78, 0.03, bark);
        int ink = Ink.shade(0x7A9440, plant.dice().between(0.92, 1.08));
        plant.crown(0.2, 0.78, 0.36, 0.075, Ink.shade(ink, 0.85));
        plant.crown(-0.22, 0.81, 0.36, 0.08, ink);
        plant.crown(0.02, 0.9, 0.4, 0.09, ink);
    }

    static void gum(Plant plant) {
        int bark = 0xD8CEC0;
        plant.limb(0, 0, 0.075, 0.02, 0.4, 0.055, bark);
        plant.limb(0.02, 0.38, 0.045, -0.15, 0.75, 0.025, bark);
        plant.limb(0.02, 0.38, 0.045, 0.17, 0.82, 0.025, bark);
        plant.limb(0.08, 0.55, 0.03, 0.28, 0.66, 0.015, bark);
        int ink = Ink.shade(0x8AA083, plant.dice().between(0.92, 1.08));
        plant.crown(0.29, 0.68, 0.12, 0.07, ink);
        plant.crown(-0.18, 0.78, 0.17, 0.1, ink);
        plant.crown(0.17, 0.88, 0.17, 0.1, ink);
        plant.crown(-0.04, 0.62, 0.1, 0.05, Ink.shade(ink, 0.9));
    }

    static void tea(Plant plant) {
        for (int row = 0; row < 3; row++) {
            int ink = Ink.shade(0x4E9A3C, 0.82 + row * 0.1 + plant.dice().between(-0.03, 0.03));
            double y = 0.72 - row * 0.3;
            for (int i = -2; i <= 2; i++) {
                double x = i * 0.62 + (row % 2) * 0.31 - 0.15 + plant.dice().between(-0.04, 0.04);
                hummock(plant, x, y, ink);
            }
        }
    }

    private static void hummock(Plant plant, double x, double low, int ink) {
        Canvas canvas = plant.canvas();
        canvas.fill(dome(plant, x, low - 0.14, 0.36, 0.4), Ink.shade(ink, 0.6));
        canvas.fill(dome(plant, x - 0.04, low - 0.02, 0.3, 0.27), ink);
        canvas.fill(dome(plant, x - 0.07, low + 0.12, 0.18, 0.11), Ink.mix(ink, 0xF4F6A0, 0.35));
        if (plant.snowy()) {
            canvas.fill(dome(plant, x, low + 0.02, 0.28, 0.22), Plant.SNOW);
        }
    }

    private static Outline dome(Plant plant, double x, double y, double rx, double ry) {
        return Outline.dome(plant.x(x), plant.y(y), plant.length(rx), plant.length(ry));
    }
}
