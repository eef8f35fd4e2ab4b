package org.terrella.embed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.terrella.geo.LatLng;

/**
 * Places of which many are the same, each kept once, so that each is encoded once.
 *
 * <p>Places are the same if {@link LatLng#equals} says so; longitudes of -180 and 180 are kept apart, as their vectors are.
 *
 * @param places each once, in the order of their first occurrence
 * @param rows for each of the given places its index in {@code places}; shared, not to be changed
 */
public record DistinctPlaces(List<LatLng> places, int[] rows) {

    /**
     * Copies the places.
     *
     * @param places each once
     * @param rows indices of the given places
     */
    public DistinctPlaces {
        places = List.copyOf(places);
    }

    /**
     * The distinct ones among places.
     *
     * @param given any places
     * @return each once
     */
    public static DistinctPlaces of(List<LatLng> given) {
        Map<LatLng, Integer> seen = new HashMap<>();
        List<LatLng> places = new ArrayList<>();
        int[] rows = new int[given.size()];
        for (int i = 0; i < rows.length; i++) {
            LatLng place = given.get(i);
            rows[i] = seen.computeIfAbsent(place, unseen -> places.size());
            if (rows[i] == places.size()) {
                places.add(place);
            }
        }
        return new DistinctPlaces(places, rows);
    }
}
