package org.terrella.evaluate;

import java.util.Arrays;
import java.util.Optional;
import org.terrella.file.Words;

/** What becomes of queries without an answer when shares are counted. */
public enum Denominator {
    /** An unanswered query is wrong; this library's rule. */
    MISSING_IS_WRONG,
    /** Shares are of the answered queries alone, so that refusing what is hard pays. */
    MISSING_LEFT_OUT;

    /**
     * What tables call it.
     *
     * @return such as {@code missing is wrong}
     */
    public String label() {
        return Words.phrase(this);
    }

    /**
     * The denominator of a name.
     *
     * @param label as {@link #label} writes it
     * @return the denominator
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static Denominator named(String label) {
        return Words.named(Denominator.class, Words::phrase, "a denominator", label);
    }

    /** The queries that count; nothing if there are none. */
    Optional<ErrorDistances> of(ErrorDistances errors) {
        if (this == MISSING_IS_WRONG) {
            return Optional.of(errors);
        }
        double[] answered =
                Arrays.stream(errors.shared()).filter(km -> !Double.isNaN(km)).toArray();
        return answered.length == 0 ? Optional.empty() : Optional.of(ErrorDistances.ofKm(answered));
    }
}
