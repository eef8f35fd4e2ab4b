package org.terrella.belief.hint;

import java.util.List;
import java.util.Optional;

/** Tells namesakes apart by what is said beside their name. */
final class PlaceKind {

    private PlaceKind() {}

    /** Of all that a name may mean, what is of a kind; unknown if nothing is. */
    static Piece only(Piece name, String kind) {
        List<Area> some = name.namesakes().stream()
                .filter(area -> is(area, kind))
                .filter(area -> !(area instanceof Area.Town) || name.areas().contains(area) || isLarge(area))
                .toList();
        return Piece.place(name.text(), Namesakes.rivals(some), some);
    }

    /** A country's name is meant for a town only if the town is known. */
    private static boolean isLarge(Area area) {
        return area instanceof Area.Town town && town.population() >= Namesakes.KNOWN;
    }

    private static boolean is(Area area, String kind) {
        return switch (kind) {
            case "country" -> area instanceof Area.Countries;
            case "region" -> area instanceof Area.Division;
            case "city" -> area instanceof Area.Town;
            default -> throw new IllegalStateException("phrases.tsv: expected country, region or city, found " + kind);
        };
    }

    /** The smaller of two places of which one lies in the other; nothing if neither does. */
    static Optional<Piece> nest(Piece one, Piece other) {
        String text = one.text() + ", " + other.text();
        return inside(one, other).or(() -> inside(other, one)).map(piece -> piece.withText(text));
    }

    private static Optional<Piece> inside(Piece small, Piece large) {
        List<Area> outer = large.areas().isEmpty() ? List.of() : large.namesakes();
        boolean isCountry = !small.areas().isEmpty() && small.areas().get(0) instanceof Area.Countries;
        List<Area> some = small.namesakes().stream()
                .filter(area ->
                        !isCountry || small.areas().contains(area) || isLarge(area)) // no village Peru in Bolivia
                .filter(area -> outer.stream().anyMatch(whole -> whole.contains(area)))
                .toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(Piece.place(small.text(), Namesakes.rivals(some), some));
    }
}
