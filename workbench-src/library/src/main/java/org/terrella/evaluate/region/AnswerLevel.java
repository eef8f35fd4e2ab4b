package org.terrella.evaluate.region;

import java.util.Optional;
import java.util.function.Function;
import org.terrella.evaluate.AdministrativeAccuracies;
import org.terrella.gazetteer.Place;

/** How fine an answer is, the finest first; labels are the gazetteer's. */
public enum AnswerLevel {
    /** The nearest city of the country. */
    CITY("city", AdministrativeAccuracies.Level.CITY::of),
    /** The first-level division of that city. */
    DIVISION("first-level division", AdministrativeAccuracies.Level.REGION::of),
    /** By the outlines of countries. */
    COUNTRY("country", AdministrativeAccuracies.Level.COUNTRY::of),
    /** Of the country. */
    CONTINENT("continent", Place::continent);

    private final String noun;
    private final Function<Place, Optional<?>> label;

    AnswerLevel(String noun, Function<Place, Optional<?>> label) {
        this.noun = noun;
        this.label = label;
    }

    /**
     * What to call it.
     *
     * @return an English noun
     */
    public String noun() {
        return noun;
    }

    /**
     * The label of a place.
     *
     * @param place what the gazetteer says of it
     * @return equal for places that are the same at this level; nothing if there is none
     */
    public Optional<?> of(Place place) {
        return label.apply(place);
    }
}
