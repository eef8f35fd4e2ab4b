package org.terrella.evaluate.region;

import java.util.List;
import java.util.Optional;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;

/**
 * The regions of a photo beside the truth.
 *
 * @param photographer who took it, or empty
 * @param truth where
 * @param region by size; nothing without an answer, which stands for the whole Earth
 * @param spreadKm how far answers disagree, which needs no truth; 0 or more
 */
public record LocatedRegion(String photographer, LatLng truth, Optional<GrowingRegion> region, double spreadKm) {

    /**
     * Checks the spread.
     *
     * @param photographer who took it, or empty
     * @param truth where
     * @param region by size
     * @param spreadKm how far answers disagree
     * @throws IllegalArgumentException if the spread is negative or not finite
     */
    public LocatedRegion {
        if (!(spreadKm >= 0 && spreadKm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a spread must be finite and at least 0 km, found " + spreadKm);
        }
    }

    /**
     * How far places disagree.
     *
     * @param places answers of several methods, or candidates of one; those that are there twice count twice
     * @return mean distance of all pairs in km; 0 for fewer than two
     */
    public static double spreadKm(List<LatLng> places) {
        double sum = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += GreatCircle.km(places.get(i), places.get(j));
            }
        }
        return sum / Math.max(1, places.size() * (places.size() - 1) / 2.0);
    }
}
