package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which of all places of one name are meant. */
final class Namesakes {

    /** A town below this is meant only where its country or division stands beside it, or its name begins with a capital. */
    static final long WELL_KNOWN = 100_000;

    static final long KNOWN = 15_000;
    /** A namesake of this share of the first one's inhabitants may be meant as well. */
    private static final double RIVAL = 0.2;

    /** A division that shares a country's name may be meant as well. */
    private static final long LARGE_DIVISION = 4_000_000;

    /** A town that shares a division's name may be meant as well. */
    private static final long LARGE_TOWN = 500_000;

    private Namesakes() {}

    /** Those of a name that may be meant where nothing else is said; none if it is no name that people know. */
    static List<Area> meant(List<Area> all, String folded, boolean isName) {
        long least = isName ? KNOWN : WELL_KNOWN;
        List<Area> strong =
                all.stream().filter(area -> population(area) >= least).toList();
        List<Area> chosen = rivals(strong);
        return isForeignName(chosen, folded) ? withTowns(chosen, strong) : chosen;
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
}
