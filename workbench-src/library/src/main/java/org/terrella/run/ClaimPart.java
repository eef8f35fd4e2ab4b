package org.terrella.run;

import org.terrella.evaluate.EqualityMargin;
import org.terrella.evaluate.Outcome;
import org.terrella.evaluate.SeededDifference;
import org.terrella.experiment.ClaimForm.Expectation;
import org.terrella.experiment.ClaimForm.Tested;
import org.terrella.experiment.Quantity;

/**
 * A contrast of a claim on one query set by one quantity, and what was found.
 *
 * @param where which contrast, query set and quantity
 * @param difference what should be larger minus what should be smaller; of distances, by what share of the distances of what
 *     should be farther the other is nearer
 * @param holmPValue the p-value, corrected for the parts of the claim
 * @param margin within which the two count as equal, from the paper's difference
 * @param trainings what the interval is over
 */
public record ClaimPart(
        Where where, SeededDifference difference, double holmPValue, EqualityMargin margin, Trainings trainings) {

    /**
     * A place where a claim is judged.
     *
     * @param tested which contrast
     * @param queries name of the query set
     * @param at by which quantity
     */
    public record Where(Tested tested, String queries, Quantity at) {}

    /** What a part says of its claim. */
    enum Support {
        /** It came out as claimed. */
        FOR,
        /** It is no effect; a claim of steps allows some of these. */
        EQUAL,
        /** It came out otherwise. */
        AGAINST,
        /** It says nothing. */
        OPEN
    }

    /**
     * What the queries say here.
     *
     * @return above, below, equal or open
     */
    public Outcome outcome() {
        return Outcome.of(difference, holmPValue, margin);
    }

    /** What that means for the claim: on a plateau a sure but small difference is none. */
    Support support() {
        boolean isPlateau = where.tested().expectation() == Expectation.EQUAL;
        return switch (outcome()) {
            case ABOVE -> !isPlateau ? Support.FOR : isWithinMargin() ? Support.EQUAL : Support.AGAINST;
            case BELOW -> isPlateau && isWithinMargin() ? Support.EQUAL : Support.AGAINST;
            case EQUAL -> Support.EQUAL;
            case OPEN -> Support.OPEN;
        };
    }

    private boolean isWithinMargin() {
        return Outcome.isWithin(difference, margin);
    }

    /** Whether the claim can be true with this part as it is. */
    boolean isAsClaimed() {
        return support() == Support.FOR
                || support() == Support.EQUAL && where.tested().expectation() != Expectation.ABOVE;
    }

    /**
     * What else is to be known of the outcome.
     *
     * @return a phrase, or empty
     */
    public String note() {
        if (difference.disagreeing() < Outcome.FEWEST_DISAGREEING) {
            return "differs for fewer than " + Outcome.FEWEST_DISAGREEING + " photographers";
        }
        return switch (outcome()) {
            case ABOVE, BELOW -> isWithinMargin() ? "within the margin" : "";
            case EQUAL -> "";
            case OPEN -> difference.pValue() < Outcome.LEVEL ? "could be chance among as many parts" : "";
        };
    }
}
