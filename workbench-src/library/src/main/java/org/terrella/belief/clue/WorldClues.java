package org.terrella.belief.clue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.belief.clue.ClueTable.Row;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.world.Biome;
import org.terrella.world.Climate;
import org.terrella.world.CountryLook;
import org.terrella.world.LittleEarth;

/**
 * The clue table of Little Earth: what its countries have in one look, and the climates of their towns.
 *
 * <p>It has no languages, plates, money, calling codes or web domains, since none of these is painted; so hints about them are not
 * understood there.
 */
public final class WorldClues {

    /** As in the real Earth's table. */
    private static final Map<Biome, String> CLIMATES = new EnumMap<>(Map.of(
            Biome.TUNDRA, "polar",
            Biome.TAIGA, "cold",
            Biome.TEMPERATE, "temperate",
            Biome.SCRUB, "mediterranean",
            Biome.STEPPE, "arid",
            Biome.DESERT, "arid",
            Biome.SAVANNA, "tropical",
            Biome.JUNGLE, "tropical"));

    private WorldClues() {}

    /**
     * The table of a world.
     *
     * @param world the world
     * @return what its countries look like
     */
    public static ClueTable of(LittleEarth world) {
        Set<Row> rows = new LinkedHashSet<>();
        for (CountryLook look : world.countryLooks()) {
            rows.add(new Row(kind(look), look.country(), look.words(), 1));
            if (kind(look) == ClueKind.CENTER_LINE || kind(look) == ClueKind.EDGE_LINE) {
                rows.add(new Row(ClueKind.ROAD_LINE, look.country(), look.words(), 1));
            }
        }
        List<Row> all = new ArrayList<>(rows);
        climates()
                .forEach((country, shares) -> shares.forEach(
                        (climate, share) -> all.add(new Row(ClueKind.CLIMATE, country, climate, share))));
        return ClueTable.of(all);
    }

    private static ClueKind kind(CountryLook look) {
        return switch (look.cue()) {
            case DRIVING_SIDE -> ClueKind.SIDE;
            case SCRIPT -> ClueKind.SCRIPT;
            case ROAD_LINES -> look.part().equals("edge") ? ClueKind.EDGE_LINE : ClueKind.CENTER_LINE;
            case ROAD_SIGN -> ClueKind.ROAD_SIGN;
            case DIRECTION_SIGN -> ClueKind.DIRECTION_SIGN;
            case POLE -> ClueKind.POLE;
            case BOLLARD -> ClueKind.BOLLARD;
            case MAIL -> ClueKind.MAIL;
            case TAXI -> ClueKind.TAXI;
            case GROUND, PLANTS, RELIEF, ARCHITECTURE, WALLS, BUS, LAMP, PAVING, SKYLINE, LANDMARK ->
                throw new IllegalStateException("expected a look that a country has, found " + look.cue());
        };
    }

    /** Shares of the places of each country. */
    private static Map<String, Map<String, Double>> climates() {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (City city : Gazetteer.standard().cities()) {
            String climate = CLIMATES.get(Climate.at(city.location()).biome());
            shares.computeIfAbsent(city.countryCode(), code -> new LinkedHashMap<>())
                    .merge(climate, 1.0, Double::sum);
            counts.merge(city.countryCode(), 1, Integer::sum);
        }
        shares.forEach((country, byClimate) -> byClimate.replaceAll((climate, count) -> count / counts.get(country)));
        return shares;
    }
}
