package org.terrella.locate;

import java.util.Collections;
import java.util.List;
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

    @Override
    public List<Prediction> locate(List<Query> queries) {
        List<References> none = Collections.nCopies(queries.size(), References.NONE);
        List<List<Asked>> asked = lmm.ask(queries, none, List.of(0), answers);
        return IntStream.range(0, queries.size())
                .mapToObj(i -> FirstAnswer.of(queries.get(i).id(), asked.get(i).get(0)))
                .toList();
    }
}
