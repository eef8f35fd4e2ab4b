package org.terrella.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.terrella.lmm.Prices;
import org.terrella.lmm.Usage;
import org.terrella.locate.G3;

/**
 * What G3 alone asks of a large model, by its own arithmetic: four prompts with 0, 5, 10 and 15 references, as many answers to
 * each as the query set says, at the prices of its table 6. What is in a ledger, and what other methods ask beside it, is
 * counted by a {@link DryRun}.
 */
public final class AskingCost {

    private static final int PROMPT_TOKENS = 200;
    private static final int REFERENCE_TOKENS = 30;
    private static final int ANSWER_TOKENS = 18;

    private AskingCost() {}

    /**
     * A forecast for each query set whose size is known.
     *
     * @param bench which
     * @return a sentence each
     */
    public static List<String> of(Bench bench) {
        return bench.queries().entrySet().stream()
                .filter(entry -> entry.getValue().count().isPresent())
                .map(entry -> sentence(
                        entry.getKey(),
                        entry.getValue().count().getAsInt(),
                        entry.getValue().size().answers()))
                .collect(Collectors.toUnmodifiableList());
    }

    private static String sentence(String set, long photos, int answers) {
        int prompts = G3.REFERENCES.size();
        int references = G3.REFERENCES.stream().mapToInt(count -> count).sum();
        long read = photos * (PROMPT_TOKENS * prompts + REFERENCE_TOKENS * references);
        long written = photos * prompts * answers * ANSWER_TOKENS;
        return String.format(
                Locale.ROOT,
                "%s: G3 takes %,d calls for %,d answers, %.2f million tokens read, %.2f written, %.0f dollars at %.0f and"
                        + " %.0f dollars per million",
                set,
                photos * prompts,
                photos * prompts * answers,
                read / 1e6,
                written / 1e6,
                Prices.GPT_4V.dollars(new Usage(read, written)),
                Prices.GPT_4V.promptDollars(),
                Prices.GPT_4V.answerDollars());
    }
}
