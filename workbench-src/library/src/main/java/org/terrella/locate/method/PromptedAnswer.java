package org.terrella.locate.method;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer that a language model is asked for; methods that name the same one share it.
 *
 * @param asking how the model is asked
 * @param features what references are found by; empty where the prompt tells of none
 * @param references how many similar and how many dissimilar places the prompt tells of
 * @param number of the answer, from 0
 */
record PromptedAnswer(AskingSettings asking, String features, int references, int number) {

    /** The answers to some prompts, as many to each. */
    static Set<Record> all(AskingSettings asking, String features, List<Integer> references, int answers) {
        return references.stream()
                .flatMap(count -> IntStream.range(0, answers)
                        .mapToObj(n -> new PromptedAnswer(asking, count == 0 ? "" : features, count, n)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
