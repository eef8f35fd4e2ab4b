package org.terrella.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.terrella.locate.PoolSize;
import org.terrella.locate.method.ConfiguredMethod;

/**
 * How many answers a method asked for on a query set, and how many the set's paper takes, as numbers of a {@link TrialRow}; none
 * for a method that asks no language model.
 */
public final class PoolNumbers {

    /** Answers of a language model to each query. */
    public static final String ASKED = "answers_asked";

    private static final String PAPER = "paper_";

    private PoolNumbers() {}

    static Map<String, Double> of(ConfiguredMethod<?> method, PoolSize size) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        int asked = method.answers().size();
        if (asked > 0) {
            numbers.put(ASKED, (double) asked);
            numbers.put(paper("prompts"), (double) size.prompts());
            numbers.put(paper("answers"), (double) size.answers());
            numbers.put(paper("retrieved"), (double) size.retrieved());
        }
        return numbers;
    }

    /**
     * What the paper of the query set takes.
     *
     * @param setting {@code prompts} for K, {@code answers} for N, {@code retrieved} for S
     * @return name of the number
     */
    public static String paper(String setting) {
        return PAPER + setting;
    }
}
