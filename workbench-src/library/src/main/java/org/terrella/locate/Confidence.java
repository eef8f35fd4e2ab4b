package org.terrella.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import smile.classification.LogisticRegression;

/**
 * How likely a prediction is to be right at one threshold, by how far its choice is ahead of the candidates elsewhere and how
 * many candidates agree with it.
 *
 * <p>A logistic regression over four numbers: the similarity of the candidate nearest to the predicted place, its lead over the
 * best candidate farther away than the threshold, the share of candidates within it, and whether all are within it; then there
 * is no lead. It is fitted on queries that are kept apart from those it is judged on.
 */
public final class Confidence {

    private static final double SHRINKAGE = 1e-3;
    private static final double TOLERANCE = 1e-7;
    private static final int MOST_STEPS = 500;

    private final double thresholdKm;
    private final DistanceModel model;
    private final LogisticRegression.Binomial regression;

    private Confidence(double thresholdKm, DistanceModel model, LogisticRegression.Binomial regression) {
        this.thresholdKm = thresholdKm;
        this.model = model;
        this.regression = regression;
    }

    /**
     * Learns from predictions whose truth is known.
     *
     * @param predictions of some queries; those without a place teach nothing; candidates' similarities
     *     must be of one method
     * @param truths where each photo was taken, in the same order
     * @param thresholdKm up to here, inclusive, a place is right
     * @param model how distances are measured
     * @return the fitted confidence
     * @throws IllegalArgumentException if there are not as many of both, all are right or none is, or one has a place but no
     *     candidates
     */
    public static Confidence fit(
            List<Prediction> predictions, List<LatLng> truths, double thresholdKm, DistanceModel model) {
        if (predictions.size() != truths.size()) {
            throw new IllegalArgumentException("confidence is fitted to predictions with their truths, found "
                    + predictions.size() + " and " + truths.size());
        }
        List<double[]> numbers = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < predictions.size(); i++) {
            if (predictions.get(i).place().isPresent()) {
                LatLng place = predictions.get(i).place().get();
                numbers.add(numbers(predictions.get(i), thresholdKm, model));
                right.add(model.km(truths.get(i), place) <= thresholdKm ? 1 : 0);
            }
        }
        if (right.stream().distinct().count() < 2) {
            throw new IllegalArgumentException(
                    "confidence is fitted to predictions of which some are right and some are not, found "
                            + right.size() + " of one kind");
        }
        return new Confidence(
                thresholdKm,
                model,
                LogisticRegression.binomial(
                        numbers.toArray(double[][]::new),
                        right.stream().mapToInt(Integer::intValue).toArray(),
                        SHRINKAGE,
                        TOLERANCE,
                        MOST_STEPS));
    }

    /**
     * Confidences beside outcomes.
     *
     * @param confidences of each query, in [0, 1]
     * @param isRight whether each was answered within the threshold, in the same order
     */
    public record Judged(List<Double> confidences, List<Boolean> isRight) {

        /**
         * Copies the lists.
         *
         * @param confidences of each query
         * @param isRight whether each was answered within the threshold
         * @throws IllegalArgumentException if there are not as many of both
         */
        public Judged {
            confidences = List.copyOf(confidences);
            isRight = List.copyOf(isRight);
            if (confidences.size() != isRight.size()) {
                throw new IllegalArgumentException("expected a confidence and an outcome of each query, found "
                        + confidences.size() + " and " + isRight.size());
            }
        }
    }

    /**
     * Sets what it says beside what is right, on queries that it was not fitted to.
     *
     * @param predictions of the method that it was fitted to
     * @param truths where each photo was taken, in the same order
     * @return confidences and outcomes; a query without a place is not right
     * @throws IllegalArgumentException if there are not as many of both
     */
    public Judged judge(List<Prediction> predictions, List<LatLng> truths) {
        if (predictions.size() != truths.size()) {
            throw new IllegalArgumentException("confidence is judged by predictions with their truths, found "
                    + predictions.size() + " and " + truths.size());
        }
        List<Boolean> isRight = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            LatLng truth = truths.get(i);
            isRight.add(predictions
                    .get(i)
                    .place()
                    .filter(place -> model.km(truth, place) <= thresholdKm)
                    .isPresent());
        }
        return new Judged(predictions.stream().map(this::of).toList(), isRight);
    }

    /** Similarity of the choice, its lead, the share of candidates that agree with it, and whether all do. */
    private static double[] numbers(Prediction prediction, double thresholdKm, DistanceModel model) {
        LatLng place = prediction.place().orElseThrow();
        double chosen = prediction.candidates().stream()
                .min(Comparator.comparingDouble(candidate -> model.km(place, candidate.place())))
                .orElseThrow(() -> new IllegalArgumentException(
                        "confidence needs candidates, found none for query " + prediction.query()))
                .similarity();
        double elsewhere = Double.NEGATIVE_INFINITY;
        double agreeing = 0;
        for (Candidate candidate : prediction.candidates()) {
            if (model.km(place, candidate.place()) <= thresholdKm) {
                agreeing++;
            } else {
                elsewhere = Math.max(elsewhere, candidate.similarity());
            }
        }
        boolean isAlone = elsewhere == Double.NEGATIVE_INFINITY;
        return new double[] {
            chosen,
            isAlone ? 0 : chosen - elsewhere,
            agreeing / prediction.candidates().size(),
            isAlone ? 1 : 0
        };
    }

    /**
     * How likely a prediction is to be right.
     *
     * @param prediction of the method that it was fitted to
     * @return a probability; 0 without a place
     * @throws IllegalArgumentException if it has a place but no candidates
     */
    public double of(Prediction prediction) {
        if (prediction.place().isEmpty()) {
            return 0;
        }
        double[] posteriors = new double[2];
        regression.predict(numbers(prediction, thresholdKm, model), posteriors);
        return posteriors[1];
    }
}
