package org.terrella.locate;

import java.util.List;
import org.terrella.geo.LatLng;
import org.terrella.partition.GeocellPartition;
import org.terrella.tensor.Matrix;

/**
 * What a {@link LocationClassifier} is trained on.
 *
 * @param embeddings the encoder's vectors of the photos, [N, E]
 * @param places where they were taken; photos in no cell take no part
 * @param partition the cells
 */
public record CellExamples(Matrix embeddings, List<LatLng> places, GeocellPartition partition) {

    /**
     * Checks that there are as many places as vectors.
     *
     * @param embeddings the encoder's vectors of the photos
     * @param places where they were taken
     * @param partition the cells
     * @throws IllegalArgumentException if there are not
     */
    public CellExamples {
        places = List.copyOf(places);
        if (embeddings.rows() != places.size()) {
            throw new IllegalArgumentException("expected a place for each vector, found " + places.size()
                    + " places and " + embeddings.rows() + " vectors");
        }
    }
}
