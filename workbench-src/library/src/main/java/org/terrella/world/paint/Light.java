package org.terrella.world.paint;

/**
 * The light of a scene: what falls on things, and what lies between them and the camera.
 *
 * @param ambient colour of the light, 0xRRGGBB; white leaves colours as they are
 * @param haze colour that far things fade to, 0xRRGGBB
 * @param density how much of it lies before the farthest thing, in [0, 1]
 */
public record Light(int ambient, int haze, double density) {

    /** Noon without haze. */
    public static final Light NEUTRAL = new Light(0xFFFFFF, 0xFFFFFF, 0);

    /**
     * Checks the density.
     *
     * @param ambient colour of the light
     * @param haze colour of what is far
     * @param density in [0, 1]
     * @throws IllegalArgumentException if the density is not within [0, 1]
     */
    public Light {
        if (!(density >= 0 && density <= 1)) {
            throw new IllegalArgumentException("density must be within [0, 1], found " + density);
        }
    }

    int lit(int ink, double depth) {
        int lit = Ink.of(
                Ink.red(ink) * Ink.red(ambient) / 255.0,
                Ink.green(ink) * Ink.green(ambient) / 255.0,
                Ink.blue(ink) * Ink.blue(ambient) / 255.0);
        return density == 0 || depth == 0 ? lit : Ink.mix(lit, haze, density * depth);
    }
}
