package org.terrella.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Region;
import org.terrella.gazetteer.Territory;

/** The towns of Little Earth: those of the gazetteer with 2,000 people or more, in its order. */
final class Towns {

    private static final int SMALLEST = 2_000;
    private static final String PHOTO_SHARES = "photo-shares.csv";

    private Towns() {}

    static List<Town> standard() {
        return Standard.TOWNS;
    }

    private static List<Town> read() {
        Gazetteer gazetteer = Gazetteer.standard();
        Map<String, Integer> shares = photoShares();
        Map<String, Nation> nations = new HashMap<>();
        for (Territory territory : gazetteer.countries()) {
            nations.put(territory.alpha2(), nation(territory, shares));
        }
        return gazetteer.cities().stream()
                .filter(city -> city.population() >= SMALLEST && city.isPlaceOfItsOwn())
                .filter(city -> nations.containsKey(city.countryCode()))
                .map(city -> town(city, nations.get(city.countryCode())))
                .toList();
    }

    private static Town town(City city, Nation nation) {
        String region = city.region().map(Region::name).orElse("");
        return new Town(city.geonameId(), city.name(), city.location(), nation, region, city.population());
    }

    private static Nation nation(Territory territory, Map<String, Integer> shares) {
        String continent = territory.continent().englishName();
        Optional<Territory.Subregion> subregion = territory.subregion();
        return new Nation(
                territory.alpha2(),
                territory.name(),
                new Nation.Part(
                        continent, subregion.map(Territory.Subregion::name).orElse(continent)),
                territory.drivingSide() == Territory.DrivingSide.LEFT,
                territory.landKm2(),
                Math.max(1, shares.getOrDefault(territory.alpha2(), 0)));
    }

    /** Photos of each country among a hundred thousand; see the README beside the resource. */
    private static Map<String, Integer> photoShares() {
        return Resource.rows(PHOTO_SHARES).stream()
                .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
    }

    private static final class Standard {
        static final List<Town> TOWNS = read();
    }
}
