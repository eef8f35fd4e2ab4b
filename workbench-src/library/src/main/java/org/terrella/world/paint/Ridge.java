package org.terrella.world.paint;

/**
 * Hills or mountains along the horizon.
 *
 * @param height of the highest peak, in units, above 0
 * @param ink colour of the slopes, 0xRRGGBB
 * @param jagged from 0, rolling hills, to 1, sharp peaks
 * @param snowLine share of the height above which snow lies; 1 for none
 */
public record Ridge(double height, int ink, double jagged, double snowLine) {

    private static final int STEPS = 48;

    /**
     * Paints it.
     *
     * @param canvas where to
     * @param horizonY unit of its foot
     * @param dice for its line
     */
    public void paint(Canvas canvas, double horizonY, Dice dice) {
        canvas.label(Label.MOUNTAIN);
        double[] line = line(dice);
        Outline slopes = new Outline().to(-60, horizonY + 1);
        for (int i = 0; i <= STEPS; i++) {
            slopes.to(x(i), horizonY - line[i] * height);
        }
        canvas.fade(
                slopes.to(160, horizonY + 1).close(), horizonY - height, ink, horizonY, Ink.mix(ink, 0xFFFFFF, 0.12));
        shadows(canvas, horizonY, line);
        if (snowLine < 1) {
            snow(canvas, horizonY, line, dice);
        }
    }

    private double[] line(Dice dice) {
        double[] line = new double[STEPS + 1];
        double[] wave = {dice.between(0, 6.3), dice.between(0, 6.3), dice.between(0, 6.3)};
        double most = 0.01;
        for (int i = 0; i <= STEPS; i++) {
            double smooth = 0.55 + 0.3 * StrictMath.sin(i * 0.22 + wave[0]) + 0.15 * StrictMath.sin(i * 0.55 + wave[1]);
            double sharp = Math.abs(((i * 0.29 + wave[2]) % 2) - 1) * 0.7 + dice.between(0, 0.3);
            line[i] = Math.max(0.05, smooth * (1 - jagged) + sharp * jagged);
            most = Math.max(most, line[i]);
        }
        for (int i = 0; i <= STEPS; i++) {
            line[i] /= most;
        }
        return line;
    }

    /** The side away from the light, left of each peak. */
    private void shadows(Canvas canvas, double horizonY, double[] line) {
        Outline dark = new Outline();
        for (int i = 1; i < STEPS; i++) {
            if (line[i] > line[i - 1] && line[i] >= line[i + 1] && line[i] > 0.35) {
                double y = horizonY - line[i] * height;
                double foot = Math.min(horizonY, y + height * 0.7 * line[i]);
                dark.to(x(i), y)
                        .to(x(i) + 1.5, y + (foot - y) * 0.5)
                        .to(x(i) - 0.5, foot)
                        .to(x(i) - height * 0.5, foot)
                        .close();
            }
        }
        canvas.fill(dark, Ink.shade(ink, 0.86), 0.45 + 0.4 * jagged);
    }

    private void snow(Canvas canvas, double horizonY, double[] line, Dice dice) {
        for (int i = 1; i < STEPS; i++) {
            boolean peak = line[i] >= line[i - 1] && line[i] >= line[i + 1] && line[i] > snowLine;
            if (peak) {
                double y = horizonY - line[i] * height;
                double down = (line[i] - snowLine) * height + 1.5;
                double left = slope(line, i, -1) * down;
                double right = slope(line, i, 1) * down;
                canvas.fill(
                        new Outline()
                                .to(x(i), y - 0.3)
                                .to(x(i) + right, y + down)
                                .to(x(i) + right * 0.4, y + down * dice.between(0.6, 0.8))
                                .to(x(i), y + down * dice.between(0.9, 1.2))
                                .to(x(i) - left * 0.4, y + down * dice.between(0.6, 0.8))
                                .to(x(i) - left, y + down)
                                .close(),
                        0xF4F7FC);
            }
        }
    }

    /** Units to the side for each unit down. */
    private double slope(double[] line, int at, int side) {
        double drop = (line[at] - line[at + side]) * height;
        return drop < 0.1 ? 1.5 : Math.min(1.5, (x(1) - x(0)) / drop);
    }

    private static double x(int step) {
        return -60 + step * 220.0 / STEPS;
    }
}
