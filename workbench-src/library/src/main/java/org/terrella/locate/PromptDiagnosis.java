package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;

/**
 * Where diverse prompts could help and where they do, at one threshold: an oracle over the answers to each prompt alone, over
 * those to all prompts, and what was chosen.
 *
 * <p>All prompts together have more answers than one alone. The gain by diversity is therefore what they reach above the best
 * prompt with as many answers as all together, of a pool that is that much larger.
 *
 * @param thresholdKm the threshold
 * @param queries how many queries
 * @param byPrompt for each prompt the share of queries with a right answer to it alone, in [0, 1]
 * @param byAnyPrompt share of queries with a right answer to one or more of the prompts
 * @param inPool share of queries with a right candidate, retrieved ones among them
 * @param chosen share of queries whose most similar candidate is right
 */
public record PromptDiagnosis(
        double thresholdKm, int queries, List<Double> byPrompt, double byAnyPrompt, double inPool, double chosen) {

    /**
     * Copies the list.
     *
     * @param thresholdKm the threshold
     * @param queries how many queries
     * @param byPrompt for each prompt the share of queries with a right answer
     * @param byAnyPrompt share of queries with a right answer
     * @param inPool share of queries with a right candidate
     * @param chosen share of queries with a right choice
     */
    public PromptDiagnosis {
        byPrompt = List.copyOf(byPrompt);
    }

    /**
     * Looks at pools.
     *
     * @param pools one for each query, at least one
     * @param truths where each photo was taken, in the same order
     * @param size the part of the pools to look at
     * @param thresholdKm up to here, inclusive, a candidate is right
     * @param model how distances are measured
     * @return the diagnosis
     * @throws IllegalArgumentException if there are no pools, or not as many truths
     */
    public static PromptDiagnosis of(
            List<CandidatePool> pools, List<LatLng> truths, PoolSize size, double thresholdKm, DistanceModel model) {
        if (pools.isEmpty() || pools.size() != truths.size()) {
            throw new IllegalArgumentException("a diagnosis needs pools and a truth for each, found " + pools.size()
                    + " pools and " + truths.size() + " truths");
        }
        List<List<PooledCandidate>> right = new ArrayList<>();
        int chosen = 0;
        for (int i = 0; i < pools.size(); i++) {
            LatLng truth = truths.get(i);
            Predicate<PooledCandidate> isRight = candidate -> model.km(truth, candidate.place()) <= thresholdKm;
            List<PooledCandidate> candidates = pools.get(i).choose(size);
            right.add(candidates.stream().filter(isRight).toList());
            chosen += candidates.stream().limit(1).anyMatch(isRight) ? 1 : 0;
        }
        return new PromptDiagnosis(
                thresholdKm,
                pools.size(),
                IntStream.range(0, size.prompts())
                        .mapToObj(prompt -> share(right, candidate -> isOf(prompt, candidate)))
                        .toList(),
                share(right, candidate -> candidate.source() instanceof PooledCandidate.Answer),
                share(right, candidate -> true),
                (double) chosen / pools.size());
    }

    private static boolean isOf(int prompt, PooledCandidate candidate) {
        return candidate.source() instanceof PooledCandidate.Answer answer && answer.prompt() == prompt;
    }

    /** Share of queries for which one of the right candidates is such a one. */
    private static double share(List<List<PooledCandidate>> right, Predicate<PooledCandidate> such) {
        long queries =
                right.stream().filter(some -> some.stream().anyMatch(such)).count();
        return (double) queries / right.size();
    }
}
