package org.terrella.belief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;
import org.terrella.locate.SphereDensity;

/** Makes evidence of what methods predict. */
public final class PredictionEvidence {

    private PredictionEvidence() {}

    /**
     * The evidence of a prediction: its density, or its candidates where it has none.
     *
     * <p>Similarities of candidates mean something else in each method, so that their ranks alone count: the second half as much as the
     * first, the third a third.
     *
     * @param prediction with a place
     * @param sentence what it says
     * @param places of the belief
     * @param sigmaDegrees how far from the truth candidates are wont to be, degrees of arc; not used with a density
     * @return the evidence
     * @throws IllegalArgumentException if the prediction has no place
     */
    public static Evidence of(Prediction prediction, String sentence, Places places, double sigmaDegrees) {
        LatLng place = prediction
                .place()
                .orElseThrow(() -> new IllegalArgumentException(
                        "evidence is made of a prediction with a place, found none of " + prediction.query() + ": "
                                + prediction.reason().orElse("")));
        SphereDensity density = prediction.density().orElseGet(() -> byRank(prediction, place, sigmaDegrees));
        return Evidence.of(id(prediction), EvidenceKind.PHOTO, sentence, places, density);
    }

    private static String id(Prediction prediction) {
        return "photo " + prediction.query();
    }

    private static SphereDensity byRank(Prediction prediction, LatLng place, double sigmaDegrees) {
        List<SphereDensity.Kernel> kernels = prediction.candidates().stream()
                .map(candidate -> new SphereDensity.Kernel(candidate.place(), 1.0 / candidate.rank(), sigmaDegrees))
                .toList();
        return SphereDensity.of(
                kernels.isEmpty() ? List.of(new SphereDensity.Kernel(place, 1, sigmaDegrees)) : kernels);
    }

    /**
     * The evidence of a method whose candidates' similarities are probabilities of the very places of the belief, such as GeoCLIP's of its
     * list or a classifier's of its classes.
     *
     * @param prediction with candidates; places that are none of them are as unlikely as {@link Evidence#DOUBT} allows
     * @param sentence what it says
     * @param places of the belief
     * @return the evidence
     * @throws IllegalArgumentException if a candidate is none of the places, or there are none
     */
    public static Evidence ofListed(Prediction prediction, String sentence, Places places) {
        Map<LatLng, Double> byPlace = new HashMap<>();
        for (Candidate candidate : prediction.candidates()) {
            byPlace.merge(candidate.place(), candidate.similarity(), Double::sum);
        }
        double[] probabilities = IntStream.range(0, places.size())
                .mapToDouble(i -> byPlace.getOrDefault(places.at(i), 0.0))
                .toArray();
        long found = IntStream.range(0, places.size())
                .mapToObj(places::at)
                .filter(byPlace::containsKey)
                .distinct()
                .count();
        if (found < byPlace.size()) {
            throw new IllegalArgumentException("expected candidates among the places of the belief, found "
                    + (byPlace.size() - found) + " others of " + prediction.query());
        }
        return Evidence.ofProbabilities(id(prediction), EvidenceKind.PHOTO, sentence, places, probabilities);
    }
}
