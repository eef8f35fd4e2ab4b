package org.terrella.run;

import java.util.List;
import org.terrella.file.Words;

/** What the parts of a claim say together. */
public enum Verdict {
    /** Every part is as claimed. */
    HOLDS,
    /** Some parts are as claimed and none otherwise; the rest is equal or open. */
    HOLDS_IN_PART,
    /** Some parts are as claimed, some the other way round. */
    MIXED,
    /** No part is as claimed, some are the other way round. */
    DOES_NOT_HOLD,
    /** Every part is equal. */
    EQUAL,
    /** None of these: too little can be said. */
    OPEN;

    static Verdict of(List<ClaimPart> parts) {
        boolean some = parts.stream().anyMatch(part -> part.support() == ClaimPart.Support.FOR);
        boolean against = parts.stream().anyMatch(part -> part.support() == ClaimPart.Support.AGAINST);
        if (against) {
            return some ? MIXED : DOES_NOT_HOLD;
        }
        if (some) {
            return parts.stream().allMatch(ClaimPart::isAsClaimed) ? HOLDS : HOLDS_IN_PART;
        }
        boolean isEqual = parts.stream().allMatch(part -> part.support() == ClaimPart.Support.EQUAL);
        return isEqual && !parts.isEmpty() ? EQUAL : OPEN;
    }

    /**
     * In words.
     *
     * @return such as "does not hold"
     */
    public String words() {
        return Words.phrase(this);
    }
}
