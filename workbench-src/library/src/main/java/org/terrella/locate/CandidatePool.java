package org.terrella.locate;

import java.util.Comparator;
import java.util.List;

/**
 * All that G3 knows about a query before it chooses: references, what was asked and answered, every candidate with its score.
 *
 * <p>A pool holds every smaller pool: with fewer prompts, answers or retrieved places the candidates are a part of these,
 * and their scores are the same.
 *
 * @param query id of the query
 * @param size how many were asked for
 * @param references what the prompts told of, and where retrieved candidates are from
 * @param asked one for each prompt
 * @param candidates those that are places: the answers prompt by prompt, then the retrieved ones
 */
public record CandidatePool(
        String query, PoolSize size, References references, List<Asked> asked, List<PooledCandidate> candidates) {

    /**
     * Copies the lists.
     *
     * @param query id of the query
     * @param size how many were asked for
     * @param references what the prompts told of
     * @param asked one for each prompt
     * @param candidates those that are places
     */
    public CandidatePool {
        asked = List.copyOf(asked);
        candidates = List.copyOf(candidates);
    }

    /**
     * The candidates of a smaller pool, most similar first; equal ones in the order of prompts, answers and ranks.
     *
     * @param part size of the smaller pool
     * @return its candidates; none if no answer states a place and nothing was retrieved
     * @throws IllegalArgumentException if it is larger than this one
     */
    public List<PooledCandidate> choose(PoolSize part) {
        if (!size.holds(part)) {
            throw new IllegalArgumentException("expected a part of a pool of " + size + ", found " + part);
        }
        return candidates.stream()
                .filter(candidate -> candidate.source().isWithin(part))
                .sorted(Comparator.comparingDouble(PooledCandidate::similarity).reversed())
                .toList();
    }

    /**
     * The same with fewer prompts, answers or retrieved places.
     *
     * @param part size of the smaller pool
     * @return what would have come of asking for so many
     * @throws IllegalArgumentException if it is larger than this one
     */
    public CandidatePool part(PoolSize part) {
        List<PooledCandidate> within = choose(part);
        return new CandidatePool(
                query,
                part,
                references,
                asked.stream()
                        .limit(part.prompts())
                        .map(prompt -> prompt.first(part.answers()))
                        .toList(),
                candidates.stream().filter(within::contains).toList());
    }
}
