package org.terrella.gazetteer;

/**
 * A first-level division of a country: a state, province, region, canton.
 *
 * @param code the country's two letters, a dot and GeoNames' code of the division, such as US.TX or FR.11
 * @param name English name in GeoNames
 */
public record Region(String code, String name) {

    /**
     * The country it divides.
     *
     * @return two letters of ISO 3166-1
     */
    public String countryCode() {
        return code.substring(0, 2);
    }
}
