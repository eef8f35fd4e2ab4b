package org.terrella.evaluate;

import java.util.OptionalDouble;

/**
 * By how many points two methods may differ and still count as equal.
 *
 * <p>One rule for all claims: half of the difference that the paper prints for this query set and threshold, but at least
 * {@value #LEAST} and at most {@value #MOST} points; {@value #WITHOUT_PAPER} point where the paper prints none. It is set
 * before anything is measured, and nothing measured enters it.
 *
 * @param paperPoints the paper's difference, in points of percent, of either sign; or none
 */
public record EqualityMargin(OptionalDouble paperPoints) {

    /** The smallest margin, in points: below it query sets of some thousand photos can show no equality. */
    public static final double LEAST = 0.5;

    /** The largest margin, in points. */
    public static final double MOST = 1.5;

    /** The margin where a paper prints no difference, in points. */
    public static final double WITHOUT_PAPER = 1.0;

    /** What part of the paper's difference is no difference. */
    private static final double SHARE_OF_PAPER = 0.5;

    /**
     * The margin.
     *
     * @return in points, from {@value #LEAST} to {@value #MOST}
     */
    public double points() {
        return paperPoints.isEmpty()
                ? WITHOUT_PAPER
                : Math.min(MOST, Math.max(LEAST, SHARE_OF_PAPER * Math.abs(paperPoints.getAsDouble())));
    }
}
