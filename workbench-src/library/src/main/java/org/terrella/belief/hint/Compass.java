package org.terrella.belief.hint;

import org.terrella.file.Words;

/** Directions that people name. */
public enum Compass {
    /** To higher latitudes. */
    NORTH,
    /** To higher longitudes. */
    EAST,
    /** To lower latitudes. */
    SOUTH,
    /** To lower longitudes. */
    WEST;

    /**
     * What sentences call it.
     *
     * @return in lower case
     */
    public String word() {
        return Words.word(this);
    }
}
