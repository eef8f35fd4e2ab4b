package org.terrella.assist;

import java.util.List;
import java.util.StringJoiner;
import org.terrella.belief.PlaceCandidate;
import org.terrella.belief.Places;
import org.terrella.belief.Posterior;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Explanation;

/**
 * How many of the places that a method thought of are near a candidate.
 *
 * @param thought places that it thought of itself
 * @param references places of similar photos
 * @param radiusKm how near is near
 */
record Support(List<LatLng> thought, List<LatLng> references, double radiusKm) {

    static Support of(Explanation why, Places places) {
        return new Support(
                why.prediction().candidates().stream().map(Candidate::place).toList(),
                why.references(),
                Math.max(Posterior.MERGED_KM, 2 * places.widthKm()));
    }

    /** The same candidate with its support. */
    PlaceCandidate in(PlaceCandidate candidate) {
        StringJoiner words = new StringJoiner(", ");
        if (!candidate.support().isEmpty()) {
            words.add(candidate.support());
        }
        add(words, thought, "candidates of the method", candidate.location());
        add(words, references, "similar photos", candidate.location());
        return new PlaceCandidate(
                candidate.name(), candidate.country(), candidate.location(), candidate.probability(), words.toString());
    }

    private void add(StringJoiner words, List<LatLng> places, String what, LatLng location) {
        if (!places.isEmpty()) {
            long near = places.stream()
                    .filter(place -> GreatCircle.km(place, location) <= radiusKm)
                    .count();
            words.add(near + " of " + places.size() + " " + what);
        }
    }
}
