package org.terrella.lmm.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.terrella.lmm.answer.Angle.Axis;

/** What the name of a field in an object says about its value, whatever way its words are joined. */
final class FieldName {

    private static final Pattern WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{M}]+");
    private static final Set<String> LATITUDES = Set.of(
            "lat",
            "latitude",
            "latitud",
            "latitudine",
            "breite",
            "breitengrad",
            "\u7EAC\u5EA6",
            "\u7DEF\u5EA6",
            "\uC704\uB3C4",
            "\u0448\u0438\u0440\u043E\u0442\u0430");
    private static final Set<String> LONGITUDES = Set.of(
            "lon",
            "lng",
            "long",
            "longitude",
            "longitud",
            "longitudine",
            "l\u00E4nge",
            "laenge",
            "l\u00E4ngengrad",
            "laengengrad",
            "\u7ECF\u5EA6",
            "\u7D4C\u5EA6",
            "\u7D93\u5EA6",
            "\uACBD\uB3C4",
            "\u0434\u043E\u043B\u0433\u043E\u0442\u0430");
    private static final Set<String> PAIRS = Set.of(
            "coordinates",
            "coordinate",
            "coords",
            "coord",
            "location",
            "gps",
            "latlng",
            "latlon",
            "latlong",
            "point",
            "position",
            "geo",
            "answer",
            "prediction",
            "predicted",
            "guess",
            "place",
            "coordenadas",
            "coordonn\u00E9es",
            "koordinaten",
            "\u5750\u6807",
            "\u5EA7\u6A19",
            "pos",
            "center",
            "lnglat",
            "lonlat");
    private static final Set<String> SIDES = Set.of("dir", "direction", "ref", "hemisphere", "hemi");
    private static final Set<String> OTHERS = Set.of(
            "confidence",
            "uncertainty",
            "error",
            "accuracy",
            "precision",
            "std",
            "sigma",
            "variance",
            "score",
            "probability",
            "delta",
            "offset",
            "radius",
            "certainty",
            "tolerance",
            "margin",
            "weight");
    private static final Set<String> BOUNDS = Set.of(
            "min", "max", "minimum", "maximum", "range", "bbox", "bounds", "north", "south", "from", "upper", "lower");
    private static final Set<String> ASIDES = Set.of(
            "reference",
            "references",
            "alternatives",
            "alternative",
            "similar",
            "dissimilar",
            "examples",
            "example",
            "previous",
            "neighbours",
            "neighbors",
            "initial",
            "other",
            "others",
            "retrieved",
            "rejected");
    private static final Set<String> FINALS =
            Set.of("final", "answer", "best", "prediction", "predicted", "result", "output");

    private final List<String> words;

    private FieldName(List<String> words) {
        this.words = words;
    }

    static FieldName of(String name) {
        return new FieldName(WORDS.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private boolean has(Set<String> some) {
        return words.stream().anyMatch(some::contains);
    }

    /** The axis of which its value is a coordinate. */
    Axis axis() {
        boolean isLat = has(LATITUDES);
        boolean isLng = has(LONGITUDES);
        boolean isOther = has(OTHERS) || has(SIDES) || has(BOUNDS);
        return isLat == isLng || isOther ? Axis.UNKNOWN : isLat ? Axis.LATITUDE : Axis.LONGITUDE;
    }

    /** Whether its value tells on which side of the equator or of Greenwich. */
    boolean isSide() {
        return has(SIDES) && words.size() <= 3;
    }

    /** Whether its value bounds a coordinate rather than being one. */
    boolean isBound() {
        return has(BOUNDS) && (has(LATITUDES) || has(LONGITUDES));
    }

    /** Whether its value may be both coordinates. */
    boolean isPair() {
        return (has(PAIRS) || has(LATITUDES) && has(LONGITUDES)) && !isOther() && !has(BOUNDS);
    }

    /** Whether both coordinates are named in the order that maps draw by. */
    boolean isLngFirst() {
        boolean isJoined = words.contains("lnglat") || words.contains("lonlat") || words.contains("geometry");
        int lat = firstOf(LATITUDES);
        int lng = firstOf(LONGITUDES);
        return isJoined || lng >= 0 && lat > lng;
    }

    private int firstOf(Set<String> some) {
        return words.stream()
                .filter(some::contains)
                .findFirst()
                .map(words::indexOf)
                .orElse(-1);
    }

    /** Whether what is inside is about an answer rather than one. */
    boolean isOther() {
        return has(OTHERS);
    }

    /** Whether what is inside is a place beside the one that is answered. */
    boolean isAside() {
        return has(ASIDES);
    }

    /** Whether what is inside is the last word. */
    boolean isFinal() {
        return has(FINALS);
    }
}
