package org.terrella.world.paint;

/** A sea, a lake or a river between two heights of the picture. */
public final class Water {

    private Water() {}

    /**
     * Paints it.
     *
     * @param canvas where to
     * @param fromY unit of its far shore
     * @param toY unit of its near shore, below {@code fromY}
     * @param sky what it mirrors
     * @param dice for the waves
     */
    public static void paint(Canvas canvas, double fromY, double toY, Sky sky, Dice dice) {
        canvas.label(Label.WATER);
        int deep = sky.cover() == Sky.Cover.CLEAR ? 0x2E7FA8 : 0x5C7E8E;
        Outline shore = new Outline().to(-60, fromY).to(160, fromY);
        for (int i = 0; i <= 22; i++) {
            shore.to(160 - i * 10, toY + StrictMath.sin(i * 0.9 + fromY) * 0.8);
        }
        canvas.fade(shore.close(), fromY, Ink.mix(deep, 0xDCEAF2, 0.4), toY, deep);
        Outline waves = new Outline();
        for (int i = 0; i < 14; i++) {
            double share = dice.unit();
            double y = fromY + (toY - fromY) * share * share;
            double x = dice.between(-5, 100);
            waves.and(Outline.line(x, y, x + 3 + 10 * share, y, 0.3 + 0.7 * share));
        }
        canvas.fill(waves, 0xF0F6FA, 0.55);
    }
}
