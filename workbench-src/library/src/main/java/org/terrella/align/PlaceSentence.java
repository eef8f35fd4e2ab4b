package org.terrella.align;

import java.util.List;
import java.util.stream.Collectors;
import org.terrella.data.PlaceLevel;
import org.terrella.data.PlaceNames;

/**
 * A sentence that says where a photo was taken, for the text encoder.
 *
 * <p>Names that are not known are left out, as in the released code, whose wording is another.
 */
public enum PlaceSentence {
    /** City, state and country. */
    CITY_STATE_COUNTRY(List.of(PlaceLevel.CITY, PlaceLevel.STATE, PlaceLevel.COUNTRY)),
    /** The same after the neighbourhood; G3-N in table 7 of the paper. */
    WITH_NEIGHBOURHOOD(List.of(PlaceLevel.NEIGHBOURHOOD, PlaceLevel.CITY, PlaceLevel.STATE, PlaceLevel.COUNTRY));

    private final List<PlaceLevel> levels;

    PlaceSentence(List<PlaceLevel> levels) {
        this.levels = levels;
    }

    /**
     * The sentence for a place.
     *
     * @param place its names
     * @return such as {@code a photo from Solothurn, Solothurn, Switzerland}
     * @throws IllegalArgumentException if none of the names is known
     */
    public String of(PlaceNames place) {
        String names =
                levels.stream().flatMap(level -> place.name(level).stream()).collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a place must have a name at one of the levels "
                    + levels.stream().map(PlaceLevel::column).collect(Collectors.joining(", ")) + ", found none");
        }
        return "a photo from " + names;
    }
}
