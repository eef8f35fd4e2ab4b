package org.terrella.world.paint;

/** One house as a block of space: its walls and its roof, back to front. */
final class HouseBlock {

    private final Canvas canvas;
    private final House.Style style;
    private final Space space;
    private final double width;
    private final double height;
    private final double depth;
    private final HouseRoof roof;
    private final Weather weather;
    private final Dice dice;

    HouseBlock(Canvas canvas, House.Style style, Space space, double[] size, Weather weather, Dice dice) {
        this.canvas = canvas;
        this.style = style;
        this.space = space;
        this.width = size[0];
        this.height = size[1];
        this.depth = size[2];
        this.roof = new HouseRoof(canvas, style, space, size, weather, dice);
        this.weather = weather;
        this.dice = dice;
    }

    /** Paints the block, of which the end at u = end shows, with the brightness of end and front. */
    void paint(double end, double endShade, double frontShade) {
        int wall = Ink.shade(style.colour().ink(dice), weather.wallShade());
        int tiles = Ink.shade(style.roofColour().ink(dice), weather.wallShade() * 0.95);
        Space side = space.end(end);
        canvas.tint(
                () -> style.wall().paint(canvas, side, new double[] {depth, height}, Ink.shade(wall, endShade), dice));
        sideWindows(side, endShade);
        double slope = end > 0 ? 0.72 : 0.98;
        roof.behind(end, Ink.shade(wall, endShade), Ink.shade(tiles, slope));
        int front = Ink.shade(wall, frontShade);
        canvas.tint(() -> style.wall().paint(canvas, space, new double[] {width, height}, front, dice));
        roof.gable(front, Ink.shade(tiles, 0.85));
        new Facade(canvas, style, space, new double[] {width, height}, weather, dice).paint(front);
        roof.above(end, Ink.shade(tiles, frontShade * 1.04), Ink.shade(tiles, slope));
    }

    private void sideWindows(Space side, double shade) {
        if (space.detail(width) < 1.6) {
            return;
        }
        Outline panes = new Outline();
        for (int i = 0; i < style.storeys(); i++) {
            for (double u = depth * 0.3; u < depth * 0.8; u += depth * 0.4) {
                panes.and(style.window()
                        .outline(side, u, i * 3.0, Math.min(0.75, style.window().halfWidth(2)), 0));
            }
        }
        if (weather.night() && dice.chance(0.5)) {
            canvas.glow(panes, 0xF2C868, 0.9);
        } else {
            canvas.fill(panes, Ink.shade(0x38485C, shade));
        }
    }
}
