package org.terrella.belief;

import java.util.Comparator;
import java.util.List;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Place;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/** Names of places as people know them: a suburb is called by its city. */
final class PlaceNaming {

    private static final int LARGE = 200_000;
    private static final double SUBURB_KM = 25;

    private static final class Standard {
        static final PlaceNaming INSTANCE = new PlaceNaming(Gazetteer.standard());
    }

    private final Gazetteer gazetteer;
    private final List<City> cities;

    private PlaceNaming(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.cities = gazetteer.cities().stream()
                .filter(city -> city.population() >= LARGE && city.isPlaceOfItsOwn())
                .sorted(Comparator.comparingInt(City::population).reversed())
                .toList();
    }

    static PlaceNaming of(Gazetteer gazetteer) {
        return gazetteer == Gazetteer.standard() ? Standard.INSTANCE : new PlaceNaming(gazetteer);
    }

    /** Two letters, empty on the high seas. */
    String country(LatLng point) {
        int country = gazetteer.countryIndexOf(point.latDegrees(), point.lngDegrees());
        return country == Gazetteer.NO_COUNTRY
                ? ""
                : gazetteer.countries().get(country).alpha2();
    }

    /** Name of the place and its country; the nearest large city's of the same country where that is near. */
    String name(LatLng point) {
        Place place = gazetteer.placeOf(point);
        return cities.stream()
                .filter(city -> Math.abs(city.location().latDegrees() - point.latDegrees()) < 1)
                .filter(city -> place.country()
                        .filter(country -> country.alpha2().equals(city.countryCode()))
                        .isPresent())
                .filter(city -> GreatCircle.km(point, city.location()) <= SUBURB_KM)
                .findFirst()
                .map(city -> city.name() + ", " + place.country().orElseThrow().name())
                .orElseGet(() -> place.name().isEmpty() ? "the sea" : place.name());
    }
}
