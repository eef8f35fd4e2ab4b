package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How G3 chooses among the candidates of a query. */
@FunctionalInterface
public interface CandidateSelector {

    /**
     * Puts the chosen candidate first.
     *
     * @param query id of the query
     * @param candidates one or more, most similar first
     * @return the same candidates in another order
     */
    List<PooledCandidate> order(String query, List<PooledCandidate> candidates);

    /**
     * Geo-verification: the most similar candidate.
     *
     * @return keeps the order of similarities
     */
    static CandidateSelector verified() {
        return (query, candidates) -> candidates;
    }

    /**
     * Without geo-verification: a candidate drawn by lot, each with the same chance.
     *
     * @param seed where the lot comes from; it also depends on the query, not on its company
     * @return puts that candidate first and keeps the order of the others
     */
    static CandidateSelector random(long seed) {
        return (query, candidates) -> {
            List<PooledCandidate> order = new ArrayList<>(candidates);
            Random lot = new Random(seed * 0x9E3779B97F4A7C15L + query.hashCode());
            lot.nextLong(); // neighbouring seeds begin alike
            order.add(0, order.remove(lot.nextInt(order.size())));
            return List.copyOf(order);
        };
    }
}
