package org.terrella.evaluate.region;

import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;
import org.terrella.locate.SphereDensity;

/**
 * The places where a density is highest. Its size is how low it may be: minus the logarithm of the density per km², in nats, so
 * that one size is one density for all photos.
 *
 * @param density of one photo
 */
public record DensityRegion(SphereDensity density) implements GrowingRegion {

    @Override
    public double sizeAt(LatLng place) {
        return -density.logPerSquareKm(place);
    }

    @Override
    public double areaSquareKm(double size) {
        return size == Double.POSITIVE_INFINITY
                ? 4 * Math.PI * Earth.MEAN_RADIUS_KM * Earth.MEAN_RADIUS_KM
                : density.areaSquareKmAbove(-size);
    }
}
