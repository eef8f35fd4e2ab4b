package org.terrella.lmm.pocket;

import java.util.SplittableRandom;
import org.terrella.geo.LatLng;

/**
 * Moves towns, each in a way of its own, so that where they are cannot be learned by heart: a photo still tells the country,
 * but its place only references tell, since those of the same town are moved alike.
 *
 * @param salt tells one relocation from another
 * @param deviationDegrees standard deviation of the way in latitude and in longitude; 0 moves nothing
 */
record Relocation(long salt, double deviationDegrees) {

    /** Where everything is. */
    static final Relocation NONE = new Relocation(0, 0);

    private static final double FARTHEST_NORTH = 85;
    private static final double WHOLE = 360;

    /** Where a place of a town is now; not beyond 85° north or south, and across the date line as on foot. */
    LatLng of(LatLng place, String town) {
        if (deviationDegrees == 0) {
            return place;
        }
        SplittableRandom random = new SplittableRandom(salt ^ town.hashCode() * 0x9E3779B97F4A7C15L);
        double lat = place.latDegrees() + deviationDegrees * random.nextGaussian();
        double lng = place.lngDegrees() + deviationDegrees * random.nextGaussian();
        return new LatLng(
                Math.max(-FARTHEST_NORTH, Math.min(FARTHEST_NORTH, lat)),
                lng - WHOLE * Math.floor((lng + WHOLE / 2) / WHOLE));
    }
}
