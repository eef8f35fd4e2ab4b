package org.terrella.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.terrella.geo.LatLng;

/**
 * Whether answers can be told from those of somebody who never saw the photos: their median error beside the median distance
 * of two photos of the set. Files of answers have been published whose photos never reached the model.
 *
 * @param medianKm median error of the answered queries, with its interval
 * @param randomPairKm median distance of two photos of the set, of random pairs
 */
public record BlindCheck(Estimate medianKm, double randomPairKm) {

    private static final int PAIRS = 10_000;

    /**
     * Compares.
     *
     * @param predictions the answers with their truths
     * @param settings convention, and the bootstrap whose seed also draws the pairs
     * @return the check; nothing if there is no answer, or one photo alone
     */
    public static Optional<BlindCheck> of(Predictions predictions, Evaluation.Settings settings) {
        List<Integer> answered = new ArrayList<>();
        for (int query = 0; query < predictions.size(); query++) {
            if (predictions.prediction(query).isPresent()) {
                answered.add(query);
            }
        }
        if (answered.isEmpty() || predictions.size() < 2) {
            return Optional.empty();
        }
        ErrorDistances errors = ErrorDistances.of(predictions.select(answered), settings.convention());
        Estimate median = new Estimate(
                MedianError.ofSorted(MedianError.sorted(errors.shared())),
                settings.bootstrap().over(errors.photographers()).ofMedian(errors.shared()));
        return Optional.of(new BlindCheck(median, randomPairKm(predictions, settings)));
    }

    private static double randomPairKm(Predictions predictions, Evaluation.Settings settings) {
        SplittableRandom random = new SplittableRandom(settings.bootstrap().seed());
        double[] km = new double[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            int one = random.nextInt(predictions.size());
            int other = random.nextInt(predictions.size() - 1);
            LatLng place = predictions.truth(one);
            km[pair] = settings.convention().errorKm(place, predictions.truth(other < one ? other : other + 1));
        }
        Arrays.sort(km);
        return MedianError.ofSorted(km);
    }

    /**
     * Whether they cannot be told apart.
     *
     * @return true if the interval of the median error reaches the median distance of random pairs
     */
    public boolean isBlind() {
        return medianKm.interval().upper() >= randomPairKm;
    }

    /**
     * What was found, in words.
     *
     * @return one sentence
     */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "median error of answered queries %,.1f km [%,.1f, %,.1f], median distance of two photos of the set %,.1f km%s",
                medianKm.value(),
                medianKm.interval().lower(),
                medianKm.interval().upper(),
                randomPairKm,
                isBlind() ? ": these answers cannot be told from those of somebody who never saw the photos" : "");
    }
}
