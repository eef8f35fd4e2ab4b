package org.terrella.locate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Reply;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * Makes G3's pools of candidates: retrieves references, asks with several prompts, scores what is answered and retrieved.
 *
 * <p>The largest pool of each list of queries is kept, and smaller ones are parts of it: a grid over K, N and S asks for its
 * largest point and scores each candidate once. Safe for use by several threads, one of which works at a time.
 */
public final class CandidatePools {

    private final ReferenceSource search;
    private final Verification verification;
    private final PromptedLmm lmm;
    private final List<Integer> references;
    private final Map<List<String>, Kept> kept = new HashMap<>();

    private record Kept(PoolSize size, List<CandidatePool> pools) {}

    /**
     * A maker of pools.
     *
     * @param search finds similar photos in the features that are retrieved by
     * @param verification scores candidates
     * @param lmm the language model
     * @param references how many similar and how many dissimilar places each prompt tells of; 0, 5, 10, 15 in the paper
     * @throws IllegalArgumentException if there is no prompt
     */
    public CandidatePools(
            ReferenceSource search, Verification verification, PromptedLmm lmm, List<Integer> references) {
        if (references.isEmpty()) {
            throw new IllegalArgumentException("pools of candidates need at least one prompt, found none");
        }
        this.search = search;
        this.verification = verification;
        this.lmm = lmm;
        this.references = List.copyOf(references);
    }

    /**
     * Pools of queries.
     *
     * @param queries any number, each by an id of its own
     * @param size how many prompts, answers and retrieved places; the pools may be of a larger size
     * @return a pool for each query, in their order
     * @throws IllegalArgumentException if there are fewer prompts than asked for
     */
    public synchronized List<CandidatePool> of(List<Query> queries, PoolSize size) {
        if (size.prompts() > references.size()) {
            throw new IllegalArgumentException("expected at most " + references.size() + " prompts, with " + references
                    + " references, found " + size.prompts());
        }
        if (queries.isEmpty()) {
            return List.of();
        }
        List<String> ids = queries.stream().map(Query::id).toList();
        Kept known = kept.get(ids);
        if (known == null || !known.size().holds(size)) {
            PoolSize larger = known == null ? size : known.size().around(size);
            known = new Kept(larger, make(queries, larger));
            if (known.pools().stream()
                    .allMatch(pool -> Asked.failure(pool.asked()).isEmpty())) {
                kept.put(ids, known); // what failed is asked again by whoever comes next
            }
        }
        return known.pools();
    }

    private List<CandidatePool> make(List<Query> queries, PoolSize size) {
        List<Integer> prompts = references.subList(0, size.prompts());
        int told = prompts.stream().mapToInt(count -> count).max().orElse(0);
        List<References> found = search.references(queries, Math.max(told, size.retrieved()), told);
        List<List<Asked>> asked = lmm.ask(queries, found, prompts, size.answers());
        List<List<PooledCandidate.Source>> sources = new ArrayList<>();
        List<Candidates> proposed = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            List<PooledCandidate.Source> ofQuery = new ArrayList<>();
            proposed.add(propose(asked.get(i), found.get(i), size, ofQuery));
            sources.add(ofQuery);
        }
        List<double[]> scores = verification.similarities(queries, proposed);
        List<CandidatePool> pools = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            List<PooledCandidate> candidates = new ArrayList<>();
            for (int j = 0; j < sources.get(i).size(); j++) {
                LatLng place = proposed.get(i).proposals().get(j).place();
                candidates.add(new PooledCandidate(place, sources.get(i).get(j), scores.get(i)[j]));
            }
            pools.add(new CandidatePool(queries.get(i).id(), size, found.get(i), asked.get(i), candidates));
        }
        return List.copyOf(pools);
    }

    /** Adds the source of each proposal to a list. */
    private static Candidates propose(
            List<Asked> asked, References found, PoolSize size, List<PooledCandidate.Source> sources) {
        Candidates.Builder builder = Candidates.builder();
        for (int k = 0; k < asked.size(); k++) {
            List<ParsedAnswer> answers = asked.get(k).parsed();
            for (int n = 0; n < answers.size(); n++) {
                if (answers.get(n) instanceof ParsedAnswer.Stated stated) {
                    sources.add(new PooledCandidate.Answer(k, n));
                    builder.add(stated.place(), Proposal.Origin.GENERATED);
                }
            }
        }
        for (int s = 0; s < Math.min(size.retrieved(), found.similar().size()); s++) {
            sources.add(new PooledCandidate.Photo(s));
            builder.add(found.similar().get(s), Proposal.Origin.RETRIEVED);
        }
        return builder.build();
    }

    /**
     * What the language model read and wrote for a query.
     *
     * @param size the part of the pools that is counted
     * @return mean tokens over all queries so far, of answers their share; nothing before the first
     */
    public synchronized Optional<MeanUsage> usage(PoolSize size) {
        List<CandidatePool> all =
                kept.values().stream().flatMap(some -> some.pools().stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        double read = 0;
        double written = 0;
        for (CandidatePool pool : all) {
            for (Asked asked : pool.asked()
                    .subList(0, Math.min(size.prompts(), pool.asked().size()))) {
                if (asked.reply() instanceof Reply.Answered answered) {
                    double share = Math.min(
                            1, (double) size.answers() / answered.texts().size());
                    read += answered.usage().promptTokens();
                    written += answered.usage().answerTokens() * share;
                }
            }
        }
        return Optional.of(new MeanUsage(read / all.size(), written / all.size()));
    }

    /**
     * Tokens per query.
     *
     * @param promptTokens tokens read
     * @param answerTokens tokens written
     */
    public record MeanUsage(double promptTokens, double answerTokens) {}
}
