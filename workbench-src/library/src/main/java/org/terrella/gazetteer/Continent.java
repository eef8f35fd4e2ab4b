package org.terrella.gazetteer;

/** The continents, as the regions of UN M49 with the Americas divided. */
public enum Continent {
    /** M49 region 002. */
    AFRICA("Africa"),
    /** Antarctica alone. */
    ANTARCTICA("Antarctica"),
    /** M49 region 142. */
    ASIA("Asia"),
    /** M49 region 150, Russia included. */
    EUROPE("Europe"),
    /** M49 region 019 without 005: Central America, the Caribbean and Greenland are in it. */
    NORTH_AMERICA("North America"),
    /** M49 region 009. */
    OCEANIA("Oceania"),
    /** M49 region 005. */
    SOUTH_AMERICA("South America");

    private final String englishName;

    Continent(String englishName) {
        this.englishName = englishName;
    }

    /**
     * Its name.
     *
     * @return in English
     */
    public String englishName() {
        return englishName;
    }
}
