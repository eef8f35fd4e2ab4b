package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrella.file.TabbedLines;
import org.terrella.gazetteer.City;
import org.terrella.gazetteer.Continent;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.gazetteer.Resolution;
import org.terrella.gazetteer.Territory;

/** Finds places by their names, among the gazetteer's and those that are spoken of only. */
final class PlaceNames {

    /** A town below this is meant only where its country or division stands beside it, or its name begins with a capital. */
    static final long WELL_KNOWN = 100_000;

    static final long KNOWN = 15_000;
    /** A namesake of this share of the first one's inhabitants may be meant as well. */
    private static final double RIVAL = 0.2;

    /** A division that shares a country's name may be meant as well. */
    private static final long LARGE_DIVISION = 4_000_000;

    /** A town that shares a division's name may be meant as well. */
    private static final long LARGE_TOWN = 500_000;

    private static final long OFTEN_MISSPELT = 200_000;

    private final Gazetteer gazetteer;
    private final Map<String, List<Area>> spoken;
    private final Map<String, List<Area>> adjectives;

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.spoken = read("place-words.tsv");
        this.adjectives = read("adjectives.tsv");
    }

    private Map<String, List<Area>> read(String file) {
        Map<String, List<Area>> places = new HashMap<>();
        for (String[] cells : TabbedLines.of(PlaceNames.class, file)) {
            String[] names = cells[0].split("\\|");
            List<Area> areas = areas(names[0], cells[1].split(" "));
            for (String name : names) {
                places.put(Token.fold(name.replace('-', ' ')), areas);
            }
        }
        return places;
    }

    private List<Area> areas(String name, String[] words) {
        return switch (words[0]) {
            case "country", "either" ->
                Stream.of(words).skip(1).map(code -> country(code)).toList();
            case "group" ->
                List.of(new Area.Countries(
                        Area.Countries.Kind.GROUP,
                        name,
                        Stream.of(words).skip(1).collect(Collectors.toSet())));
            case "continent" -> List.of(continent(Continent.valueOf(words[1])));
            case "continents" ->
                List.of(new Area.Countries(
                        Area.Countries.Kind.GROUP,
                        name,
                        Stream.of(words)
                                .skip(1)
                                .flatMap(continent -> codes(Continent.valueOf(continent)).stream())
                                .collect(Collectors.toSet())));
            case "subregion" -> List.of(subregion(words[1]));
            default ->
                throw new IllegalStateException("place-words.tsv: expected country, either, group, continent or"
                        + " subregion, found " + words[0]);
        };
    }

    private Area country(String code) {
        Territory country = gazetteer
                .country(code)
                .orElseThrow(() -> new IllegalStateException("place-words.tsv: found no country " + code));
        return country(country);
    }

    private static Area country(Territory country) {
        return new Area.Countries(Area.Countries.Kind.COUNTRY, country.name(), Set.of(country.alpha2()));
    }

    private Area continent(Continent continent) {
        return new Area.Countries(Area.Countries.Kind.CONTINENT, continent.englishName(), codes(continent));
    }

    private Set<String> codes(Continent continent) {
        return gazetteer.countries().stream()
                .filter(country -> country.continent() == continent)
                .map(Territory::alpha2)
                .collect(Collectors.toSet());
    }

    private Area subregion(String m49) {
        List<Territory> inside = gazetteer.countries().stream()
                .filter(country -> country.subregion()
                        .filter(part -> part.m49().equals(m49))
                        .isPresent())
                .toList();
        return new Area.Countries(
                Area.Countries.Kind.SUBREGION,
                inside.get(0).subregion().orElseThrow().name(),
                inside.stream().map(Territory::alpha2).collect(Collectors.toSet()));
    }

    /**
     * The places of a name.
     *
     * @param folded as it was typed, folded
     * @param isName whether it can hardly be anything but a name, being in capitals or of several words
     * @return of no areas but namesakes if only small ones have that name; neither if none has
     */
    Piece find(String folded, boolean isName) {
        List<Area> known = spoken.get(folded);
        if (known != null) {
            return Piece.place("", known, namesakes(folded, known));
        }
        List<Area> all = resolved(folded);
        long least = isName ? KNOWN : WELL_KNOWN;
        List<Area> strong =
                all.stream().filter(area -> population(area) >= least).toList();
        List<Area> chosen = rivals(strong);
        return Piece.place("", isForeignName(chosen, folded) ? withTowns(chosen, strong) : chosen, all);
    }

    /** Grenada is Granada in Spanish, but in English that is a town. */
    private static boolean isForeignName(List<Area> chosen, String folded) {
        return !chosen.isEmpty()
                && chosen.get(0) instanceof Area.Countries country
                && !Token.fold(country.name()).equals(folded);
    }

    private static List<Area> withTowns(List<Area> chosen, List<Area> strong) {
        List<Area> towns = strong.stream()
                .filter(area -> area instanceof Area.Town && population(area) >= WELL_KNOWN)
                .toList();
        return Stream.concat(chosen.stream(), rivals(towns).stream()).distinct().toList();
    }

    private static long population(Area area) {
        if (area instanceof Area.Town town) {
            return town.population();
        }
        return area instanceof Area.Division division ? division.population() : Long.MAX_VALUE;
    }

    /** The places of an adjective, such as European; none if it is no such one. */
    List<Area> ofAdjective(String folded) {
        return adjectives.getOrDefault(folded, List.of());
    }

    /** A name that is spoken of may be that of other places too, such as a village Asia. */
    private List<Area> namesakes(String text, List<Area> known) {
        return Stream.concat(known.stream(), resolved(text).stream()).distinct().toList();
    }

    private List<Area> resolved(String text) {
        return gazetteer.resolve(text).map(Resolution::candidates).orElse(List.of()).stream()
                .map(PlaceNames::area)
                .toList();
    }

    private static Area area(Resolution.Candidate candidate) {
        return switch (candidate.kind()) {
            case COUNTRY -> country(candidate.country());
            case REGION ->
                new Area.Division(
                        candidate.region().orElseThrow().code(),
                        candidate.name(),
                        candidate.country().name(),
                        candidate.population());
            case CITY ->
                new Area.Town(
                        candidate.name(),
                        candidate
                                .region()
                                .map(region -> region.code())
                                .orElse(candidate.country().alpha2()),
                        candidate.country().name(),
                        candidate.location(),
                        candidate.population());
        };
    }

    /** The first of namesakes, and those that may as well be meant. */
    static List<Area> rivals(List<Area> sorted) {
        List<Area> chosen = new ArrayList<>();
        for (Area area : sorted) {
            if (chosen.isEmpty() || isRival(area, chosen.get(0))) {
                chosen.add(area);
            }
        }
        return chosen;
    }

    private static boolean isRival(Area area, Area first) {
        if (area instanceof Area.Town town && first instanceof Area.Town best) {
            return town.population() >= RIVAL * best.population();
        }
        if (area instanceof Area.Division division && first instanceof Area.Division best) {
            return division.population() >= RIVAL * best.population();
        }
        if (area instanceof Area.Town town && first instanceof Area.Division) {
            return town.population() >= LARGE_TOWN && !first.contains(town);
        }
        return area instanceof Area.Division division
                && first instanceof Area.Countries
                && !first.contains(area)
                && division.population() >= LARGE_DIVISION;
    }

    /** Names of one word that are worth recognizing when misspelt: of countries and groups, then of big cities. */
    List<Set<String>> names() {
        Set<String> countries = new HashSet<>();
        gazetteer
                .countries()
                .forEach(country -> countries.addAll(List.of(Token.fold(country.name())
                        .replaceAll("[^\\p{L} ]", " ")
                        .trim()
                        .split(" +"))));
        spoken.keySet().forEach(name -> countries.addAll(List.of(name.split(" "))));
        Set<String> cities = gazetteer.cities().stream()
                .filter(city -> city.population() >= OFTEN_MISSPELT && city.isPlaceOfItsOwn())
                .map(City::name)
                .map(Token::fold)
                .filter(name -> !name.contains(" "))
                .collect(Collectors.toSet());
        return List.of(countries, cities);
    }
}
