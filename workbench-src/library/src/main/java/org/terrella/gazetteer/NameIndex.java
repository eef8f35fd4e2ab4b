package org.terrella.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.gazetteer.Resolution.Candidate;
import org.terrella.gazetteer.Resolution.Kind;

/** Finds places by name, however it is spelt. */
final class NameIndex {

    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    /** Candidates by folded name. */
    private final Map<String, List<Candidate>> byName = new HashMap<>(300_000);
    /** Countries and regions by folded name or code, for the later parts of an address. */
    private final Map<String, List<Candidate>> contexts = new HashMap<>();

    NameIndex(Gazetteer gazetteer) {
        Map<String, List<City>> byCountry = new HashMap<>();
        Map<Region, List<City>> byRegion = new HashMap<>();
        for (City city : gazetteer.cities()) {
            byCountry
                    .computeIfAbsent(city.countryCode(), code -> new ArrayList<>())
                    .add(city);
            city.region()
                    .ifPresent(known -> byRegion.computeIfAbsent(known, region -> new ArrayList<>())
                            .add(city));
        }
        Map<String, Territory> countries = new HashMap<>();
        gazetteer.countries().forEach(country -> countries.put(country.alpha2(), country));
        Map<String, List<String>> names = namesByKey("country-names.tsv", 1);
        byCountry.forEach((code, cities) -> addCountry(countries.get(code), cities, names));
        byRegion.forEach((region, cities) -> addRegion(countries.get(region.countryCode()), region, cities));
        Map<String, List<String>> exonyms = namesByKey("exonyms.tsv", 2);
        gazetteer.cities().forEach(city -> addCity(countries.get(city.countryCode()), city, exonyms));
    }

    /** Other names of rows whose first cells make the key. */
    private static Map<String, List<String>> namesByKey(String file, int keyCells) {
        Map<String, List<String>> names = new HashMap<>();
        for (String[] row : GazetteerFiles.rows(file)) {
            names.put(String.join("\t", Arrays.copyOf(row, keyCells)), List.of(row[keyCells].split("\\|")));
        }
        return names;
    }

    private void addCountry(Territory country, List<City> cities, Map<String, List<String>> names) {
        Candidate candidate = area(Kind.COUNTRY, country.name(), country, Optional.empty(), cities);
        Set<String> spellings = new LinkedHashSet<>(List.of(country.name()));
        spellings.addAll(names.getOrDefault(country.alpha2(), List.of()));
        spellings.forEach(name -> add(byName, name, candidate));
        spellings.add(country.alpha2());
        country.alpha3().ifPresent(spellings::add);
        spellings.forEach(name -> add(contexts, name, candidate));
    }

    private void addRegion(Territory country, Region region, List<City> cities) {
        Candidate candidate = area(Kind.REGION, region.name(), country, Optional.of(region), cities);
        add(byName, region.name(), candidate);
        add(contexts, region.name(), candidate);
        String code = region.code().substring(3);
        if (code.matches("[A-Z]{2,3}")) { // as people write them: TX, NSW
            add(contexts, code, candidate);
        }
    }

    private static Candidate area(
            Kind kind, String name, Territory country, Optional<Region> region, List<City> cities) {
        Comparator<City> byPopulation =
                Comparator.comparing(City::isPlaceOfItsOwn).thenComparingInt(City::population);
        City largest = cities.stream().max(byPopulation).orElseThrow();
        long population = cities.stream()
                .filter(City::isPlaceOfItsOwn)
                .mapToLong(City::population)
                .sum();
        return new Candidate(kind, name, largest.location(), country, region, population);
    }

    private void addCity(Territory country, City city, Map<String, List<String>> exonyms) {
        Candidate candidate =
                new Candidate(Kind.CITY, city.name(), city.location(), country, city.region(), city.population());
        add(byName, city.name(), candidate);
        if (city.population() >= 10_000) { // a village of the same name has no other spellings here
            exonyms.getOrDefault(city.countryCode() + "\t" + city.name(), List.of())
                    .forEach(name -> add(byName, name, candidate));
        }
    }

    private static void add(Map<String, List<Candidate>> index, String name, Candidate candidate) {
        String folded = fold(name);
        List<Candidate> known = index.getOrDefault(folded, List.of());
        if (!folded.isEmpty() && !known.contains(candidate)) {
            List<Candidate> longer = new ArrayList<>(known.size() + 1);
            longer.addAll(known);
            longer.add(candidate);
            index.put(folded, longer);
        }
    }

