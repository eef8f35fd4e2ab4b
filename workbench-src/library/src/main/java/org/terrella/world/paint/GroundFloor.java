package org.terrella.world.paint;

import java.util.Locale;

/** What a house shows at the level of the street. */
public enum GroundFloor {
    /** A door and windows. */
    PLAIN,
    /** A row of arches. */
    ARCADE,
    /** A shop window under an awning. */
    SHOP;

    /**
     * Its name.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
