package org.terrella.world.paint;

/** A band of ground while it is painted; depth 0 is its far end, 1 its near end. */
record Land(Canvas canvas, double top, double bottom, Dice dice) {

    private double y(double depth) {
        return top + (bottom - top) * depth;
    }

    private void ground(int far, int near) {
        canvas.fade(Outline.box(-30, top, 130, bottom), top, far, bottom, near);
    }

    /** Rows that run to a point above the far end. */
    void rows(int soil, int leaf, int light, double share) {
        ground(Ink.mix(soil, leaf, 0.4), soil);
        double vanish = dice.between(25, 75);
        double spread = 7.5;
        Outline dark = new Outline();
        Outline bright = new Outline();
        for (int i = -9; i <= 9; i++) {
            double near = vanish + (i + dice.between(-0.08, 0.08)) * 17;
            double far = vanish + (near - vanish) / spread;
            double half = 17 * share / 2;
            dark.and(strip(far, near, -half / spread, half / spread, -half, half));
            bright.and(strip(far, near, -half / spread, half * 0.2 / spread, -half * 0.9, half * 0.25));
        }
        canvas.fill(dark, Ink.shade(leaf, 0.8));
        canvas.fill(bright, light);
    }

    private Outline strip(double far, double near, double f0, double f1, double n0, double n1) {
        return Outline.polygon(far + f0, top, far + f1, top, near + n1, bottom, near + n0, bottom);
    }

    void terraces() {
        ground(0x86B060, 0x5E9440);
        int steps = 6;
        for (int i = 0; i < steps; i++) {
            double depth = (double) (i * i) / (steps * steps);
            double next = (double) ((i + 1) * (i + 1)) / (steps * steps);
            double bend = dice.between(-0.3, 0.3) * (next - depth);
            Outline water = wave(y(depth), y(depth + (next - depth) * 0.68), y(bend) - top, i);
            canvas.label(Label.WATER);
            canvas.fade(water, y(depth), 0xD6E8F2, y(next), 0x7FA8C4);
            canvas.label(Label.VEGETATION);
            Outline rim = wave(y(depth + (next - depth) * 0.68), y(next), y(bend) - top, i);
            canvas.fade(rim, y(depth), 0x9CC860, y(next), 0x4A7A36);
        }
    }

    /** A band with bent borders. */
    private static Outline wave(double y0, double y1, double bend, int turn) {
        Outline outline = new Outline();
        for (int i = 0; i <= 8; i++) {
            outline.to(-10 + i * 15, y0 + bend * StrictMath.sin(i * 0.9 + turn * 1.7));
        }
        for (int i = 8; i >= 0; i--) {
            outline.to(-10 + i * 15, y1 + bend * StrictMath.sin(i * 0.9 + turn * 1.7));
        }
        return outline.close();
    }

    void flowers(int... petals) {
        ground(0x8CB458, 0x4F8A34);
        int count = 70;
        for (int i = 0; i < count; i++) {
            double depth = (double) i / count;
            double radius = 0.45 + 1.5 * depth * depth;
            double x = dice.between(-2, 102);
            double cy = y(0.04 + 0.94 * depth * depth);
            int ink = petals[dice.below(petals.length)];
            canvas.fill(Outline.line(x, cy, x + 0.2, cy + radius * 2.2, radius * 0.4), 0x3C6E2A);
            canvas.fill(Silhouettes.regular(x, cy, radius, 6, 0), ink);
            if (radius > 1) {
                canvas.fill(Silhouettes.regular(x, cy, radius * 0.4, 5, 0), 0xF6E27A);
            }
        }
    }

    void dunes() {
        ground(0xEBCB8C, 0xD9AC62);
        for (int i = 0; i < 4; i++) {
            double depth = 0.04 + i * i * 0.085;
            double crest = dice.between(15, 85);
            double high = (bottom - top) * (0.1 + 0.06 * i);
            double base = y(Math.min(1, depth + 0.28 + 0.06 * i));
            double peak = y(depth);
            canvas.fade(
                    Outline.polygon(
                            crest - 75,
                            base,
                            crest - 30,
                            peak + high * 0.55,
                            crest,
                            peak,
                            crest + 8,
                            peak + high * 0.2,
                            crest + 70,
                            base),
                    peak,
                    0xF4D9A0,
                    base,
                    0xDDB36C);
            canvas.fill(
                    Outline.polygon(
                            crest,
                            peak,
                            crest + 8,
                            peak + high * 0.2,
                            crest + 70,
                            base,
                            crest + 12,
                            base,
                            crest - 5,
                            peak + high * 0.8),
                    0xB98A4E,
                    0.75);
        }
        ripples(0xC2935A);
    }

    private void ripples(int ink) {
        for (int i = 0; i < 6; i++) {
            double cy = y(0.62 + i * 0.065);
            Outline line = wave(cy, cy + 0.5 + i * 0.12, 0.6 + i * 0.12, i);
            canvas.fill(line, ink, 0.45);
        }
    }

    void stubble() {
        rows(0xD8B458, 0xC49A3C, 0xE8CC74, 0.5);
        for (int i = 0; i < 6; i++) {
            double depth = 0.08 + i * 0.15;
            double radius = 1.2 + 5.2 * depth;
            double x = dice.between(4, 96);
            double cy = y(depth);
            Silhouettes.shadow(canvas, x, cy, radius * 1.5);
            canvas.fill(Outline.box(x, cy - 2 * radius, x + radius * 1.3, cy), 0xA87E30);
            canvas.fill(Outline.ellipse(x + radius * 1.3, cy - radius, radius * 0.7, radius), 0xA87E30);
            canvas.fill(Outline.ellipse(x, cy - radius, radius * 0.7, radius), 0xE4C260);
            canvas.fill(Outline.ellipse(x, cy - radius, radius * 0.36, radius * 0.5), 0xC09838);
        }
    }

    void cracked() {
        ground(0xD2B48A, 0xB88E60);
        Outline cracks = new Outline();
        double[] depths = {0.06, 0.16, 0.32, 0.56, 0.92};
        for (int row = 0; row < depths.length; row++) {
            double pitch = 7 + 26 * depths[row];
            double width = 0.35 + 1.1 * depths[row];
            double next = row + 1 < depths.length ? depths[row + 1] : 1.3;
            for (double x = -10 - dice.between(0, pitch); x < 110; x += pitch) {
                double rise = (y(next) - y(depths[row])) * dice.between(-0.18, 0.18);
                double cy = y(depths[row]);
                cracks.and(Outline.line(x, cy - rise, x + pitch, cy + rise, width));
                cracks.and(Outline.line(x, cy - rise, x + dice.between(-0.4, 0.4) * pitch, y(next), width));
            }
        }
        canvas.fill(cracks, 0x6E4E34);
    }
}
