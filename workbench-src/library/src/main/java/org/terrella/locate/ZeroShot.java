package org.terrella.locate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a language model answers about a photo alone, without a gallery: the first answer that states a place.
 *
 * @param lmm the language model
 * @param answers how many answers are asked for, 1 or more
 */
public record ZeroShot(PromptedLmm lmm, int answers) implements Locator {

    /**
     * Checks the number.
     *
     * @param lmm the language model
     * @param answers how many answers are asked for
     * @throws IllegalArgumentException if it is below 1
     */
    public ZeroShot {
        if (answers < 1) {
            throw new IllegalArgumentException("a language model is asked for 1 answer or more, found " + answers);
        }
    }

    @Override
    public String name() {
        return "zero-shot";
    }

    private List<List<Asked>> ask(List<Query> queries) {
        return lmm.ask(queries, Collections.nCopies(queries.size(), References.NONE), List.of(0), answers);
    }

    /** What the model answered word for word, and the places that it named. */
    @Override
    public Explanation explain(Query query) {
        Asked asked = ask(List.of(query)).get(0).get(0);
        Prediction prediction = FirstAnswer.of(query.id(), asked);
        List<String> lines = new ArrayList<>();
        lines.add(prediction
                .place()
                .map(place -> "answer: " + PoolExplanation.told(place))
                .orElseGet(() -> "no answer: " + prediction.reason().orElseThrow()));
        PoolExplanation.addAnswers(asked, lines);
        if (prediction.place().isPresent()) {
            lines.add("candidates, in the order of the answers:");
        }
        prediction
                .candidates()
                .forEach(candidate -> lines.add(String.format(
                        Locale.ROOT, "  %2d  %s", candidate.rank(), PoolExplanation.told(candidate.place()))));
        return new Explanation(prediction, lines, List.of());
    }

    @Override
    public List<Prediction> locate(List<Query> queries) {
        List<List<Asked>> asked = ask(queries);
        return IntStream.range(0, queries.size())
                .mapToObj(i -> FirstAnswer.of(queries.get(i).id(), asked.get(i).get(0)))
                .toList();
    }
}
