package org.terrella.locate;

import java.util.List;
import java.util.OptionalInt;
import org.terrella.geo.LatLng;

/**
 * A proposed place with its similarity to the query and its rank among the candidates of the query.
 *
 * @param place the place
 * @param origin where it came from
 * @param similarity larger is closer, finite; what it measures depends on the method
 * @param rank 1 for the first
 * @param prompt which of several prompts a language model answered with it, from 0; nothing where there is one or none
 */
public record Candidate(LatLng place, Proposal.Origin origin, double similarity, int rank, OptionalInt prompt) {

    /**
     * A candidate of no prompt.
     *
     * @param place the place
     * @param origin where it comes from
     * @param similarity how much it is like the query
     * @param rank from 1
     */
    public Candidate(LatLng place, Proposal.Origin origin, double similarity, int rank) {
        this(place, origin, similarity, rank, OptionalInt.empty());
    }

    /**
     * Checks the numbers.
     *
     * @param place the place
     * @param origin where it came from
     * @param similarity larger is closer, finite
     * @param rank 1 for the first
     * @param prompt which prompt, if there are several
     * @throws IllegalArgumentException if the similarity is not finite or the rank is below 1
     */
    public Candidate {
        if (!Double.isFinite(similarity) || rank < 1) {
            throw new IllegalArgumentException("a candidate must have a finite similarity and a rank from 1, found "
                    + similarity + " and " + rank);
        }
    }

    /**
     * Checks that candidates are ranked 1, 2, 3 and so on.
     *
     * @param candidates candidates of one query
     * @return a copy
     * @throws IllegalArgumentException if they are not
     */
    static List<Candidate> inOrder(List<Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).rank() != i + 1) {
                throw new IllegalArgumentException("candidates must come in the order of their ranks, found rank "
                        + candidates.get(i).rank() + " at place " + (i + 1));
            }
        }
        return List.copyOf(candidates);
    }
}
