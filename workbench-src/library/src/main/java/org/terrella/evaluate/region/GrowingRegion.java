package org.terrella.evaluate.region;

import org.terrella.geo.LatLng;

/** Regions of one photo by size: a larger one holds all that a smaller one does. */
public interface GrowingRegion {

    /**
     * The smallest size with which it holds a place.
     *
     * @param place any place
     * @return size, finite
     */
    double sizeAt(LatLng place);

    /**
     * Its area.
     *
     * @param size any size; infinite for the whole Earth
     * @return km² of the mean sphere
     */
    double areaSquareKm(double size);
}
