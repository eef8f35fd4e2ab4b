package org.terrella.lmm.openai;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.terrella.file.Words;
import org.terrella.lmm.LmmException.Fault;

/**
 * How long answers of a model may be, what a photo takes, and what counts as an answer.
 *
 * @param tokens most tokens per answer, what it reasons included; as the method's paper says if not given
 * @param isNewerName whether the limit is called {@code max_completion_tokens}; found out while asking if not so
 * @param effort how much a reasoning model reasons, in the server's word; its own habit if not given
 * @param imageTokens how many tokens a photo takes; by the model's rule or the first answers if not given
 * @param unanswered what is kept as an answer that states no place instead of as a failure
 */
public record AnswerLimits(
        OptionalInt tokens,
        boolean isNewerName,
        Optional<String> effort,
        OptionalLong imageTokens,
        Set<Fault> unanswered) {

    /** What may be accepted as no answer: no fault that asking again or later could mend. */
    static final Set<Fault> ACCEPTABLE = EnumSet.of(Fault.FILTERED, Fault.LENGTH, Fault.EMPTY);

    /** As the method says, nothing but answers. */
    public static final AnswerLimits DEFAULT =
            new AnswerLimits(OptionalInt.empty(), false, Optional.empty(), OptionalLong.empty(), Set.of());

    /**
     * Checks the numbers.
     *
     * @param tokens most tokens per answer, 1 or more
     * @param isNewerName whether the limit is called {@code max_completion_tokens}
     * @param effort how much a reasoning model reasons
     * @param imageTokens how many tokens a photo takes, 0 or more
     * @param unanswered some of filtered, length and empty
     * @throws IllegalArgumentException if a number is below, or something else is to be accepted
     */
    public AnswerLimits {
        if (tokens.orElse(1) < 1 || imageTokens.orElse(0) < 0) {
            throw new IllegalArgumentException("max_tokens must be 1 or more and image_tokens 0 or more, found "
                    + tokens.orElse(1) + " and " + imageTokens.orElse(0));
        }
        if (!ACCEPTABLE.containsAll(unanswered)) {
            throw new IllegalArgumentException("some of filtered, length, empty");
        }
        unanswered = Set.copyOf(unanswered);
    }

    /** What is kept in an answer's place after a fault; nothing if the fault remains one. */
    Optional<String> accepted(Fault fault) {
        return unanswered.contains(fault) ? Optional.of("[no answer: " + Words.word(fault) + "]") : Optional.empty();
    }

    /** What else can be done where asking again brings the same; of answers that are too long it is said how to have them. */
    static String advice(Fault fault) {
        return fault == Fault.FILTERED || fault == Fault.EMPTY
                ? " (with unanswered: " + Words.word(fault) + " in the endpoint's file, such a query counts as wrong)"
                : "";
    }

    /** What of it changes answers, for the names of models. */
    String told() {
        StringBuilder told = new StringBuilder();
        tokens.ifPresent(most -> told.append(" max ").append(most));
        effort.ifPresent(word -> told.append(" effort ").append(word));
        unanswered.stream()
                .map(Words::word)
                .sorted()
                .forEach(word -> told.append(" with ").append(word));
        return told.toString();
    }
}
