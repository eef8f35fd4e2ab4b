package org.terrella.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.terrella.draw.Text;
import org.terrella.evaluate.Outcome;
import org.terrella.run.ClaimPart;
import org.terrella.run.ClaimResult;

/**
 * How many parts of claims came out which way.
 *
 * @param claims number of claims
 * @param parts number of parts by outcome, each outcome once
 */
public record ClaimCounts(int claims, Map<Outcome, Integer> parts) {

    /**
     * Copies the map.
     *
     * @param claims number of claims
     * @param parts number of parts by outcome
     */
    public ClaimCounts {
        parts = Map.copyOf(parts);
    }

    /**
     * Those of results.
     *
     * @param results any number of results
     * @return the counts
     */
    public static ClaimCounts of(Collection<ClaimResult> results) {
        Map<Outcome, Integer> parts = new EnumMap<>(Outcome.class);
        Arrays.stream(Outcome.values()).forEach(outcome -> parts.put(outcome, 0));
        for (ClaimResult result : results) {
            for (ClaimPart part : result.parts()) {
                parts.merge(part.outcome(), 1, Integer::sum);
            }
        }
        return new ClaimCounts(results.size(), parts);
    }

    /**
     * Number of parts.
     *
     * @return of all outcomes
     */
    public int all() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Number of parts of an outcome.
     *
     * @param outcome which
     * @return 0 or more
     */
    public int of(Outcome outcome) {
        return parts.get(outcome);
    }

    /**
     * Which share of the parts is decided.
     *
     * @return that is above, below or equal, in [0, 1]; 0 without parts
     */
    public double decidedShare() {
        return all() == 0 ? 0 : 1 - (double) of(Outcome.OPEN) / all();
    }

    /**
     * The counts in a sentence.
     *
     * @return such as "of 20 parts of 4 claims 9 are above, 1 below, 5 equal and 5 open: 75 % decided"
     */
    public String sentence() {
        return "of " + Text.count(all(), "part") + " of " + Text.count(claims, "claim") + " " + of(Outcome.ABOVE)
                + " are above, " + of(Outcome.BELOW) + " below, " + of(Outcome.EQUAL) + " equal and "
                + of(Outcome.OPEN) + " open: " + Math.round(100 * decidedShare()) + " % decided";
    }
}
