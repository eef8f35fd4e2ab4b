package org.terrella.lmm;

import java.util.OptionalLong;

/** How many tokens a model takes for the photo of a question, by a rule that is known beforehand. */
@FunctionalInterface
public interface PhotoCost {

    /** No rule is known. */
    PhotoCost UNKNOWN = question -> question.image().isPresent() ? OptionalLong.empty() : OptionalLong.of(0);

    /**
     * Applies the rule.
     *
     * @param question with or without a photo
     * @return tokens, 0 without a photo; nothing if no rule is known
     */
    OptionalLong of(Question question);
}