    Optional<Resolution> resolve(String query, Optional<Territory> country) {
        Optional<Resolution> whole = choose(query, query, List.of(), country, "");
        if (whole.isPresent()) {
            return whole;
        }
        List<String> parts = Arrays.stream(query.split(","))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> passedOver = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            String note = passedOver.isEmpty() ? "" : "; not used: " + String.join(", ", passedOver);
            List<String> rest = parts.subList(part + 1, parts.size());
            Optional<Resolution> found = choose(query, parts.get(part), rest, country, note);
            if (found.isPresent()) {
                return found;
            }
            passedOver.add(parts.get(part));
        }
        return Optional.empty();
    }

    private Optional<Resolution> choose(
            String query, String name, List<String> rest, Optional<Territory> country, String note) {
        List<Candidate> all = byName.getOrDefault(fold(name), List.of()).stream()
                .filter(candidate -> country.isEmpty() || candidate.country().equals(country.get()))
                .toList();
        List<Candidate> fitting = all;
        List<String> ignored = new ArrayList<>();
        for (String context : rest) {
            List<Candidate> within = within(fitting, context);
            if (contexts.containsKey(fold(context)) && within.isEmpty()) {
                return Optional.empty(); // a Paris that is in no part called Texas
            }
            if (within.isEmpty()) {
                ignored.add(context);
            }
            fitting = within.isEmpty() ? fitting : within;
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        String unused = ignored.isEmpty() ? note : note + "; not used: " + String.join(", ", ignored);
        List<Candidate> sorted = sorted(fitting);
        String where = fitting.size() < byName.get(fold(name)).size() ? " there" : "";
        return Optional.of(new Resolution(query, sorted, reason(sorted, where) + unused + "."));
    }

    private List<Candidate> within(List<Candidate> candidates, String context) {
        List<Candidate> areas = contexts.getOrDefault(fold(context), List.of());
        return candidates.stream()
                .filter(candidate -> areas.stream().anyMatch(area -> holds(area, candidate)))
                .toList();
    }

    private static boolean holds(Candidate area, Candidate candidate) {
        boolean sameCountry = area.country().equals(candidate.country());
        return switch (area.kind()) {
            case COUNTRY -> sameCountry && candidate.kind() != Kind.COUNTRY;
            case REGION ->
                sameCountry && candidate.kind() == Kind.CITY && area.region().equals(candidate.region());
            case CITY -> false;
        };
    }

    /** Countries first, then the most populous; a city before the region that it shares its name with. */
    private static List<Candidate> sorted(List<Candidate> candidates) {
        Comparator<Candidate> order = Comparator.comparing((Candidate c) -> c.kind() != Kind.COUNTRY)
                .thenComparing(Comparator.comparingLong((Candidate c) -> rank(c, candidates))
                        .reversed())
                .thenComparing(c -> c.kind() != Kind.CITY)
                .thenComparing(Comparator.comparingLong(Candidate::population).reversed());
        return candidates.stream().sorted(order).toList();
    }

    /** Population; for a city that a region is named after, that of the region. */
    private static long rank(Candidate candidate, List<Candidate> all) {
        if (candidate.kind() != Kind.CITY) {
            return candidate.population();
        }
        return all.stream()
                .filter(other -> other.kind() == Kind.REGION && other.region().equals(candidate.region()))
                .filter(region -> region.location().equals(candidate.location())) // it is the region's largest
                .mapToLong(Candidate::population)
                .reduce(candidate.population(), Math::max);
    }

    private static String reason(List<Candidate> sorted, String where) {
        Candidate chosen = sorted.get(0);
        String what = chosen.label() + " (" + chosen.kind().noun() + ", population "
                + String.format(Locale.ROOT, "%,d", chosen.population()) + ")";
        if (sorted.size() == 1) {
            return what + " is the only place of this name" + where;
        }
        boolean alone = sorted.stream().filter(c -> c.kind() == Kind.COUNTRY).count() == 1;
        String why = chosen.kind() == Kind.COUNTRY && alone
                ? "countries come before regions and cities"
                : "it is the most populous, a city counting as much as the region named after it";
        return what + " was chosen among " + sorted.size() + " places of this name" + where + ": " + why;
    }

    /** A name without accents, case, apostrophes and punctuation; St is Saint. */
    static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(letter -> letter < 128);
        String text = plain ? lower : Normalizer.normalize(lower, Normalizer.Form.NFKD);
        text.codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter)) {
                String other = letter < 128 ? null : LETTERS.get(Character.toString(letter));
                if (other == null) {
                    folded.appendCodePoint(letter);
                } else {
                    folded.append(other);
                }
            } else if (letter == '&') {
                addSpace(folded).append("and ");
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK && "'’‘ʼʻ`.".indexOf(letter) < 0) {
                addSpace(folded);
            }
        });
        String words = folded.toString().trim();
        return (" " + words + " ").contains(" st ") || words.startsWith("ste ")
                ? words.replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte")
                : words;
    }

    private static StringBuilder addSpace(StringBuilder text) {
        boolean needed = text.length() > 0 && text.charAt(text.length() - 1) != ' ';
        return needed ? text.append(' ') : text;
    }
}
