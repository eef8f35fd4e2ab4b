package org.terrella.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrella.geo.LatLng;
import org.terrella.world.CueFact;
import org.terrella.world.CueMask;
import org.terrella.world.Negative;
import org.terrella.world.PlaceText;

/**
 * A photo and what can be seen in it that tells about its place.
 *
 * @param negative what the photo is developed from
 * @param shown what is large enough to be seen, that which is found in the fewest countries first
 */
record Witness(Negative negative, List<CueFact> shown) {

    /** Of a photo about which only its place is told. */
    static Witness blind(Negative negative) {
        return new Witness(negative, List.of());
    }

    static Witness of(Negative negative) {
        return new Witness(
                negative,
                negative.facts().stream()
                        .filter(fact -> fact.isSeen() && fact.mask().box().isPresent())
                        .sorted(Comparator.comparingInt(
                                fact -> fact.holds().countries().size()))
                        .toList());
    }

    PlaceText names() {
        return negative.taken().names();
    }

    LatLng place() {
        return negative.taken().place();
    }

    /** What speaks for a country. */
    List<CueFact> speakingFor(String country) {
        return shown.stream().filter(fact -> fact.speaksFor(country)).toList();
    }

    /** What speaks against it most: what is found in the fewest countries, but not there. */
    Optional<CueFact> speakingAgainst(String country) {
        return shown.stream().filter(fact -> !fact.speaksFor(country)).findFirst();
    }

    /** The part of the photo that shows something, in hundredths of its width and height: left, top, right, bottom. */
    static String box(CueFact fact) {
        CueMask.Box box = fact.mask().box().orElseThrow();
        double share = 100.0 / fact.mask().side();
        return Math.round(box.left() * share) + " " + Math.round(box.top() * share) + " "
                + Math.round((box.right() + 1) * share) + " " + Math.round((box.bottom() + 1) * share);
    }

    /** The true place, as sentences name it. */
    Map<String, String> words() {
        return words(names(), place());
    }

    /** A place, as sentences name it. */
    static Map<String, String> words(PlaceText names, LatLng place) {
        Map<String, String> words = new TreeMap<>();
        words.put("continent", names.continent());
        words.put("subregion", names.region());
        words.put("country", names.country());
        names.state().ifPresent(state -> words.put("division", state));
        words.put("city", names.city());
        words.put(
                "place",
                names.city() + ", " + names.state().map(state -> state + ", ").orElse("") + names.country());
        words.put("coordinates", String.format(Locale.ROOT, "(%.2f, %.2f)", place.latDegrees(), place.lngDegrees()));
        return words;
    }

    /** What is known of the photo, for the fields of a record. */
    Map<String, String> attributes() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("set", negative.set().word());
        fields.put("latitude", Double.toString(place().latDegrees()));
        fields.put("longitude", Double.toString(place().lngDegrees()));
        fields.put("continent", names().continent());
        fields.put("country", names().country());
        fields.put("country_code", names().countryCode());
        fields.put("division", names().state().orElse(""));
        fields.put("city", names().city());
        return fields;
    }

    /** The clues and their boxes, for the fields of a record. */
    static Map<String, String> clueFields(List<CueFact> facts) {
        return Map.of(
                "cues", facts.stream().map(fact -> fact.cue().word()).collect(Collectors.joining("; ")),
                "boxes", facts.stream().map(Witness::box).collect(Collectors.joining("; ")));
    }
}
