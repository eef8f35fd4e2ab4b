package org.terrella.lmm.ledger;

import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.Request;
import org.terrella.lmm.Usage;

/**
 * What asking would take, said before anything is sent.
 *
 * <p>Tokens of words are those of G3's table of costs: 200 for a prompt, 30 more for each pair of a similar and a dissimilar place
 * that it tells of, 18 for each answer. Photos are counted by the model's rule, and all of it by earlier answers where a ledger has
 * some. Models count in their own ways; what was really used is in the ledger.
 *
 * @param calls how many calls
 * @param answers how many answers these bring; a server that gives one at a time is called as often
 * @param usage tokens
 * @param dollars cost, if the price is known
 * @param example one of the prompts that would be sent, if there are any
 */
public record Forecast(long calls, long answers, Usage usage, OptionalDouble dollars, Optional<Prompt> example) {

    /** Nothing to ask. */
    public static final Forecast NONE = new Forecast(0, 0, Usage.NONE, OptionalDouble.of(0), Optional.empty());

    static final int PROMPT_TOKENS = 200;
    private static final int PLACE_TOKENS = 15;
    private static final int ANSWER_TOKENS = 18;
    private static final int LETTERS_PER_TOKEN = 4; // in long texts, of which the table has none

    /** What the words of one call are expected to take. */
    static Usage of(Request request) {
        Prompt prompt = request.question().prompt();
        long text = Math.max(
                PROMPT_TOKENS + (long) PLACE_TOKENS * places(prompt),
                prompt.text().length() / LETTERS_PER_TOKEN);
        return new Usage(text, (long) ANSWER_TOKENS * request.answers());
    }

    /** One call that takes so much. */
    static Forecast of(Request request, Usage usage, Optional<Prices> prices) {
        return new Forecast(
                1,
                request.answers(),
                usage,
                prices.map(known -> OptionalDouble.of(known.dollars(usage))).orElse(OptionalDouble.empty()),
                Optional.of(request.question().prompt()));
    }

    /**
     * Adds up.
     *
     * @param other what something else would take
     * @return the sum, without cost where one of the prices is not known
     */
    public Forecast plus(Forecast other) {
        boolean isKnown = dollars.isPresent() && other.dollars.isPresent();
        return new Forecast(
                calls + other.calls,
                answers + other.answers,
                usage.plus(other.usage),
                isKnown
                        ? OptionalDouble.of(dollars.getAsDouble() + other.dollars.getAsDouble())
                        : OptionalDouble.empty(),
                example.or(other::example));
    }

    /** How many places a prompt tells of. */
    private static int places(Prompt prompt) {
        return prompt.fields().similar().size() + prompt.fields().dissimilar().size();
    }
}
