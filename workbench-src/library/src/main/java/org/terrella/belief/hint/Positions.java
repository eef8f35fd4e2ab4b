package org.terrella.belief.hint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said about where a place lies; an empty list where the words do not fit together. */
final class Positions {

    /** How far "near" is. */
    private static final double NEAR_KM = 50;

    /** How far "far" is at least. */
    private static final double FAR_KM = 300;

    /** How far one gets in an hour on wheels, if it is not said how. */
    private static final double KM_AN_HOUR = 100;

    /** How far from a latitude "about" is. */
    private static final double ABOUT_DEGREES = 3;

    private Positions() {}

    static List<Fact> within(List<Piece> pieces) {
        boolean isAim = Patterns.first(pieces, Tag.FROM)
                .filter(piece -> piece.text().endsWith("to"))
                .isPresent();
        return isAim ? List.of() : List.of(new Fact.Within(place(pieces).areas()));
    }

    static List<Fact> near(List<Piece> pieces) {
        return distances(place(pieces), NEAR_KM, true);
    }

    static List<Fact> far(List<Piece> pieces) {
        return distances(place(pieces), FAR_KM, false);
    }

    /** Within 300 km of Lisbon; two hours by car from Madrid; 300 km north of Madrid. */
    static List<Fact> distance(List<Piece> pieces) {
        Optional<Piece> number = Patterns.first(pieces, Tag.NUMBER);
        Piece unit = Patterns.first(pieces, Tag.UNIT).orElseThrow();
        String[] words = unit.value().split(" ");
        double amount = number.map(Piece::number).orElse(1.0) * Double.parseDouble(words[1]);
        double km = words[0].equals("hours")
                ? amount * Patterns.first(pieces, Tag.MODE).map(Piece::number).orElse(KM_AN_HOUR)
                : amount;
        boolean isNear = Patterns.first(pieces, Tag.BEYOND).isEmpty();
        List<Fact> facts = new ArrayList<>(distances(place(pieces), km, isNear));
        if (!facts.isEmpty()) {
            Patterns.first(pieces, Tag.COMPASS)
                    .ifPresent(side -> facts.add(new Fact.Direction(
                            Compass.valueOf(side.value()), place(pieces).areas().get(0))));
        }
        return facts;
    }

    /** Of the first of namesakes; how far it is from a country is not asked. */
    private static List<Fact> distances(Piece place, double km, boolean isNear) {
        Area first = place.areas().get(0);
        boolean isOne = place.link().isEmpty(); // not "of Rome or Naples"
        boolean isSpot = isOne && (first instanceof Area.Town || first instanceof Area.Point);
        return isSpot && km > 0 ? List.of(new Fact.Distance(first, km, isNear)) : List.of();
    }

    static List<Fact> between(List<Piece> pieces) {
        List<Area> areas = place(pieces).areas();
        boolean isPair = areas.size() == 2 && areas.stream().allMatch(Area.Town.class::isInstance);
        return isPair ? List.of(new Fact.Between(areas.get(0), areas.get(1))) : List.of();
    }

    static List<Fact> direction(List<Piece> pieces) {
        List<Area> areas = place(pieces).areas();
        boolean isSpot = areas.size() == 1 && (areas.get(0) instanceof Area.Town || areas.get(0) instanceof Area.Point);
        return isSpot ? List.of(new Fact.Direction(Compass.valueOf(pieces.get(0).value()), areas.get(0))) : List.of();
    }

    static List<Fact> band(List<Piece> pieces) {
        String[] words = pieces.get(0).value().split(" |\\.\\.");
        return List.of(
                new Fact.Band(words[0].equals("latitude"), Double.parseDouble(words[1]), Double.parseDouble(words[2])));
    }

    /** Latitude between 30 and 40 degrees north; above 60 degrees north; about 45 degrees south. */
    static List<Fact> latitudes(List<Piece> pieces) {
        List<Double> numbers =
                Patterns.all(pieces, Tag.NUMBER).stream().map(Piece::number).toList();
        Optional<Compass> side = Patterns.first(pieces, Tag.COMPASS).map(piece -> Compass.valueOf(piece.value()));
        boolean isLatitude = side.isEmpty() || side.get() == Compass.NORTH || side.get() == Compass.SOUTH;
        if (!isLatitude || numbers.stream().anyMatch(number -> number > 90)) {
            return List.of();
        }
        double sign = side.filter(Compass.SOUTH::equals).isPresent() ? -1 : 1;
        double first = sign * numbers.get(0);
        if (numbers.size() == 2) {
            double second = sign * numbers.get(1);
            return List.of(new Fact.Band(true, Math.min(first, second), Math.max(first, second)));
        }
        if (Patterns.first(pieces, Tag.BETWEEN, Tag.WITHIN).isPresent() || side.isEmpty()) {
            return List.of();
        }
        return List.of(
                Patterns.first(pieces, Tag.BEYOND).isPresent()
                        ? new Fact.Band(true, Math.min(first, sign * 90), Math.max(first, sign * 90))
                        : new Fact.Band(
                                true, Math.max(-90, first - ABOUT_DEGREES), Math.min(90, first + ABOUT_DEGREES)));
    }

    private static Piece place(List<Piece> pieces) {
        return Patterns.first(pieces, Tag.PLACE).orElseThrow();
    }
}
