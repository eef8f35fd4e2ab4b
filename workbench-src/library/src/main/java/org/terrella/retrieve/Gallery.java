package org.terrella.retrieve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/**
 * Photos of known place that queries are compared with: their ids, places and vectors.
 *
 * @param ids id of each photo, each once
 * @param places where each was taken
 * @param vectors a vector of each, [N, D]
 */
public record Gallery(List<String> ids, List<LatLng> places, Matrix vectors) {

    /**
     * Copies the lists.
     *
     * @param ids id of each photo
     * @param places where each was taken
     * @param vectors a vector of each
     * @throws IllegalArgumentException if there are not as many of each, or an id comes twice
     */
    public Gallery {
        ids = List.copyOf(ids);
        places = List.copyOf(places);
        if (ids.size() != places.size() || ids.size() != vectors.rows()) {
            throw new IllegalArgumentException("a gallery must have as many ids, places and vectors, found "
                    + ids.size() + ", " + places.size() + " and " + vectors.rows());
        }
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("a gallery must have each id once, found " + id + " again");
            }
        }
    }

    /**
     * How many photos there are.
     *
     * @return N
     */
    public int size() {
        return ids.size();
    }
}
