package org.terrella.evaluate;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which photos were taken by the same person; those are not independent.
 *
 * <p>Immutable. Photographers are numbered from 0 in the order in which they first appear.
 */
public final class Photographers {

    private final int[] photographerOfQuery;
    private final int count;

    private Photographers(int[] photographerOfQuery, int count) {
        this.photographerOfQuery = photographerOfQuery;
        this.count = count;
    }

    /**
     * Numbers the photographers.
     *
     * @param names one per query; an empty name is a photographer of that one photo
     * @return the numbered photographers
     */
    public static Photographers of(List<String> names) {
        int[] numbers = new int[names.size()];
        Map<String, Integer> known = new HashMap<>();
        int count = 0;
        for (int query = 0; query < numbers.length; query++) {
            Integer number = names.get(query).isEmpty() ? null : known.get(names.get(query));
            if (number == null) {
                number = count++;
                known.put(names.get(query), number);
            }
            numbers[query] = number;
        }
        return new Photographers(numbers, count);
    }

    /**
     * A photographer for each query, where nobody is known.
     *
     * @param queries how many
     * @return as many photographers as queries
     */
    public static Photographers alone(int queries) {
        return of(Collections.nCopies(queries, ""));
    }

    /**
     * Number of photographers.
     *
     * @return 0 or more
     */
    public int count() {
        return count;
    }

    /**
     * Number of queries.
     *
     * @return 0 or more
     */
    public int queries() {
        return photographerOfQuery.length;
    }

    /**
     * Who took the photo of a query.
     *
     * @param query index from 0
     * @return number of the photographer, from 0
     */
    public int of(int query) {
        return photographerOfQuery[query];
    }
}
