package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.terrella.geo.LatLng;

/** A network that makes vectors of places. */
public interface LocationEncoder {

    /**
     * Length of a vector.
     *
     * @return D
     */
    int width();

    /**
     * Vectors of places.
     *
     * @param manager who owns the result
     * @param places one or more
     * @return [B, D]; not normalized
     */
    NDArray encode(NDManager manager, List<LatLng> places);
}
