package org.terrella.lmm.ledger;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.lmm.Usage;

/**
 * What a call to a model brought, as a ledger keeps it.
 *
 * @param key what was asked
 * @param prompt the prompt whose hash is in the key
 * @param first number of the first answer
 * @param texts answers as the model wrote them, at least one
 * @param call what the call took
 */
public record AnswerRecord(AnswerKey key, PromptText prompt, int first, List<String> texts, Call call) {

    /**
     * What a call took.
     *
     * @param usage its tokens
     * @param dollars what it cost, if its price is known
     * @param millis time from sending to the last byte; of a call that asked many things at once, each one's share
     * @param time when it came, UTC
     */
    public record Call(Usage usage, OptionalDouble dollars, long millis, Instant time) {}

    /**
     * Copies the texts and checks that they belong to the key.
     *
     * @param key what was asked
     * @param prompt the prompt whose hash is in the key
     * @param first number of the first answer, 0 or more
     * @param texts answers, at least one
     * @param call what the call took
     * @throws IllegalArgumentException if there are no texts, or the prompt is another than the key's
     */
    public AnswerRecord {
        texts = List.copyOf(texts);
        if (texts.isEmpty() || first < 0) {
            throw new IllegalArgumentException(
                    "a record needs answers from number 0 on, found " + texts.size() + " from " + first);
        }
        if (!prompt.hash().equals(key.prompt())) {
            throw new IllegalArgumentException(
                    "expected a prompt with the hash " + key.prompt() + ", found one with " + prompt.hash());
        }
    }
}
