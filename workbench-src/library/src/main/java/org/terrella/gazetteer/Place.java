package org.terrella.gazetteer;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a gazetteer says of a point.
 *
 * @param inSea whether the point lies off the coast; lakes count as land
 * @param country the country that the point lies in, or in whose waters; none on the high seas
 * @param region the first-level division of the nearest city; none where that has none
 * @param city the nearest city of the same country and its distance; none without a country, or where it has none
 */
public record Place(boolean inSea, Optional<Territory> country, Optional<Region> region, Optional<NearestCity> city) {

    /**
     * The city nearest to a point.
     *
     * @param city the city
     * @param km great-circle distance to its recorded point, in km
     */
    public record NearestCity(City city, double km) {}

    /**
     * Its name as people say it.
     *
     * @return city and country, as far as they are known; empty on the high seas
     */
    public String name() {
        return Stream.of(city.map(nearest -> nearest.city().name()), country.map(Territory::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /**
     * The continent of the country.
     *
     * @return the continent, or nothing without a country
     */
    public Optional<Continent> continent() {
        return country.map(Territory::continent);
    }
}
