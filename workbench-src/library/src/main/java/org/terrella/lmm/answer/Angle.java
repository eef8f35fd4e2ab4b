package org.terrella.lmm.answer;

import java.util.Optional;

/**
 * A number in an answer that may be a latitude or a longitude, with what the text says about it.
 *
 * @param numeral the number
 * @param before the side named before it
 * @param after the side named behind it
 * @param label which of both a word such as latitude calls it
 * @param end behind all that belongs to it
 */
record Angle(Numeral numeral, Optional<Side> before, Optional<SideWords.Beside> after, Label label, int end) {

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

    /**
     * What a word says about a number.
     *
     * @param axis which it is
     * @param isListed whether the words for both stand together
     * @param isWhole whether it is a whole word, which nothing else has for a name
     */
    record Label(Axis axis, boolean isListed, boolean isWhole) {
        static final Label NONE = new Label(Axis.UNKNOWN, false, false);
    }

    /** A number with the sides beside it and no label. */
    static Angle of(String text, Numeral numeral) {
        Optional<SideWords.Beside> after = SideWords.after(text, numeral);
        return new Angle(
                numeral,
                SideWords.before(text, numeral),
                after,
                Label.NONE,
                after.filter(SideWords.Beside::isSure)
                        .map(SideWords.Beside::end)
                        .orElse(numeral.end()));
    }

    Angle with(Label known) {
        return new Angle(numeral, before, after, known, end);
    }

    int start() {
        return numeral.start();
    }

    /** The side behind it, if it cannot be part of a name. */
    Optional<Side> surely() {
        return after.filter(SideWords.Beside::isSure).map(SideWords.Beside::side);
    }

    boolean isLabelled() {
        return label.axis() != Axis.UNKNOWN;
    }
}
