package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.LatLng;

/**
 * Queries in groups, to see for whom a method is good.
 *
 * @param kind what they are divided by
 * @param ofQueries the group of each query
 * @param names of the groups, in the order of a table
 */
public record Strata(String kind, List<String> ofQueries, List<String> names) {

    private static final String NOWHERE = "no country";

    /**
     * Copies the lists.
     *
     * @param kind what they are divided by
     * @param ofQueries the group of each query
     * @param names of the groups
     * @throws IllegalArgumentException if a query is of a group without a name
     */
    public Strata {
        ofQueries = List.copyOf(ofQueries);
        names = List.copyOf(names);
        if (!names.containsAll(ofQueries)) {
            throw new IllegalArgumentException("each query must be of one of the groups " + names + ", found "
                    + ofQueries.stream().distinct().toList());
        }
    }

    /**
     * By the continent of the truth.
     *
     * @param truths where photos were taken
     * @param gazetteer which knows continents, those of UN M49 with the Americas divided
     * @return a group for each continent that there is, by name; one for photos far from any country
     */
    public static Strata byContinent(List<LatLng> truths, Gazetteer gazetteer) {
        List<String> continents = truths.parallelStream()
                .map(truth -> gazetteer
                        .placeOf(truth)
                        .continent()
                        .map(continent -> continent.englishName())
                        .orElse(NOWHERE))
                .toList();
        return new Strata(
                "continent", continents, continents.stream().distinct().sorted().toList());
    }

    /**
     * By a count, into parts of about equal number; queries of one count are in one part.
     *
     * @param kind what is counted
     * @param counts of each query
     * @param parts how many, 1 or more; fewer where many counts are equal
     * @return groups named by their least and largest count, by rising count
     */
    public static Strata byCount(String kind, int[] counts, int parts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        TreeMap<Integer, String> byLargest = new TreeMap<>();
        int from = 0;
        for (int part = 1; part <= parts; part++) {
            int to = (int) ((long) sorted.length * part / parts);
            while (to > 0 && to < sorted.length && sorted[to] == sorted[to - 1]) {
                to++;
            }
            if (to > from) {
                byLargest.put(sorted[to - 1], sorted[from] + " to " + sorted[to - 1]);
                from = to;
            }
        }
        List<String> ofQueries = Arrays.stream(counts)
                .mapToObj(count -> byLargest.ceilingEntry(count).getValue())
                .collect(Collectors.toList());
        return new Strata(kind, ofQueries, List.copyOf(byLargest.values()));
    }

    /**
     * Which queries are of a group.
     *
     * @param name of the group
     * @return true for the index of a query of it
     */
    public IntPredicate of(String name) {
        return query -> ofQueries.get(query).equals(name);
    }

    /**
     * The queries of a group.
     *
     * @param name of the group
     * @param predictions of all queries, in the same order
     * @return those of the group
     * @throws IllegalArgumentException if there are not as many queries
     */
    public Predictions part(String name, Predictions predictions) {
        if (predictions.size() != ofQueries.size()) {
            throw new IllegalArgumentException(
                    "expected predictions of " + ofQueries.size() + " queries, found " + predictions.size());
        }
        return predictions.select(
                IntStream.range(0, ofQueries.size()).filter(of(name)).boxed().toList());
    }
}
