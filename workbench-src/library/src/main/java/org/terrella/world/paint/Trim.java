package org.terrella.world.paint;

import java.util.Locale;

/** What a front is decorated with. */
public enum Trim {
    /** A ledge below the roof and one above the ground floor. */
    CORNICE,
    /** Light stones at the corners. */
    CORNER_STONES,
    /** Balconies before the windows. */
    BALCONIES,
    /** Flowers below the windows. */
    FLOWER_BOXES;

    /**
     * Its name.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
