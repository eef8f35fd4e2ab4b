package org.terrella.gazetteer;

import java.util.Optional;

/**
 * A country or territory with a code of its own in ISO 3166-1, or Kosovo.
 *
 * <p>Overseas parts with a code (French Guiana, Puerto Rico, Hong Kong) stand for themselves; areas without one belong to
 * the country whose ISO 3166-2 lists them. That is about codes and no statement about who should govern what.
 *
 * @param codes its codes
 * @param name English short name of CLDR
 * @param continent where most of it lies
 * @param subregion finest region of UN M49 that holds it; none for Antarctica
 * @param drivingSide on which side of the road its vehicles drive
 * @param landKm2 area of its land and lakes in km², from outlines of 1:10 million: a few percent off for small islands
 */
public record Territory(
        Codes codes,
        String name,
        Continent continent,
        Optional<Subregion> subregion,
        DrivingSide drivingSide,
        double landKm2) {

    /**
     * Codes of ISO 3166-1.
     *
     * @param alpha2 two letters of ISO 3166-1; XK, which users may assign, for Kosovo
     * @param alpha3 three letters of ISO 3166-1; XKX for Kosovo
     * @param numeric three digits of ISO 3166-1; none for Kosovo
     */
    public record Codes(String alpha2, Optional<String> alpha3, Optional<String> numeric) {

        /**
         * Checks the code.
         *
         * @param alpha2 two letters
         * @param alpha3 three letters
         * @param numeric three digits
         * @throws IllegalArgumentException if alpha2 is not two capital letters
         */
        public Codes {
            if (!alpha2.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException("alpha2 must be two capital letters, found " + alpha2);
            }
        }
    }

    /** A side of the road. */
    public enum DrivingSide {
        /** As in the United Kingdom. */
        LEFT,
        /** As in most countries. */
        RIGHT
    }

    /**
     * A region of UN M49 below the continents.
     *
     * @param m49 three digits
     * @param name English name
     */
    public record Subregion(String m49, String name) {}

    /**
     * Two letters of ISO 3166-1.
     *
     * @return two letters of ISO 3166-1; XK, which users may assign, for Kosovo
     */
    public String alpha2() {
        return codes.alpha2();
    }

    /**
     * Three letters of ISO 3166-1.
     *
     * @return three letters of ISO 3166-1; XKX for Kosovo
     */
    public Optional<String> alpha3() {
        return codes.alpha3();
    }

    /**
     * Three digits of ISO 3166-1.
     *
     * @return three digits of ISO 3166-1; none for Kosovo
     */
    public Optional<String> numeric() {
        return codes.numeric();
    }
}
