package org.terrella.world.paint;

import java.util.Locale;

/** What the time of the year makes of plants. */
public enum Season {
    /** In full leaf. */
    LEAFY,
    /** In yellow, orange and red leaf. */
    AUTUMN,
    /** Without leaves. */
    BARE,
    /** Laden with snow. */
    SNOWY;

    /**
     * The season's name.
     *
     * @return in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
