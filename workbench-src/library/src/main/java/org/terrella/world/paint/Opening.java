package org.terrella.world.paint;

import java.util.Locale;

/** The shapes of windows. */
public enum Opening {
    /** As wide as high. */
    SQUARE,
    /** Twice as high as wide. */
    TALL,
    /** With a round top. */
    ARCHED,
    /** A disc. */
    ROUND,
    /** With a pair of shutters. */
    SHUTTERED,
    /** Jutting out, with glass on its sides. */
    BAY,
    /** A band of panes as wide as the wall. */
    GRID;

    /**
     * The window's name.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    double halfWidth(double cell) {
        return switch (this) {
            case SQUARE -> 0.72;
            case TALL -> 0.55;
            case ARCHED -> 0.65;
            case ROUND -> 0.75;
            case SHUTTERED -> 0.55;
            case BAY -> 0.85;
            case GRID -> cell * 0.45;
        };
    }

    double sill() {
        return this == TALL ? 0.45 : this == GRID ? 0.7 : 0.8;
    }

    double head() {
        return this == TALL ? 2.55 : this == ARCHED ? 1.75 : 2.25;
    }

    /** The opening around a middle, grown on all sides, on the floor at v. */
    Outline outline(Space space, double middle, double floor, double half, double grown) {
        double u0 = middle - half - grown;
        double u1 = middle + half + grown;
        return switch (this) {
            case ROUND -> space.disc(middle, floor + 1.5, half + grown);
            case ARCHED -> space.arch(u0, floor + sill() - grown, u1, floor + head(), half + grown);
            case SQUARE, TALL, SHUTTERED, BAY, GRID ->
                space.box(u0, floor + sill() - grown, u1, floor + head() + grown);
        };
    }
}
