package org.terrella.evaluate;

import org.terrella.file.Words;

/**
 * What queries say of a difference at one threshold.
 *
 * <p>Above and below are judged first, by the p-value as it is corrected for its family. What is neither is equal if the
 * 95 % interval lies within the margin, which is the stricter of the usual two (the other takes 90 %); equality is not
 * corrected, since it needs the whole interval. A difference can be above and within the margin at once: sure, and small.
 */
public enum Outcome {
    /** The first is better, and that is not chance. */
    ABOVE,
    /** The second is better, and that is not chance. */
    BELOW,
    /** They differ by less than the margin. */
    EQUAL,
    /** Neither can be said. */
    OPEN;

    /** By chance at most this often. */
    public static final double LEVEL = 0.05;

    /** Fewer photographers for whom the two differ do not say which is better, whatever the arithmetic. */
    public static final int FEWEST_DISAGREEING = 10;

    /**
     * Judges a difference.
     *
     * <p>Where the paper prints a difference that this sample would have missed more than one time in five, and the interval
     * includes zero, the outcome is open even within the margin.
     *
     * @param found the difference, with its 95 % interval
     * @param correctedPValue its p-value, corrected for the family that it belongs to
     * @param margin within which the two count as equal
     * @return the outcome
     */
    public static Outcome of(SeededDifference found, double correctedPValue, EqualityMargin margin) {
        if (correctedPValue < LEVEL && found.disagreeing() >= FEWEST_DISAGREEING) {
            return found.difference() > 0 ? ABOVE : BELOW;
        }
        boolean isBlind = margin.paperPoints().isPresent()
                && 100 * found.detectable() > Math.abs(margin.paperPoints().getAsDouble())
                && found.interval().contains(0);
        return isWithin(found, margin) && !isBlind ? EQUAL : OPEN;
    }

    /**
     * Whether the 95 % interval of a difference lies within a margin.
     *
     * @param found the difference
     * @param margin on both sides of zero
     * @return whether both ends do
     */
    public static boolean isWithin(SeededDifference found, EqualityMargin margin) {
        return 100 * found.interval().lower() >= -margin.points()
                && 100 * found.interval().upper() <= margin.points();
    }

    /**
     * In words.
     *
     * @return such as "above"
     */
    public String words() {
        return Words.word(this);
    }
}
