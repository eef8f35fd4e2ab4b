package org.terrella.world.paint;

import java.util.Locale;

/**
 * What a town paves its pavements and squares with.
 *
 * @param pattern how the stones lie
 * @param colour their colour
 */
public record Paving(Pattern pattern, Colour colour) {

    /** How the stones lie. */
    public enum Pattern {
        /** Large slabs. */
        SLABS,
        /** Bands across. */
        STRIPED,
        /** Light and dark in turn. */
        CHECKERED,
        /** One colour. */
        PLAIN;

        /**
         * What a caption calls it.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double FAR_METRES = 120;

    /**
     * What a caption would say.
     *
     * @return in lower case
     */
    public String words() {
        return pattern == Pattern.PLAIN
                ? colour.word() + " pavement"
                : pattern.word() + " " + colour.word() + " pavement";
    }

    /**
     * Paves the ground from one side to another.
     *
     * @param canvas where to
     * @param view the camera
     * @param left metres to the right of the camera where it starts
     * @param right metres to the right of the camera where it ends
     */
    public void paint(Canvas canvas, Perspective view, double left, double right) {
        canvas.label(Label.PAVEMENT);
        int ink = Ink.mix(colour.ink(), 0x9C9894, 0.35);
        canvas.fill(view.ground(left, right, 1, FAR_METRES), ink);
        Outline pattern = new Outline();
        int row = 0;
        for (double z = 1; z < 30; z += 1 + z * 0.12, row++) {
            double next = z + (1 + z * 0.12);
            switch (this.pattern) {
                case PLAIN -> {}
                case SLABS -> pattern.and(view.ground(left, right, z, z + 0.06 + z * 0.012));
                case STRIPED -> pattern.and(view.ground(left, right, z, z + (next - z) * 0.45));
                case CHECKERED -> {
                    for (double x = left + row % 2 * 1.5; x < right; x += 3) {
                        pattern.and(view.ground(x, Math.min(right, x + 1.5), z, next));
                    }
                }
            }
        }
        canvas.fill(pattern, Ink.shade(ink, brightOrDark(ink)));
    }

    private static double brightOrDark(int ink) {
        return Ink.brightness(ink) > 90 ? 0.72 : 1.5;
    }
}
