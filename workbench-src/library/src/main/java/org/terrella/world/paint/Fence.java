package org.terrella.world.paint;

import java.util.Locale;

/** Fences, walls and rails, across the view or along a road. */
public final class Fence {

    private Fence() {}

    /** The kinds of fences, with their heights. */
    public enum Kind {
        /** Pointed pales. */
        PICKET(1.1),
        /** Posts and two rails. */
        RAIL(1.2),
        /** Posts and wire mesh. */
        MESH(1.7),
        /** Closed boards. */
        BOARD(1.9),
        /** Stones laid dry. */
        STONE(1.1),
        /** Metal bars with a rail. */
        RAILING(1.1),
        /** A guard rail of steel. */
        GUARD_RAIL(0.85),
        /** A clipped hedge. */
        HEDGE(1.4);

        final double metres;

        Kind(double metres) {
            this.metres = metres;
        }

        /**
         * What it is called.
         *
         * @return in lower case
         */
        public String words() {
            return switch (this) {
                case PICKET, RAIL, MESH, BOARD -> name().toLowerCase(Locale.ROOT) + " fence";
                case STONE -> "stone wall";
                case RAILING -> "railing";
                case GUARD_RAIL -> "guard rail";
                case HEDGE -> "hedge";
            };
        }
    }

    /**
     * How a fence looks.
     *
     * @param kind what it is
     * @param colour its colour; a hedge keeps some green
     */
    public record Style(Kind kind, Colour colour) {

        /**
         * A caption of the fence.
         *
         * @return such as "white picket fence"
         */
        public String words() {
            return colour.word() + " " + kind.words();
        }
    }

    /**
     * Paints a fence across the view.
     *
     * @param canvas where
     * @param style how it looks
     * @param at the middle of its foot and its height
     * @param width in units, above 0
     * @param dice for small irregularities
     */
    public static void paint(Canvas canvas, Style style, Spot at, double width, Dice dice) {
        double scale = at.size() / style.kind().metres;
        Space space = Space.front(at, width / scale, scale);
        new FencePainter(canvas, space, style, width / scale, u -> 1, dice).paint();
    }

    /**
     * Paints a fence along a road.
     *
     * @param canvas where; its depth stays as it is
     * @param style how it looks
     * @param view the camera
     * @param row side, distance beside the camera, start and end
     * @param dice for small irregularities
     */
    public static void paintAlong(Canvas canvas, Style style, Perspective view, House.Row row, Dice dice) {
        Space space = Space.along(view, row.side(), row.lateralMetres(), row.nearMetres());
        double near = row.nearMetres();
        double length = row.farMetres() - near;
        // gaps grow with the distance, so that far parts cost no more than near ones
        new FencePainter(canvas, space, style, length, u -> Math.max(1, (near + u) / 12), dice).paint();
    }
}
