package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * G3: retrieval with aligned features, diverse prompts to a language model, and verification of all that it answered.
 *
 * <p>Its ablations are the same with other parts: pools that retrieve by the frozen encoder (without Geo-A; verification
 * stays that of the trained alignment, since the paper does not say and the encoder knows no places), pools of one prompt
 * (without Geo-D), {@link CandidateSelector#random} (without Geo-V).
 *
 * @param name what tables call it
 * @param pools makes candidates
 * @param size how many prompts, answers and retrieved places
 * @param choice how one of them is chosen
 * @see <a href="https://arxiv.org/abs/2405.14702">Jia et al. 2024</a>
 */
public record G3(String name, CandidatePools pools, PoolSize size, CandidateSelector choice) implements Locator {

    /** How many similar and dissimilar places the paper's four prompts tell of. */
    public static final List<Integer> REFERENCES = List.of(0, 5, 10, 15);

    /** How many the one prompt without Geo-D tells of. */
    public static final List<Integer> ONE_PROMPT = List.of(10);

    /** The paper's numbers for IM2GPS3K: four prompts, five answers, nothing retrieved. */
    public static final PoolSize IM2GPS3K = new PoolSize(4, 5, 0);

    /** The paper's numbers for YFCC4K: four prompts, one answer, one retrieved place. */
    public static final PoolSize YFCC4K = new PoolSize(4, 1, 1);

    /** This workbench's numbers for every query set, chosen before it ran by the paper's: one retrieved place more. */
    public static final PoolSize TUNED = new PoolSize(4, 5, 1);

    /** Width of the density around each candidate, degrees of arc. */
    private static final double SIGMA_DEGREES = 1;

    /** Divisor of cosines before the softmax that shares the density out; of the order of what tells candidates apart. */
    private static final double TEMPERATURE = 0.05;

    @Override
    public List<Prediction> locate(List<Query> queries) {
        return pools.of(queries, size).stream().map(this::predict).toList();
    }

    @Override
    public Explanation explain(Query query) {
        CandidatePool pool = pools.of(List.of(query), size).get(0);
        Prediction prediction = predict(pool);
        return new Explanation(
                prediction,
                new PoolExplanation(pool, prediction).lines(),
                pool.references().similar());
    }

    /**
     * Chooses from a pool.
     *
     * @param pool of this size or larger
     * @return the prediction
     */
    public Prediction predict(CandidatePool pool) {
        Optional<String> failure = Asked.failure(pool.asked().subList(0, size.prompts()));
        if (failure.isPresent()) {
            return Prediction.fault(pool.query(), failure.get());
        }
        List<PooledCandidate> best = pool.choose(size);
        if (best.isEmpty()) {
            return Prediction.none(pool.query(), reason(pool));
        }
        List<Candidate> candidates = new ArrayList<>();
        double[] weights = new double[best.size()];
        for (PooledCandidate candidate : choice.order(pool.query(), best)) {
            weights[candidates.size()] =
                    Math.exp((candidate.similarity() - best.get(0).similarity()) / TEMPERATURE);
            candidates.add(new Candidate(
                    candidate.place(),
                    candidate.source().origin(),
                    candidate.similarity(),
                    candidates.size() + 1,
                    prompt(candidate)));
        }
        return Prediction.of(
                pool.query(),
                candidates.get(0).place(),
                candidates,
                SphereDensity.around(candidates, Candidate::place, weights, SIGMA_DEGREES));
    }

    private static OptionalInt prompt(PooledCandidate candidate) {
        return candidate.source() instanceof PooledCandidate.Answer answer
                ? OptionalInt.of(answer.prompt())
                : OptionalInt.empty();
    }

    private static String reason(CandidatePool pool) {
        ParsedAnswer.None first =
                (ParsedAnswer.None) pool.asked().get(0).parsed().get(0);
        return "no answer states a place; the first: " + first.detail();
    }
}
