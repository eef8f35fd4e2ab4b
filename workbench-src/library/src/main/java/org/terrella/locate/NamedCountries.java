package org.terrella.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;

/**
 * Countries with their most populous cities.
 *
 * @param countries those that have a city
 * @param cities of each country, the most populous first; equal ones in the gazetteer's order
 */
record NamedCountries(List<Territory> countries, List<List<City>> cities) {

    /** Copies the lists. */
    NamedCountries {
        countries = List.copyOf(countries);
        cities = List.copyOf(cities);
    }

    /** At most so many cities of each country of a gazetteer. */
    static NamedCountries of(Gazetteer gazetteer, int most) {
        Map<String, List<City>> byCountry = new HashMap<>();
        gazetteer.cities().stream()
                .filter(City::isPlaceOfItsOwn)
                .forEach(city -> byCountry
                        .computeIfAbsent(city.countryCode(), any -> new ArrayList<>())
                        .add(city));
        List<Territory> countries = gazetteer.countries().stream()
                .filter(country -> byCountry.containsKey(country.alpha2()))
                .toList();
        return new NamedCountries(
                countries,
                countries.stream()
                        .map(country -> byCountry.get(country.alpha2()).stream()
                                .sorted(Comparator.comparingInt(City::population)
                                        .reversed())
                                .limit(most)
                                .toList())
                        .toList());
    }
}
