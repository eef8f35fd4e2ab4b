package org.terrella.locate;

import java.util.List;
import java.util.Optional;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.Reply;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * A prompt that a language model was asked with, and what came of it.
 *
 * @param references how many similar and how many dissimilar places the prompt told of
 * @param prompt the prompt
 * @param reply answers, or why there are none
 * @param parsed what each answer says; none without answers
 */
public record Asked(int references, Prompt prompt, Reply reply, List<ParsedAnswer> parsed) {

    /**
     * Copies the list.
     *
     * @param references how many similar and how many dissimilar places the prompt told of
     * @param prompt the prompt
     * @param reply answers, or why there are none
     * @param parsed what each answer says
     */
    public Asked {
        parsed = List.copyOf(parsed);
    }

    /**
     * The answers as the model wrote them.
     *
     * @return as many as were parsed
     */
    public List<String> texts() {
        return reply instanceof Reply.Answered answered ? answered.texts() : List.of();
    }

    /**
     * Why there are no answers, or not all.
     *
     * @return a sentence; nothing if the model answered
     */
    public Optional<String> failure() {
        return reply instanceof Reply.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
    }

    /**
     * Why one of several prompts has no answers.
     *
     * @param prompts any number
     * @return a sentence of the first that failed; nothing if all were answered
     */
    public static Optional<String> failure(List<Asked> prompts) {
        return prompts.stream().flatMap(asked -> asked.failure().stream()).findFirst();
    }

    /** The same with fewer answers; the usage stays that of all. */
    Asked first(int answers) {
        return reply instanceof Reply.Answered answered
                ? new Asked(
                        references,
                        prompt,
                        new Reply.Answered(
                                answered.texts().stream().limit(answers).toList(), answered.usage()),
                        parsed.stream().limit(answers).toList())
                : this;
    }
}
