package org.terrella.data;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Place;
import org.terrella.gazetteer.Region;
import org.terrella.geo.LatLng;

/** Says what places are called, at the levels of MP16-Pro. */
@FunctionalInterface
public interface PlaceNamer {

    /** How far the nearest city may be whose name a place gets, in km; the field's threshold of the level city. */
    double CITY_KM = 25;

    /**
     * What a place is called.
     *
     * @param point any point
     * @return its names; a level that is not known has none
     */
    PlaceNames namesOf(LatLng point);

    /**
     * Names without a network: country, its code and continent by outlines; the state of the nearest city in that country,
     * and this city where it is at most {@link #CITY_KM} away. Neighbourhoods, counties and regions it does not know.
     *
     * @param gazetteer knows places
     * @return the names of its places
     */
    static PlaceNamer of(Gazetteer gazetteer) {
        return point -> names(gazetteer.placeOf(point));
    }

    private static PlaceNames names(Place place) {
        Map<PlaceLevel, String> names = new EnumMap<>(PlaceLevel.class);
        place.city()
                .filter(nearest -> nearest.km() <= CITY_KM)
                .map(Place.NearestCity::city)
                .map(City::name)
                .ifPresent(name -> names.put(PlaceLevel.CITY, name));
        place.region().map(Region::name).ifPresent(name -> names.put(PlaceLevel.STATE, name));
        place.country().ifPresent(country -> {
            names.put(PlaceLevel.COUNTRY, country.name());
            names.put(PlaceLevel.COUNTRY_CODE, country.alpha2().toLowerCase(Locale.ROOT));
            names.put(PlaceLevel.CONTINENT, country.continent().englishName());
        });
        return new PlaceNames(names);
    }
}
