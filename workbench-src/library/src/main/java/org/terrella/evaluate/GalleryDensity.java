package org.terrella.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.geo.Earth;
import org.terrella.geo.LatLng;
import org.terrella.geo.UnitVector;

/** How many photos of a gallery were taken near a place: where they are few, most methods are worse. */
public final class GalleryDensity {

    /** What counts as near, in km; the threshold that the field calls region. */
    public static final double NEAR_KM = 200;

    private GalleryDensity() {}

    /**
     * Counts photos near places.
     *
     * @param gallery places of its photos
     * @param places where to count
     * @return for each place the number of photos up to {@link #NEAR_KM} away on the mean sphere
     */
    public static int[] near(List<LatLng> gallery, List<LatLng> places) {
        UnitVector[] photos = gallery.stream().map(UnitVector::of).toArray(UnitVector[]::new);
        double halfChord = Math.sin(NEAR_KM / Earth.MEAN_RADIUS_KM / 2);
        double squaredChord = 4 * halfChord * halfChord;
        return IntStream.range(0, places.size())
                .parallel()
                .map(i -> {
                    UnitVector place = UnitVector.of(places.get(i));
                    return (int) Arrays.stream(photos)
                            .filter(photo -> photo.squaredChord(place) <= squaredChord)
                            .count();
                })
                .toArray();
    }
}
