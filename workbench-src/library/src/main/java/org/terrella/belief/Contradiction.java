package org.terrella.belief;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Evidence that leaves almost nothing of what all other evidence says.
 *
 * @param evidence what contradicts
 * @param left how much of the others' belief it leaves, in [0, 1]
 */
public record Contradiction(Evidence evidence, double left) {

    /** It leaves less than this of what the others say. */
    private static final double LITTLE = 0.05;

    /** And less than this share of what it would leave if nothing else were known: a small country alone is no contradiction. */
    private static final double LESS_THAN_BY_CHANCE = 0.2;

    /**
     * All evidence that contradicts the rest.
     *
     * @param belief with at least two pieces of evidence, else there is none
     * @return in the order of the evidence
     */
    public static List<Contradiction> in(Belief belief) {
        List<Evidence> all = belief.evidence();
        return all.size() < 2
                ? List.of()
                : all.stream().flatMap(one -> of(belief, one).stream()).toList();
    }

    private static Optional<Contradiction> of(Belief belief, Evidence one) {
        List<Evidence> others =
                belief.evidence().stream().filter(other -> other != one).toList();
        double left = left(belief, one, belief.probabilities(others));
        double byChance = left(belief, one, belief.probabilities(List.of()));
        return left < LITTLE && left < LESS_THAN_BY_CHANCE * byChance
                ? Optional.of(new Contradiction(one, left))
                : Optional.empty();
    }

    private static double left(Belief belief, Evidence one, double[] probabilities) {
        double weight = belief.weights().of(one.kind());
        double left = 0;
        for (int i = 0; i < probabilities.length; i++) {
            left += probabilities[i] * Math.exp(weight * one.log(i));
        }
        return left;
    }

    /**
     * What contradicts, and how much.
     *
     * @return a sentence
     */
    public String sentence() {
        String share = left < 0.001 ? "less than 0.1" : String.format(Locale.ROOT, "%.1f", 100 * left);
        return "“" + evidence.sentence() + "” leaves " + share
                + " % of what all else says: one of them is likely wrong.";
    }
}
