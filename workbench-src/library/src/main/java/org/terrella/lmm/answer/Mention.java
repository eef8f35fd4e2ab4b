package org.terrella.lmm.answer;

import java.math.BigDecimal;
import org.terrella.lmm.answer.ParsedAnswer.Form;

/**
 * A place that an answer mentions.
 *
 * @param lat degrees north, of any size
 * @param lng degrees east, of any size
 * @param form how it is written
 * @param isCertain whether its signs are beyond doubt
 * @param start where its first number begins
 * @param end behind its second number
 */
record Mention(double lat, double lng, Form form, boolean isCertain, int start, int end) {

    private static final double ONE_PLACE_DEGREES = 0.1;
    private static final int FINE_ENOUGH = 4;

    /** How many decimals its numbers have, up to those that a photo needs. */
    int fineness() {
        int decimals = Math.max(
                BigDecimal.valueOf(lat).scale(), BigDecimal.valueOf(lng).scale());
        return Math.min(FINE_ENOUGH, decimals);
    }

    boolean isNear(Mention other) {
        double apart = Math.abs(lng - other.lng);
        return Math.abs(lat - other.lat) <= ONE_PLACE_DEGREES && Math.min(apart, 360 - apart) <= ONE_PLACE_DEGREES;
    }
}
