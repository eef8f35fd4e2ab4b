package org.terrella.evaluate;

/**
 * A range that a value is believed to lie in.
 *
 * @param lower lower end
 * @param upper upper end; infinite for a median when a resample may leave more than half unanswered
 */
public record Interval(double lower, double upper) {

    /**
     * Checks the order of the ends.
     *
     * @param lower lower end
     * @param upper upper end
     * @throws IllegalArgumentException unless lower is at most upper
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower must be at most upper, found " + lower + " and " + upper);
        }
    }

    /**
     * Whether a value lies in the range.
     *
     * @param value any value
     * @return true if it does, ends included
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
