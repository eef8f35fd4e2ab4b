package org.terrella.world.paint;

/** Trees that shed their leaves. */
final class Crowns {

    private static final int[] AUTUMN = {0xD9822B, 0xC8502A, 0xE2B03A, 0xB5432E};

    private Crowns() {}

    static void paint(Tree tree, Plant plant) {
        switch (tree) {
            case ELM -> elm(plant);
            case BIRCH -> birch(plant);
            case BLOSSOM -> blossom(plant);
            case POPLAR -> poplar(plant);
            case SHRUB -> shrub(plant);
            default -> broadleaf(plant);
        }
    }

    /** Colour of the leaves by season. */
    static int leaves(Plant plant, int green) {
        Dice dice = plant.dice();
        int ink = plant.season() == Season.AUTUMN ? AUTUMN[dice.below(AUTUMN.length)] : green;
        int seen = plant.snowy() ? Ink.mix(ink, 0x8C9AA6, 0.55) : ink;
        return Ink.shade(seen, dice.between(0.92, 1.08));
    }

    private static boolean bare(Plant plant, int bark) {
        if (plant.season() != Season.BARE && !plant.snowy()) {
            return false;
        }
        double lean = plant.dice().between(-5, 5);
        Outline branches = plant.branches(0, 0, 0.36, 90 + lean, 3);
        plant.canvas().fill(branches, bark);
        if (plant.snowy()) {
            double up = 0.012;
            for (int i = 0; i < 4; i++) {
                double x = plant.dice().between(-0.26, 0.26);
                plant.canvas().fill(plant.clump(x, plant.dice().between(0.62, 0.9) + up, 0.13, 0.05), Plant.SNOW);
            }
        }
        return true;
    }

    private static void broadleaf(Plant plant) {
        if (bare(plant, 0x5A4636)) {
            return;
        }
        plant.limb(0, 0, 0.12, 0, 0.45, 0.08, Plant.BARK);
        plant.crown(0, 0.64, 0.4, 0.36, leaves(plant, 0x4C8C3A));
    }

    private static void elm(Plant plant) {
        if (bare(plant, 0x4E4038)) {
            return;
        }
        plant.limb(0, 0, 0.09, 0, 0.5, 0.06, 0x5E4A3A);
        plant.limb(0, 0.3, 0.05, -0.17, 0.5, 0.03, 0x5E4A3A);
        plant.limb(0, 0.32, 0.05, 0.17, 0.55, 0.03, 0x5E4A3A);
        int ink = leaves(plant, 0x3F7F45);
        plant.crown(0.19, 0.58, 0.19, 0.14, Ink.shade(ink, 0.85));
        plant.crown(-0.19, 0.53, 0.2, 0.14, ink);
        plant.crown(0, 0.8, 0.24, 0.2, Ink.shade(ink, 1.06));
    }

    private static void birch(Plant plant) {
        int bark = 0xE9E7E0;
        boolean leafless = bare(plant, 0x9A9088);
        plant.limb(0, 0, 0.075, 0.01, 0.75, 0.035, bark);
        Outline marks = new Outline();
        for (int i = 0; i < 6; i++) {
            double y = 0.06 + i * 0.075 + plant.dice().between(-0.015, 0.015);
            double x = plant.dice().between(-0.015, 0.02);
            marks.and(plant.shape(x - 0.02, y, x + 0.022, y, x + 0.022, y + 0.022, x - 0.02, y + 0.022));
        }
        plant.canvas().fill(marks, 0x2C2A2A);
        if (!leafless) {
            int ink = leaves(plant, 0x93B84E);
            plant.crown(0.1, 0.56, 0.14, 0.1, ink);
            plant.crown(-0.11, 0.64, 0.15, 0.11, ink);
            plant.crown(0.03, 0.82, 0.16, 0.17, ink);
        }
    }

