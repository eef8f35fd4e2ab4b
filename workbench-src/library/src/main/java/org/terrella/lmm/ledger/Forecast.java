package org.terrella.lmm.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;

/**
 * What asking would take, said before anything is sent.
 *
 * <p>Tokens are those of G3's table of costs: 200 for a prompt, 30 more for each pair of a similar and a dissimilar place
 * that it tells of, 18 for each answer. Models count in their own ways; what was really used is in the ledger.
 *
 * @param calls how many calls
 * @param usage tokens
 * @param dollars cost, if the price is known
 * @param example one of the prompts that would be sent, if there are any
 */
public record Forecast(long calls, Usage usage, OptionalDouble dollars, Optional<Prompt> example) {

    private static final int PROMPT_TOKENS = 200;
    private static final int PLACE_TOKENS = 15;
    private static final int ANSWER_TOKENS = 18;

    /** What one call is expected to take. */
    static Usage of(Request request) {
        return new Usage(
                PROMPT_TOKENS + (long) PLACE_TOKENS * places(request.question().prompt()),
                (long) ANSWER_TOKENS * request.answers());
    }

    /** What one call can take at most. */
    static Usage most(Request request, Sampling sampling) {
        return new Usage(of(request).promptTokens(), (long) sampling.maxTokens() * request.answers());
    }

    /**
     * Adds up.
     *
     * @param requests what would be sent
     * @param prices what tokens cost, if it is known
     * @return the sum
     */
    public static Forecast of(List<Request> requests, Optional<Prices> prices) {
        Usage sum = requests.stream().map(Forecast::of).reduce(Usage.NONE, Usage::plus);
        return new Forecast(
                requests.size(),
                sum,
                prices.map(known -> OptionalDouble.of(known.dollars(sum))).orElse(OptionalDouble.empty()),
                requests.stream().map(request -> request.question().prompt()).findFirst());
    }

    /** How many places a prompt tells of. */
    private static int places(Prompt prompt) {
        return prompt.fields().similar().size() + prompt.fields().dissimilar().size();
    }
}
