package org.terrella.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Territory;

/**
 * The address object of an answer in Nominatim's format jsonv2, read as names at the eight levels of MP16-Pro.
 *
 * <p>Where the server names no continent, it is that of the country code in {@link Gazetteer#countries}.
 */
final class NominatimAddress {

    /** The address keys of a level, the first one present being taken. */
    private static final Map<PlaceLevel, List<String>> KEYS = new EnumMap<>(Map.of(
            PlaceLevel.NEIGHBOURHOOD, List.of("neighbourhood", "quarter", "suburb", "city_district"),
            PlaceLevel.CITY, List.of("city", "town", "village", "municipality", "hamlet"),
            PlaceLevel.COUNTY, List.of("county"),
            PlaceLevel.STATE, List.of("state", "province"),
            PlaceLevel.REGION, List.of("region"),
            PlaceLevel.COUNTRY, List.of("country"),
            PlaceLevel.COUNTRY_CODE, List.of("country_code"),
            PlaceLevel.CONTINENT, List.of("continent")));

    private NominatimAddress() {}

    static PlaceNames names(JsonNode address) {
        Map<PlaceLevel, String> names = new EnumMap<>(PlaceLevel.class);
        KEYS.forEach((level, keys) -> keys.stream()
                .map(key -> text(address, key))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(name -> names.put(level, name)));
        names.computeIfPresent(PlaceLevel.COUNTRY_CODE, (level, code) -> code.toLowerCase(Locale.ROOT));
        if (names.containsKey(PlaceLevel.COUNTRY_CODE) && !names.containsKey(PlaceLevel.CONTINENT)) {
            continent(names.get(PlaceLevel.COUNTRY_CODE)).ifPresent(name -> names.put(PlaceLevel.CONTINENT, name));
        }
        return new PlaceNames(names);
    }

    private static Optional<String> continent(String code) {
        return Gazetteer.standard()
                .country(code.toUpperCase(Locale.ROOT))
                .map(Territory::continent)
                .map(continent -> continent.englishName());
    }

    private static Optional<String> text(JsonNode address, String key) {
        return Optional.ofNullable(address.get(key)).map(JsonNode::asText).filter(name -> !name.isBlank());
    }
}
