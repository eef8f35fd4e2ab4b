package org.terrella.locate;

import java.util.List;
import java.util.Optional;
import org.terrella.geo.LatLng;

/**
 * What a method answers to one query: a place, or none and why.
 *
 * @param query id of the query
 * @param place the one place answered
 * @param candidates what the answer was chosen from, best first; may be shortened, and the place need not be among them
 * @param density how likely each place on Earth is to the method, where it says; never without a place
 * @param reason why there is no place, one sentence; there if and only if the place is not
 * @param isFault whether something failed, so that asking again may give an answer; such a prediction is not kept
 */
public record Prediction(
        String query,
        Optional<LatLng> place,
        List<Candidate> candidates,
        Optional<SphereDensity> density,
        Optional<String> reason,
        boolean isFault) {

    /**
     * Copies the candidates and checks that either a place or a reason is there.
     *
     * @param query id of the query
     * @param place the one place answered
     * @param candidates what the answer was chosen from
     * @param density how likely each place is
     * @param reason why there is no place
     * @param isFault whether something failed
     * @throws IllegalArgumentException if they do not fit each other
     */
    public Prediction {
        candidates = Candidate.inOrder(candidates);
        if (density.isPresent() && place.isEmpty() || place.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException(
                    "a prediction has a place, and perhaps a density, or a reason why not, found" + " for " + query
                            + ": " + place + ", " + density.map(any -> "a density") + ", " + reason);
        }
    }

    /**
     * An answer of a method that says nothing of other places.
     *
     * @param query id of the query
     * @param place the place
     * @param candidates what it was chosen from, best first
     * @return the prediction
     */
    public static Prediction of(String query, LatLng place, List<Candidate> candidates) {
        return new Prediction(query, Optional.of(place), candidates, Optional.empty(), Optional.empty(), false);
    }

    /**
     * An answer.
     *
     * @param query id of the query
     * @param place the place
     * @param candidates what it was chosen from, best first
     * @param density how likely each place is
     * @return the prediction
     */
    public static Prediction of(String query, LatLng place, List<Candidate> candidates, SphereDensity density) {
        return new Prediction(query, Optional.of(place), candidates, Optional.of(density), Optional.empty(), false);
    }

    /**
     * No answer, which counts as wrong.
     *
     * @param query id of the query
     * @param reason why, one sentence
     * @return the prediction
     */
    public static Prediction none(String query, String reason) {
        return new Prediction(query, Optional.empty(), List.of(), Optional.empty(), Optional.of(reason), false);
    }

    /**
     * No answer since something failed: not a result, and asked again by the next run.
     *
     * @param query id of the query
     * @param reason what failed, one sentence
     * @return the prediction
     */
    public static Prediction fault(String query, String reason) {
        return new Prediction(query, Optional.empty(), List.of(), Optional.empty(), Optional.of(reason), true);
    }
}
