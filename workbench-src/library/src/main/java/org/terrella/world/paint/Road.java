package org.terrella.world.paint;

import java.util.Locale;

/**
 * A carriageway of two lanes with its lines, as a country paints them.
 *
 * @param center line between the lanes
 * @param centerColour its colour
 * @param edge lines along both sides
 * @param edgeColour their colour
 */
public record Road(Center center, Colour centerColour, Edge edge, Colour edgeColour) {

    /** How the lanes are parted. */
    public enum Center {
        /** Not at all. */
        NONE,
        /** Long dashes. */
        DASHED,
        /** Short dashes, close together. */
        DOTTED,
        /** One line. */
        SOLID,
        /** Two lines. */
        DOUBLE;

        /**
         * What a caption calls it.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the carriageway ends at its sides. */
    public enum Edge {
        /** Without a line. */
        NONE,
        /** One line. */
        SOLID,
        /** Dashes. */
        DASHED,
        /** A kerb of two colours in turn. */
        KERB;

        /**
         * What a caption calls it.
         *
         * @return in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Width of one lane in metres. */
    public static final double LANE_METRES = 3.4;

    private static final double FAR_METRES = 160;
    private static final double NEAR_METRES = 1.2;

    /**
     * Paints the carriageway with the camera in one of its lanes.
     *
     * @param canvas where to
     * @param view the camera
     * @param drivesLeft whether the camera is in the left lane
     * @param surface colour of the surface, 0xRRGGBB
     */
    public void paint(Canvas canvas, Perspective view, boolean drivesLeft, int surface) {
        double middle = middle(drivesLeft);
        paintSurface(canvas, view, middle, surface);
        paintLines(canvas, view, middle);
    }

    /**
     * Paints the carriageway without its lines.
     *
     * @param canvas where to
     * @param view the camera
     * @param middle where the middle of the road is, in metres to the right of the camera
     * @param surface colour of the surface, 0xRRGGBB
     */
    public static void paintSurface(Canvas canvas, Perspective view, double middle, int surface) {
        canvas.label(Label.ROAD);
        canvas.fade(
                view.ground(middle - LANE_METRES, middle + LANE_METRES, NEAR_METRES, FAR_METRES),
                view.horizonY(),
                Ink.mix(surface, 0xB0B4BA, 0.25),
                100,
                surface);
        int worn = Ink.shade(surface, 0.88);
        for (int lane = -1; lane <= 1; lane += 2) {
            double x = middle + lane * LANE_METRES / 2;
            canvas.fill(view.ground(x - 1.1, x - 0.6, NEAR_METRES, 60), worn, 0.5);
            canvas.fill(view.ground(x + 0.6, x + 1.1, NEAR_METRES, 60), worn, 0.5);
        }
    }

    /**
     * Paints the lines alone.
     *
     * @param canvas where to; its label is that of the surface
     * @param view the camera
     * @param middle where the middle of the road is, in metres to the right of the camera
     */
    public void paintLines(Canvas canvas, Perspective view, double middle) {
        edges(canvas, view, middle);
        center(canvas, view, middle);
    }

    /**
     * Where the middle of the road is seen from a car.
     *
     * @param drivesLeft whether the car is in the left lane
     * @return metres to the right of the camera
     */
    public static double middle(boolean drivesLeft) {
        return drivesLeft ? LANE_METRES / 2 : -LANE_METRES / 2;
    }

    private void center(Canvas canvas, Perspective view, double middle) {
        int ink = centerColour.ink();
        switch (center) {
            case NONE -> {}
            case DASHED -> dashes(canvas, view, middle, new double[] {4, 5}, ink);
            case DOTTED -> dashes(canvas, view, middle, new double[] {1.6, 2}, ink);
            case SOLID -> canvas.fill(view.ground(middle - 0.11, middle + 0.11, NEAR_METRES, FAR_METRES), ink);
            case DOUBLE -> {
                canvas.fill(view.ground(middle - 0.3, middle - 0.1, NEAR_METRES, FAR_METRES), ink);
                canvas.fill(view.ground(middle + 0.1, middle + 0.3, NEAR_METRES, FAR_METRES), ink);
            }
        }
    }

    private void edges(Canvas canvas, Perspective view, double middle) {
        int ink = edgeColour.ink();
        for (int side = -1; side <= 1; side += 2) {
            double x = middle + side * (LANE_METRES - 0.25);
            switch (edge) {
                case NONE -> {}
                case SOLID -> canvas.fill(view.ground(x - 0.1, x + 0.1, NEAR_METRES, FAR_METRES), ink);
                case DASHED -> dashes(canvas, view, x, new double[] {2, 3}, ink);
                case KERB -> {
                    double kerb = middle + side * (LANE_METRES + 0.15);
                    canvas.fill(view.ground(kerb - 0.2, kerb + 0.2, NEAR_METRES, FAR_METRES), Colour.WHITE.ink());
                    dashes(canvas, view, kerb, new double[] {1.5, 1.5}, ink);
                }
            }
        }
    }

    /** Dashes of a length and a gap in metres. */
    private static void dashes(Canvas canvas, Perspective view, double x, double[] rhythm, int ink) {
        Outline outline = new Outline();
        for (double z = NEAR_METRES + 0.8; z < 90; z += rhythm[0] + rhythm[1]) {
            outline.and(view.ground(x - 0.12, x + 0.12, z, z + rhythm[0]));
        }
        canvas.fill(outline, ink);
    }
}
