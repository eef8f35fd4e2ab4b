package org.terrella.world;

import org.terrella.file.Words;

/** How much of the Earth a clue leaves over. */
public enum Level {
    /** A zone of climate. */
    ZONE,
    /** Several countries that build alike. */
    SUBREGION,
    /** A country. */
    COUNTRY,
    /** A town. */
    TOWN,
    /** One spot. */
    SPOT;

    /**
     * What tables call it.
     *
     * @return in lower case
     */
    public String word() {
        return Words.word(this);
    }
}
