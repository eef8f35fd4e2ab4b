package org.terrella.belief;

import java.util.List;
import java.util.stream.Collectors;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * A place that a photo may have been taken at.
 *
 * @param name of the place and its country
 * @param country two letters of ISO 3166-1, empty on the high seas
 * @param location the likeliest point
 * @param probability of it and what is near it, in [0, 1]
 * @param support how many of what named places one by one named it, such as "13 of 20 answers"; empty if there was none
 */
public record PlaceCandidate(String name, String country, LatLng location, double probability, String support) {

    static PlaceCandidate of(
            PlaceNaming naming, LatLng location, double probability, List<Evidence> evidence, double radiusKm) {
        String support = evidence.stream()
                .filter(item -> !item.witnesses().isEmpty())
                .map(item -> support(item, location, radiusKm))
                .collect(Collectors.joining(", "));
        return new PlaceCandidate(
                naming.name(location), naming.country(location), location, Math.min(1, probability), support);
    }

    private static String support(Evidence item, LatLng location, double radiusKm) {
        long near = item.witnesses().stream()
                .filter(witness -> GreatCircle.km(witness, location) <= radiusKm)
                .count();
        String what = item.kind() == EvidenceKind.REFERENCES ? "references" : "answers";
        return near + " of " + item.witnesses().size() + " " + what;
    }

    /** The name without the country, as short sentences have it. */
    String shortName() {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }
}
