package org.terrella.locate;

import java.util.List;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/** A space that photos and coordinates share, so that a photo can be compared with any place on Earth. */
public interface PlaceSpace extends FeatureSpace {

    /**
     * Features of places.
     *
     * @param places one or more
     * @return [P, D], of the width of the photos' features; need not be normalized
     */
    Matrix ofPlaces(List<LatLng> places);
}
