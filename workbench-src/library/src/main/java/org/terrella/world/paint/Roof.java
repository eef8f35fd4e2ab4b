package org.terrella.world.paint;

import java.util.Locale;

/** The shapes of roofs. */
public enum Roof {
    /** Level, behind a parapet. */
    FLAT(0.12, "flat roof"),
    /** Two slopes and a triangle to the front. */
    GABLE(0.62, "gable roof"),
    /** Slopes on all sides. */
    HIP(0.5, "hip roof"),
    /** A half dome. */
    DOME(0.6, "dome roof"),
    /** Two tiers whose eaves curve up. */
    TIERED(0.85, "tiered roof"),
    /** A bulb with a tip. */
    ONION(1.0, "onion roof"),
    /** Thick thatch. */
    THATCH(0.62, "thatched roof"),
    /** A gable cut into steps. */
    STEPPED(0.75, "stepped gable"),
    /** Steep below, level above, with dormers. */
    MANSARD(0.42, "mansard roof"),
    /** One slope. */
    SHED(0.36, "shed roof");

    private final double rise;
    private final String words;

    Roof(double rise, String words) {
        this.rise = rise;
        this.words = words;
    }

    /**
     * What the roof is called.
     *
     * @return in lower case
     */
    public String words() {
        return words.toLowerCase(Locale.ROOT);
    }

    /** Its height above the walls of a house of a width, both in metres. */
    double rise(double width) {
        return Math.min(rise * width, this == FLAT ? 0.9 : 6.5);
    }
}
