package org.terrella.lmm.answer;

/**
 * A number in an answer that may be a latitude or a longitude.
 *
 * @param degrees its value, signed
 * @param axis which of both it is, as far as the text says
 * @param form how it is written
 * @param decimals how many digits follow the decimal point
 * @param start where it begins, its sign and a letter before it included
 * @param end behind its last letter
 */
record Angle(double degrees, Axis axis, ParsedAnswer.Form form, int decimals, int start, int end) {

    /** Which of both coordinates. */
    enum Axis {
        /** North or south. */
        LATITUDE,
        /** East or west. */
        LONGITUDE,
        /** The text does not say. */
        UNKNOWN;

        Axis other() {
            return this == LATITUDE ? LONGITUDE : this == LONGITUDE ? LATITUDE : UNKNOWN;
        }
    }

    boolean isKnown() {
        return axis != Axis.UNKNOWN;
    }

    Angle with(Axis known, ParsedAnswer.Form how) {
        return new Angle(degrees, known, how, decimals, start, end);
    }
}
