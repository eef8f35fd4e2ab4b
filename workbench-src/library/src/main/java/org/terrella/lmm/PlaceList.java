package org.terrella.lmm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.terrella.geo.LatLng;

/** How a style lists places. */
final class PlaceList {

    static final String LAT = "{lat}";
    static final String LNG = "{lng}";
    static final String NAME = "{name}";
    static final String PLACE = "{place}";

    private static final String NUMBER = "-?(?:0|[1-9]\\d{0,2})\\.\\d{5}";

    private final String each;
    private final Optional<String> named;
    private final Pattern eachPattern;
    private final Optional<Pattern> namedPattern;
    private final String start;
    private final String between;
    private final String end;

    /**
     * A way to list.
     *
     * @param each a place, with {lat} and {lng}
     * @param named a place with a name, with {name} too
     * @param list two places, each a {place}
     */
    PlaceList(String each, Optional<String> named, String list) {
        this.each = each;
        this.named = named;
        this.eachPattern = pattern(each);
        this.namedPattern = named.map(PlaceList::pattern);
        int first = list.indexOf(PLACE);
        int second = list.indexOf(PLACE, first + 1);
        this.start = list.substring(0, first);
        this.between = list.substring(first + PLACE.length(), second);
        this.end = list.substring(second + PLACE.length());
    }

    /** Names are as short as what follows them allows. */
    private static Pattern pattern(String place) {
        String quoted = Pattern.quote(place)
                .replace(LAT, "\\E(?<lat>" + NUMBER + ")\\Q")
                .replace(LNG, "\\E(?<lng>" + NUMBER + ")\\Q")
                .replace(NAME, "\\E(?<name>.*?)\\Q");
        return Pattern.compile(quoted, Pattern.DOTALL);
    }

    String text(List<Reference> references) {
        return references.stream().map(this::text).collect(Collectors.joining(between, start, end));
    }

    private String text(Reference reference) {
        return reference
                .name()
                .map(name -> numbers(named.orElseThrow(), reference).replace(NAME, name)) // which may say {lat}
                .orElseGet(() -> numbers(each, reference));
    }

    private static String numbers(String place, Reference reference) {
        return place.replace(LAT, reference.latText()).replace(LNG, reference.lngText());
    }

    /** Reads a list, as far as it is one. */
    boolean read(TextReading reading, List<Reference> into) {
        if (!reading.literal(start)) {
            return false;
        }
        boolean goesOn = place(reading, into);
        while (goesOn) {
            int before = reading.at();
            goesOn = reading.isNext(between) && reading.literal(between) && place(reading, into);
            if (!goesOn) {
                reading.backTo(before);
            }
        }
        return reading.literal(end);
    }

    private boolean place(TextReading reading, List<Reference> into) {
        int before = reading.at();
        Optional<Reference> place = namedPattern
                .flatMap(reading::match)
                .filter(found -> !eachPattern.matcher(found.group("name")).find()) // then it is that of a later place
                .flatMap(found -> reference(found, Optional.of(found.group("name"))))
                .or(() -> {
                    reading.backTo(before);
                    return reading.match(eachPattern).flatMap(found -> reference(found, Optional.empty()));
                });
        place.ifPresentOrElse(into::add, () -> reading.backTo(before));
        return place.isPresent();
    }

    private static Optional<Reference> reference(Matcher found, Optional<String> name) {
        double lat = Double.parseDouble(found.group("lat"));
        double lng = Double.parseDouble(found.group("lng"));
        return LatLng.isValid(lat, lng) ? Optional.of(new Reference(new LatLng(lat, lng), name)) : Optional.empty();
    }
}
