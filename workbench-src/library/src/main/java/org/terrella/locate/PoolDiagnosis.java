package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * Whether finding or choosing limits G3, at one threshold.
 *
 * @param thresholdKm the threshold
 * @param queries how many queries
 * @param best share of queries with a candidate within the threshold: what perfect choosing would reach, in [0, 1]
 * @param chosen share of queries whose most similar candidate is within the threshold
 * @param byLot expected share if a candidate were drawn by lot, exactly
 * @param agreement mean share of pairs of prompts whose first stated places are within the threshold of each other; over
 *     queries with at least two such prompts, or nothing
 */
public record PoolDiagnosis(
        double thresholdKm, int queries, double best, double chosen, double byLot, OptionalDouble agreement) {

    /** What one query adds. */
    private record Counted(double best, double chosen, double byLot, OptionalDouble agreement) {}

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
    public static PoolDiagnosis of(
            List<CandidatePool> pools, List<LatLng> truths, PoolSize size, double thresholdKm, DistanceModel model) {
        if (pools.isEmpty() || pools.size() != truths.size()) {
            throw new IllegalArgumentException("a diagnosis needs pools and a truth for each, found " + pools.size()
                    + " pools and " + truths.size() + " truths");
        }
        List<Counted> counted = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            counted.add(count(pools.get(i), truths.get(i), size, thresholdKm, model));
        }
        return new PoolDiagnosis(
                thresholdKm,
                pools.size(),
                counted.stream().mapToDouble(Counted::best).average().orElseThrow(),
                counted.stream().mapToDouble(Counted::chosen).average().orElseThrow(),
                counted.stream().mapToDouble(Counted::byLot).average().orElseThrow(),
                counted.stream()
                        .map(Counted::agreement)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average());
    }

    private static Counted count(
            CandidatePool pool, LatLng truth, PoolSize size, double thresholdKm, DistanceModel model) {
        List<PooledCandidate> candidates = pool.choose(size);
        long right = candidates.stream()
                .filter(candidate -> model.km(truth, candidate.place()) <= thresholdKm)
                .count();
        boolean first =
                !candidates.isEmpty() && model.km(truth, candidates.get(0).place()) <= thresholdKm;
        return new Counted(
                right > 0 ? 1 : 0,
                first ? 1 : 0,
                candidates.isEmpty() ? 0 : (double) right / candidates.size(),
                agreement(pool, size, thresholdKm, model));
    }

    private static OptionalDouble agreement(
            CandidatePool pool, PoolSize size, double thresholdKm, DistanceModel model) {
        List<LatLng> said = new ArrayList<>();
        for (Asked asked : pool.asked().subList(0, size.prompts())) {
            asked.parsed().stream()
                    .limit(size.answers())
                    .filter(ParsedAnswer.Stated.class::isInstance)
                    .map(answer -> ((ParsedAnswer.Stated) answer).place())
                    .findFirst()
                    .ifPresent(said::add);
        }
        List<Double> pairs = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(model.km(said.get(i), said.get(j)) <= thresholdKm ? 1.0 : 0.0);
            }
        }
        return pairs.stream().mapToDouble(pair -> pair).average();
    }
}
