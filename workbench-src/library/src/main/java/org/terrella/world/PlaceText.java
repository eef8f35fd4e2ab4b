package org.terrella.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.terrella.data.PlaceLevel;
import org.terrella.data.PlaceNames;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * What a place of Little Earth is called, level by level, as MP16-Pro has it.
 *
 * <p>Towns, divisions, countries and continents are real names; neighbourhoods are invented from the direction.
 * Counties are not known.
 *
 * @param neighbourhood part of the town, absent in the countryside
 * @param city town it is in or near
 * @param state first-level division, where known
 * @param land the country
 */
public record PlaceText(Optional<String> neighbourhood, String city, Optional<String> state, Land land) {

    /**
     * A country and what it is part of.
     *
     * @param region subregion of the continent
     * @param country English name
     * @param countryCode ISO 3166-1 alpha-2, lower case as in MP16-Pro
     * @param continent English name
     */
    public record Land(String region, String country, String countryCode, String continent) {}

    private static final String[] DIRECTIONS = {
        "East", "Northeast", "North", "Northwest", "West", "Southwest", "South", "Southeast"
    };
    /** Within this share of a town's radius lies its centre. */
    private static final double CENTRE = 0.4;

    static PlaceText of(Town town, LatLng place, boolean rural) {
        Nation nation = town.nation();
        return new PlaceText(
                rural ? Optional.empty() : Optional.of(town.name() + " " + part(town, place)),
                town.name(),
                town.region().isEmpty() ? Optional.empty() : Optional.of(town.region()),
                new Land(
                        nation.subregion(), nation.name(), nation.code().toLowerCase(Locale.ROOT), nation.continent()));
    }

    /**
     * The sentence that G3 aligns photos with, from the smallest place to the largest.
     *
     * @param withNeighbourhood whether to start with the neighbourhood, as the variant G3-N does
     * @return such as "A photo taken in Lyon, Auvergne-Rhône-Alpes, Western Europe, France, Europe."
     */
    public String sentence(boolean withNeighbourhood) {
        List<String> parts = new ArrayList<>();
        if (withNeighbourhood) {
            neighbourhood.ifPresent(parts::add);
        }
        parts.add(city);
        state.ifPresent(parts::add);
        parts.add(region());
        parts.add(country());
        parts.add(continent());
        return "A photo taken in " + String.join(", ", parts) + ".";
    }

    /**
     * The names by level, as loaders of MP16-Pro give them.
     *
     * @return all levels that are known
     */
    public PlaceNames levels() {
        Map<PlaceLevel, String> levels = new EnumMap<>(PlaceLevel.class);
        neighbourhood.ifPresent(name -> levels.put(PlaceLevel.NEIGHBOURHOOD, name));
        levels.put(PlaceLevel.CITY, city);
        state.ifPresent(name -> levels.put(PlaceLevel.STATE, name));
        levels.put(PlaceLevel.REGION, region());
        levels.put(PlaceLevel.COUNTRY, country());
        levels.put(PlaceLevel.COUNTRY_CODE, countryCode());
        levels.put(PlaceLevel.CONTINENT, continent());
        return new PlaceNames(levels);
    }

    private static String part(Town town, LatLng place) {
        if (GreatCircle.km(town.center(), place) < CENTRE * town.radiusKm()) {
            return "Centre";
        }
        double north = place.latDegrees() - town.center().latDegrees();
        double east =
                (place.lngDegrees() - town.center().lngDegrees()) * StrictMath.cos(Math.toRadians(place.latDegrees()));
        int eighth = (int) Math.floor(StrictMath.atan2(north, east) / (Math.PI / 4) + 0.5);
        return DIRECTIONS[Math.floorMod(eighth, 8)];
    }

    /**
     * Subregion of the continent.
     *
     * @return subregion of the continent
     */
    public String region() {
        return land.region();
    }

    /**
     * English name.
     *
     * @return English name
     */
    public String country() {
        return land.country();
    }

    /**
     * ISO 3166-1 alpha-2, lower case as in MP16-Pro.
     *
     * @return ISO 3166-1 alpha-2, lower case as in MP16-Pro
     */
    public String countryCode() {
        return land.countryCode();
    }

    /**
     * English name.
     *
     * @return English name
     */
    public String continent() {
        return land.continent();
    }
}
