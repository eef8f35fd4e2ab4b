package org.terrella.belief;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much each kind of evidence counts: its logarithms are multiplied with the weight.
 *
 * @param byKind 0 or more; 1 for a kind that is not among them
 */
public record EvidenceWeights(Map<EvidenceKind, Double> byKind) {

    private static final int MOST_ROUNDS = 200;
    private static final double STANDSTILL = 1e-7;
    private static final double LONGEST_STEP = 0.5;
    private static final double MOST = 20;
    /** Keeps a kind that says nothing of these truths near 1, and hardly moves one that does. */
    private static final double SHRINKAGE = 1e-3;

    /**
     * Copies the map.
     *
     * @param byKind weights
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public EvidenceWeights {
        byKind = Map.copyOf(byKind);
        byKind.forEach((kind, weight) -> {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a weight must be finite and at least 0, found " + weight + " of " + kind);
            }
        });
    }

    /**
     * All evidence counts as it is.
     *
     * @return weights of 1
     */
    public static EvidenceWeights ones() {
        return new EvidenceWeights(Map.of());
    }

    /**
     * The weight of a kind.
     *
     * @param kind where evidence comes from
     * @return 0 or more
     */
    public double of(EvidenceKind kind) {
        return byKind.getOrDefault(kind, 1.0);
    }

    /**
     * Evidence about a photo whose place is known.
     *
     * @param places among which the belief was divided
     * @param evidence maps over these places
     * @param truth index of the place that is nearest to the truth
     */
    public record Known(Places places, List<Evidence> evidence, int truth) {

        /**
         * Copies the list.
         *
         * @param places among which the belief was divided
         * @param evidence maps over these places
         * @param truth index of the place that is nearest to the truth
         */
        public Known {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Finds the weights under which the truths are most likely.
     *
     * <p>The likelihood is that of a log-linear model, so there is one summit; it is climbed by Newton's steps in one weight after
     * the other.
     *
     * @param photos on which nothing else was chosen, one or more
     * @return a weight of each kind that they have, in [0, 20], within 1e-6 of the summit
     * @throws IllegalArgumentException if there are no photos
     */
    public static EvidenceWeights fit(List<Known> photos) {
        if (photos.isEmpty()) {
            throw new IllegalArgumentException("weights are fitted to photos whose place is known, found none");
        }
        EvidenceKind[] kinds = photos.stream()
                .flatMap(photo -> photo.evidence().stream())
                .map(Evidence::kind)
                .distinct()
                .sorted()
                .toArray(EvidenceKind[]::new);
        List<Sums> sums = photos.stream().map(photo -> Sums.of(photo, kinds)).toList();
        double[] weights = new double[kinds.length];
        Arrays.fill(weights, 1);
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && moved > STANDSTILL; round++) {
            moved = 0;
            for (int kind = 0; kind < weights.length; kind++) {
                double step = step(sums, weights, kind);
                double weight = Math.max(0, Math.min(MOST, weights[kind] + step));
                moved = Math.max(moved, Math.abs(weight - weights[kind]));
                weights[kind] = weight;
            }
        }
        Map<EvidenceKind, Double> byKind = new EnumMap<>(EvidenceKind.class);
        IntStream.range(0, kinds.length).forEach(i -> byKind.put(kinds[i], weights[i]));
        return new EvidenceWeights(byKind);
    }

    /**
     * How likely the truths are under these weights.
     *
     * @param photos whose places are known, one or more
     * @return mean logarithm of the belief at the truth, nats, 0 or below
     * @throws IllegalArgumentException if there are no photos
     */
    public double logLikelihood(List<Known> photos) {
        return photos.stream()
                .mapToDouble(this::logLikelihood)
                .average()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a likelihood is that of photos whose place is known, found none"));
    }

    private double logLikelihood(Known photo) {
        Belief belief = Belief.of(photo.places(), this);
        for (Evidence evidence : photo.evidence()) {
            belief = belief.with(evidence);
        }
        return Math.log(belief.posterior().of(photo.truth()));
    }

    private static double step(List<Sums> photos, double[] weights, int kind) {
        double slope = SHRINKAGE * (1 - weights[kind]);
        double curvature = SHRINKAGE;
        for (Sums photo : photos) {
            double[] moments = photo.moments(weights, kind);
            slope += photo.logs[kind][photo.truth] - moments[0];
            curvature += moments[1];
        }
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curvature));
    }

    /** Sums of the logarithms of each kind, [kind][place]. */
    private record Sums(double[] logPriors, double[][] logs, int truth) {

        static Sums of(Known photo, EvidenceKind[] kinds) {
            int size = photo.places().size();
            double[][] logs = new double[kinds.length][size];
            for (Evidence evidence : photo.evidence()) {
                double[] sum = logs[Arrays.binarySearch(kinds, evidence.kind())];
                Arrays.setAll(sum, i -> sum[i] + evidence.log(i));
            }
            double[] logPriors = IntStream.range(0, size)
                    .mapToDouble(i -> Math.log(photo.places().prior(i)))
                    .toArray();
            return new Sums(logPriors, logs, photo.truth());
        }

        /** Mean and variance of one kind's logarithms over the posterior. */
        double[] moments(double[] weights, int kind) {
            double[] scores = logPriors.clone();
            for (int k = 0; k < weights.length; k++) {
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += weights[k] * logs[k][i];
                }
            }
            double most = Arrays.stream(scores).max().orElseThrow();
            double sum = 0;
            double mean = 0;
            double square = 0;
            for (int i = 0; i < scores.length; i++) {
                double share = Math.exp(scores[i] - most);
                sum += share;
                mean += share * logs[kind][i];
                square += share * logs[kind][i] * logs[kind][i];
            }
            mean /= sum;
            return new double[] {mean, Math.max(0, square / sum - mean * mean)};
        }
    }
}
