package org.terrella.belief;

import java.util.ArrayList;
import java.util.List;
import org.terrella.geo.GreatCircle;

/**
 * What a step did to the candidates.
 *
 * @param before candidates before it, the likeliest first
 * @param after candidates after it
 */
public record BeliefChange(List<PlaceCandidate> before, List<PlaceCandidate> after) {

    private static final int SHOWN = 3;
    private static final String[] ORDINALS = {"1st", "2nd", "3rd"};

    /**
     * Copies the lists.
     *
     * @param before candidates before it
     * @param after candidates after it
     */
    public BeliefChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * What lies between two beliefs.
     *
     * @param before a belief
     * @param after another over the same places
     * @param most how many candidates are looked at
     * @return the change
     */
    public static BeliefChange of(Belief before, Belief after, int most) {
        return new BeliefChange(
                before.posterior().candidates(most), after.posterior().candidates(most));
    }

    /**
     * The change in a sentence: the first three after it, and which of the first three before it are no longer among the candidates.
     *
     * @return such as "Lisbon 3rd → 1st, Oslo out"
     */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        for (int rank = 0; rank < Math.min(SHOWN, after.size()); rank++) {
            int old = rankIn(before, after.get(rank));
            if (old != rank) {
                parts.add(
                        after.get(rank).shortName() + (old < 0 ? " new " : " " + ordinal(old) + " → ") + ordinal(rank));
            }
        }
        before.stream()
                .limit(SHOWN)
                .filter(candidate -> rankIn(after, candidate) < 0)
                .forEach(candidate -> parts.add(candidate.shortName() + " out"));
        return parts.isEmpty() ? "the order stays" : String.join(", ", parts);
    }

    /** Of the candidate that has the same name or is as near as those that are merged; -1 if there is none. */
    private static int rankIn(List<PlaceCandidate> candidates, PlaceCandidate sought) {
        for (int rank = 0; rank < candidates.size(); rank++) {
            PlaceCandidate other = candidates.get(rank);
            double km = GreatCircle.km(other.location(), sought.location());
            if (other.name().equals(sought.name()) || km < Posterior.MERGED_KM / 2) {
                return rank;
            }
        }
        return -1;
    }

    private static String ordinal(int rank) {
        return rank < ORDINALS.length ? ORDINALS[rank] : rank + 1 + "th";
    }
}
