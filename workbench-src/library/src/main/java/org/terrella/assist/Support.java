package org.terrella.assist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.terrella.belief.PlaceCandidate;
import org.terrella.belief.Places;
import org.terrella.belief.Posterior;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Explanation;
import org.terrella.locate.Proposal.Origin;

/**
 * How many of the places that a method thought of are near a candidate.
 *
 * @param named places by what they are, such as answers of a language model; what is named twice is there twice
 * @param radiusKm how near is near
 */
record Support(Map<String, List<LatLng>> named, double radiusKm) {

    private static final String REFERENCES = "references";

    /** Places of similar photos that were looked at are references, whether they are candidates or not. */
    static Support of(Explanation why, Places places) {
        Map<String, List<LatLng>> named = new LinkedHashMap<>();
        for (Candidate candidate : why.prediction().candidates()) {
            named.computeIfAbsent(words(candidate.origin()), origin -> new ArrayList<>())
                    .add(candidate.place());
        }
        if (!why.references().isEmpty()) {
            named.remove(REFERENCES);
            named.put(REFERENCES, why.references());
        }
        return new Support(named, Math.max(Posterior.MERGED_KM, 2 * places.widthKm()));
    }

    private static String words(Origin origin) {
        return switch (origin) {
            case RETRIEVED -> REFERENCES;
            case GENERATED -> "answers";
            case COORDINATE -> "coordinates";
            case NAMED -> "names";
            case GEOCELL -> "cells";
            case BELIEVED -> "places";
            case PROCESS -> "places";
        };
    }

    /** The same candidate with its support. */
    PlaceCandidate in(PlaceCandidate candidate) {
        StringJoiner words = new StringJoiner(", ");
        if (!candidate.support().isEmpty()) {
            words.add(candidate.support());
        }
        named.forEach((what, places) -> {
            long near = places.stream()
                    .filter(place -> GreatCircle.km(place, candidate.location()) <= radiusKm)
                    .count();
            words.add(near + " of " + places.size() + " " + what);
        });
        return new PlaceCandidate(
                candidate.name(), candidate.country(), candidate.location(), candidate.probability(), words.toString());
    }
}
