package org.terrella.belief.hint;

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

    private static final long OFTEN_MISSPELT = 200_000;

    private final Gazetteer gazetteer;
    private final Map<String, List<Area>> spoken = new HashMap<>();
    private final Map<String, List<Area>> adjectives;

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        spoken.putAll(read("place-words.tsv"));
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
            case "group" -> List.of(group(name, Stream.of(words).skip(1).collect(Collectors.toSet())));
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

    /** Called as where it was first named: a Scandinavian town is in Scandinavia. */
    private Area group(String name, Set<String> codes) {
        return spoken.values().stream()
                .flatMap(List::stream)
                .filter(area ->
                        area instanceof Area.Countries group && group.codes().equals(codes))
                .findFirst()
                .orElseGet(() -> new Area.Countries(Area.Countries.Kind.GROUP, name, codes));
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
        return Piece.place("", Namesakes.meant(all, folded, isName), all);
    }

    /** Whether a name is a country's. */
    boolean isCountry(String folded) {
        List<Area> areas = find(folded, false).areas();
        return !areas.isEmpty() && areas.get(0) instanceof Area.Countries;
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
