package org.terrella.world;

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
    SPOT
}
