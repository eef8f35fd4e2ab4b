package org.terrella.world;

/**
 * A country or territory of Little Earth: a real one, with invented looks.
 *
 * @param code ISO 3166-1 alpha-2, or a customary code such as XK
 * @param name English name
 * @param continent name of its continent
 * @param subregion name of its subregion by the United Nations' M49
 * @param drivesLeft whether traffic keeps left
 * @param areaKm2 land area, at least 0
 * @param photoShare how many of a hundred thousand travellers' photos are taken there, above 0
 */
public record Nation(
        String code,
        String name,
        String continent,
        String subregion,
        boolean drivesLeft,
        double areaKm2,
        double photoShare) {

    long key() {
        return code.hashCode();
    }

    long subregionKey() {
        return subregion.hashCode();
    }
}
