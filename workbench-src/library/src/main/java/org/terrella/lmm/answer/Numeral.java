package org.terrella.lmm.answer;

/**
 * A number in a text, as it is written, without what stands around it.
 *
 * @param degrees its value, signed
 * @param isSigned whether a plus or minus stands before it
 * @param style how it is written
 * @param decimals how many digits follow the decimal point; two at least if there are minutes
 * @param start where it begins, its sign included
 * @param end behind its last digit or mark
 */
record Numeral(double degrees, boolean isSigned, Style style, int decimals, int start, int end) {

    /** How a number of degrees is written. */
    enum Style {
        /** Digits only. */
        BARE,
        /** With a degree sign or the word. */
        DEGREES,
        /** Degrees with minutes, perhaps seconds. */
        SEXAGESIMAL
    }

    /** Whether it is fine enough to be half of a place without a word about it. */
    boolean isFine() {
        return decimals > 0 || style != Style.BARE;
    }

    boolean isNegative() {
        return degrees < 0 || Double.compare(degrees, -0.0) == 0;
    }
}