    private static void blossom(Plant plant) {
        if (bare(plant, 0x4A3A36)) {
            return;
        }
        plant.limb(0, 0, 0.1, -0.04, 0.3, 0.07, 0x54403A);
        plant.limb(-0.04, 0.28, 0.06, -0.26, 0.58, 0.03, 0x54403A);
        plant.limb(-0.04, 0.28, 0.06, 0.24, 0.56, 0.03, 0x54403A);
        int ink = plant.season() == Season.AUTUMN
                ? leaves(plant, 0)
                : Ink.shade(0xF0A8C4, plant.dice().between(0.95, 1.05));
        plant.crown(0.26, 0.6, 0.24, 0.19, ink);
        plant.crown(-0.26, 0.62, 0.25, 0.19, ink);
        plant.crown(0, 0.8, 0.3, 0.19, ink);
        Outline petals = new Outline();
        for (int i = 0; i < 6; i++) {
            double x = plant.dice().between(-0.4, 0.4);
            petals.and(Outline.ellipse(plant.x(x), plant.y(0.01), plant.length(0.025), plant.length(0.012)));
        }
        plant.canvas().fill(petals, ink);
    }

    private static void poplar(Plant plant) {
        if (plant.season() == Season.BARE || plant.snowy()) {
            bareColumn(plant);
            return;
        }
        plant.limb(0, 0, 0.06, 0, 0.2, 0.05, Plant.BARK);
        int ink = leaves(plant, 0x6A9A3E);
        plant.crown(0, 0.33, 0.11, 0.2, ink);
        plant.crown(0, 0.57, 0.12, 0.24, ink);
        plant.crown(0, 0.81, 0.085, 0.19, ink);
    }

    private static void bareColumn(Plant plant) {
        Outline twigs = plant.shape(0.03, 0, 0.003, 1, -0.003, 1, -0.03, 0);
        for (int i = 0; i < 6; i++) {
            double y = 0.2 + i * 0.11;
            for (int side = -1; side <= 1; side += 2) {
                double x = side * plant.dice().between(0.09, 0.13);
                twigs.and(Outline.tapered(
                        plant.x(0),
                        plant.y(y),
                        plant.length(0.025),
                        plant.x(x),
                        plant.y(y + 0.2),
                        plant.length(0.012)));
            }
        }
        plant.canvas().fill(twigs, 0x5A4A3C);
        for (int i = 0; i < 3 && plant.snowy(); i++) {
            plant.canvas().fill(plant.clump(0.05 * (i % 2 * 2 - 1), 0.5 + 0.2 * i, 0.09, 0.07), Plant.SNOW);
        }
    }

    private static void shrub(Plant plant) {
        if (plant.season() == Season.BARE) {
            for (int side = -1; side <= 1; side++) {
                plant.canvas().fill(plant.branches(side * 0.05, 0, 0.4, 90 + side * 28, 2), 0x6A5444);
            }
            return;
        }
        int ink = leaves(plant, 0x5F8E3E);
        plant.crown(-0.4, 0.34, 0.4, 0.34, ink);
        plant.crown(0.42, 0.34, 0.38, 0.34, Ink.shade(ink, 0.88));
        plant.crown(0, 0.56, 0.46, 0.42, ink);
    }

    static void willow(Plant plant) {
        if (plant.season() == Season.BARE || plant.snowy()) {
            bare(plant, 0x6A5A42);
            return;
        }
        plant.limb(0, 0, 0.1, 0.03, 0.6, 0.06, 0x5E4C38);
        int ink = leaves(plant, 0x86A648);
        strands(plant, Ink.shade(ink, 0.66), 0.42, 0);
        plant.crown(0, 0.78, 0.34, 0.2, ink);
        strands(plant, ink, 0.42, 0.04);
        strands(plant, Ink.mix(ink, 0xFFF6B0, 0.3), 0.34, 0.09);
    }

    private static void strands(Plant plant, int ink, double wide, double shift) {
        Outline outline = new Outline();
        for (int i = 0; i < 7; i++) {
            double side = -1 + i / 3.0 + plant.dice().between(-0.08, 0.08) + shift;
            double x = side * wide;
            double end = plant.dice().between(0.1, 0.3) + 0.1 * (1 - Math.abs(side));
            outline.and(plant.shape(
                    x * 0.7 - 0.03,
                    0.82 - 0.1 * side * side,
                    x * 0.7 + 0.05,
                    0.82 - 0.1 * side * side,
                    x + 0.045,
                    0.5,
                    x + 0.01,
                    end,
                    x - 0.03,
                    0.5));
        }
        plant.canvas().fill(outline, ink);
    }
}
