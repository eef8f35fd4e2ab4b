package org.terrella.world;

/**
 * A country or territory of Little Earth: a real one, with invented looks.
 *
 * @param code ISO 3166-1 alpha-2, or a customary code such as XK
 * @param name English name
 * @param part where on Earth it is
 * @param drivesLeft whether traffic keeps left
 * @param areaKm2 land area, at least 0
 * @param photoShare how many of a hundred thousand travellers' photos are taken there, above 0
 */
public record Nation(String code, String name, Part part, boolean drivesLeft, double areaKm2, double photoShare) {

    /**
     * A part of the Earth that holds a country.
     *
     * @param continent name of its continent
     * @param subregion name of its subregion by the United Nations' M49
     */
    public record Part(String continent, String subregion) {}

    long key() {
        return code.hashCode();
    }

    long subregionKey() {
        return subregion().hashCode();
    }

    /**
     * Name of its continent.
     *
     * @return name of its continent
     */
    public String continent() {
        return part.continent();
    }

    /**
     * Name of its subregion by the United Nations' M49.
     *
     * @return name of its subregion by the United Nations' M49
     */
    public String subregion() {
        return part.subregion();
    }
}
