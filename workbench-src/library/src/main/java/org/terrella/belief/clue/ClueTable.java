package org.terrella.belief.clue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * How common each look of each kind of thing is in each country.
 *
 * <p>Immutable. A table says of a kind only what it knows: a country without any row of a kind is not known, which is not the
 * same as one whose rows do not have a value. Values of a kind need not exclude each other.
 */
public final class ClueTable {

    /** Value and country: the share. */
    private final Map<ClueKind, Map<String, Map<String, Double>>> shares;

    /** Countries of which something is known. */
    private final Map<ClueKind, Set<String>> known;

    /**
     * One row.
     *
     * @param kind of thing
     * @param country two letters of ISO 3166-1
     * @param value what it looks like there
     * @param share how many of the things of this kind look so there, in (0, 1]
     */
    public record Row(ClueKind kind, String country, String value, double share) {

        /**
         * Checks the row.
         *
         * @param kind of thing
         * @param country two letters
         * @param value what it looks like there
         * @param share how many look so
         * @throws IllegalArgumentException if the country is not two capital letters, the value is empty or the share is not in
         *     (0, 1]
         */
        public Row {
            if (!country.matches("[A-Z]{2}") || value.isBlank() || !(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "a row of a clue table must have a country of two capital letters, a value"
                                + " and a share in (0, 1], found " + country + ", " + value + ", " + share);
            }
        }
    }

    private ClueTable(Map<ClueKind, Map<String, Map<String, Double>>> shares, Map<ClueKind, Set<String>> known) {
        this.shares = shares;
        this.known = known;
    }

    /**
     * A table of rows.
     *
     * @param rows none twice
     * @return the table
     * @throws IllegalArgumentException if two rows are of the same kind, country and value
     */
    public static ClueTable of(List<Row> rows) {
        Map<ClueKind, Map<String, Map<String, Double>>> shares = new EnumMap<>(ClueKind.class);
        Map<ClueKind, Set<String>> known = new EnumMap<>(ClueKind.class);
        for (Row row : rows) {
            Double before = shares.computeIfAbsent(row.kind(), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(row.value(), value -> new LinkedHashMap<>())
                    .put(row.country(), row.share());
            known.computeIfAbsent(row.kind(), kind -> new TreeSet<>()).add(row.country());
            if (before != null) {
                throw new IllegalArgumentException("a clue table must have one share of each value in a country, found "
                        + before + " and " + row.share() + " of " + row.kind().word() + " " + row.value() + " in "
                        + row.country());
            }
        }
        return new ClueTable(shares, known);
    }

    /**
     * A table that knows of more kinds.
     *
     * @param other what it says of a kind stands for all that this one says of that kind
     * @return both in one
     */
    public ClueTable with(ClueTable other) {
        Map<ClueKind, Map<String, Map<String, Double>>> both = new EnumMap<>(ClueKind.class);
        both.putAll(shares);
        both.putAll(other.shares);
        Map<ClueKind, Set<String>> knownToBoth = new EnumMap<>(ClueKind.class);
        knownToBoth.putAll(known);
        knownToBoth.putAll(other.known);
        return new ClueTable(both, knownToBoth);
    }

    /**
     * The kinds that it knows something of.
     *
     * @return in the order of {@link ClueKind}
     */
    public Set<ClueKind> kinds() {
        return Collections.unmodifiableSet(shares.keySet());
    }

    /**
     * Values of a kind.
     *
     * @param kind of thing
     * @return in the order of the rows; none for a kind that it does not know
     */
    public Set<String> values(ClueKind kind) {
        return Collections.unmodifiableSet(shares.getOrDefault(kind, Map.of()).keySet());
    }

    /**
     * How common a value is in a country.
     *
     * @param kind of thing
     * @param value one of {@link #values}
     * @param country two letters of ISO 3166-1
     * @return in [0, 1]; nothing if it knows nothing of that kind there
     */
    public OptionalDouble share(ClueKind kind, String value, String country) {
        if (!known.getOrDefault(kind, Set.of()).contains(country)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(shares.get(kind).getOrDefault(value, Map.of()).getOrDefault(country, 0.0));
    }

    /**
     * How common a value is in the countries that it knows.
     *
     * @param kind of thing
     * @param value one of {@link #values}
     * @return mean over countries, in [0, 1]; 0 for a kind that it does not know
     */
    public double meanShare(ClueKind kind, String value) {
        double sum = shares.getOrDefault(kind, Map.of()).getOrDefault(value, Map.of()).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return sum / Math.max(1, known.getOrDefault(kind, Set.of()).size());
    }

    /**
     * What a kind of thing looks like in a country.
     *
     * @param kind of thing
     * @param country two letters of ISO 3166-1
     * @return values, the commonest first; none if it knows nothing of that kind there
     */
    public List<String> valuesIn(ClueKind kind, String country) {
        List<String> found = new ArrayList<>();
        shares.getOrDefault(kind, Map.of()).forEach((value, byCountry) -> {
            if (byCountry.containsKey(country)) {
                found.add(value);
            }
        });
        found.sort((a, b) -> Double.compare(
                shares.get(kind).get(b).get(country), shares.get(kind).get(a).get(country)));
        return List.copyOf(found);
    }
}
