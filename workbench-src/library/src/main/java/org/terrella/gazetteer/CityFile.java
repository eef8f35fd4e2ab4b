package org.terrella.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.geo.LatLng;

/**
 * Reads the list of cities from its bytes: a line each, cells separated by tabs, coordinates in units of 0.00001 degrees.
 *
 * <p>Reads numbers digit by digit, since 135,000 lines cut into strings took most of the time to load the gazetteer.
 */
final class CityFile {

    private final byte[] bytes;
    private final Map<String, Region> regions;
    /** Strings and regions that many cities share. */
    private final Map<String, String> codes = new HashMap<>();

    private final Map<String, Optional<Region>> regionsOfCountry = new HashMap<>();
    private String country = "";
    private int at;

    private CityFile(byte[] bytes, Map<String, Region> regions) {
        this.bytes = bytes;
        this.regions = regions;
    }

    static List<City> read(byte[] bytes, Map<String, Region> regions) {
        return new CityFile(bytes, regions).cities();
    }

    private List<City> cities() {
        List<City> cities = new ArrayList<>(140_000);
        while (at < bytes.length) {
            int id = number();
            String name = text();
            double lat = number() / 1e5;
            double lng = number() / 1e5;
            String code = code();
            if (!code.equals(country)) { // the list is by country
                country = code;
                regionsOfCountry.clear();
            }
            Optional<Region> region = regionsOfCountry.computeIfAbsent(
                    code(), division -> Optional.ofNullable(regions.get(country + "." + division)));
            cities.add(
                    new City(id, name, new LatLng(lat, lng), country, region, new City.Settlement(number(), code())));
        }
        return List.of(cities.toArray(City[]::new));
    }

    private int number() {
        boolean negative = bytes[at] == '-';
        int value = 0;
        for (at += negative ? 1 : 0; bytes[at] != '\t'; at++) {
            value = 10 * value + bytes[at] - '0';
        }
        at++;
        return negative ? -value : value;
    }

    private String code() {
        String text = text();
        return codes.computeIfAbsent(text, same -> same);
    }

    private String text() {
        int start = at;
        while (bytes[at] != '\t' && bytes[at] != '\n') {
            at++;
        }
        return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
    }
}
