package org.terrella.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.geo.Gazetteer;
import org.terrella.geo.Territory;

/**
 * Names of a place at the eight levels of MP16-Pro, from near to far; any of them may be missing.
 *
 * @param neighbourhood part of a city
 * @param city city, town or village
 * @param county second-level division
 * @param state first-level division
 * @param region part of a country that is no division of it
 * @param country name of the country
 * @param countryCode two small letters, as Nominatim writes them
 * @param continent continent; where the server names none, that of the country code in {@link Gazetteer#countries}
 * @see <a href="https://github.com/Applied-Machine-Learning-Lab/G3">MP16-Pro, in the repository of G3</a>
 */
public record PlaceLevels(
        Optional<String> neighbourhood,
        Optional<String> city,
        Optional<String> county,
        Optional<String> state,
        Optional<String> region,
        Optional<String> country,
        Optional<String> countryCode,
        Optional<String> continent) {

    /** Nominatim's address keys for a level, the first one present being taken. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "neighbourhood", List.of("neighbourhood", "quarter", "suburb", "city_district"),
            "city", List.of("city", "town", "village", "municipality", "hamlet"),
            "state", List.of("state", "province"));

    /** A place of which nothing is known, such as a point at sea. */
    static final PlaceLevels NONE = new PlaceLevels(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Reads the address object of an answer in Nominatim's format jsonv2. */
    static PlaceLevels ofAddress(JsonNode address) {
        Optional<String> code = text(address, "country_code").map(found -> found.toLowerCase(Locale.ROOT));
        Optional<String> continent = text(address, "continent")
                .or(() -> code.flatMap(known -> Gazetteer.standard().country(known.toUpperCase(Locale.ROOT)))
                        .map(Territory::continent)
                        .map(found -> found.englishName()));
        return new PlaceLevels(
                first(address, "neighbourhood"),
                first(address, "city"),
                text(address, "county"),
                first(address, "state"),
                text(address, "region"),
                text(address, "country"),
                code,
                continent);
    }

    private static Optional<String> first(JsonNode address, String level) {
        return KEYS.get(level).stream()
                .map(key -> text(address, key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> text(JsonNode address, String key) {
        return Optional.ofNullable(address.get(key)).map(JsonNode::asText).filter(name -> !name.isBlank());
    }
}
