package org.terrella.evaluate.region;

import java.util.List;
import org.terrella.geo.EqualCaps;
import org.terrella.geo.LatLng;

/**
 * Caps of one radius around places: an answer, the candidates of a method, or the answers of several methods. Its size is the
 * radius in km.
 *
 * @param caps around the places
 */
public record CapRegion(EqualCaps caps) implements GrowingRegion {

    /**
     * Caps around places.
     *
     * @param centres one or more
     * @return the region
     */
    public static CapRegion around(List<LatLng> centres) {
        return new CapRegion(EqualCaps.around(centres));
    }

    @Override
    public double sizeAt(LatLng place) {
        return caps.radiusKmAt(place);
    }

    @Override
    public double areaSquareKm(double size) {
        return caps.areaSquareKm(size);
    }
}
