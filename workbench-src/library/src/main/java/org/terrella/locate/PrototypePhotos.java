package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.terrella.classify.PigeonNetwork;
import org.terrella.geo.LatLng;
import org.terrella.retrieve.Gallery;

/**
 * Photos of a gallery by the prototype around which they were taken. Immutable.
 *
 * <p>A photo belongs to the prototype of its cell whose middle is nearest, whether or not it was one of those averaged: a
 * gallery may have others than the network was trained on.
 */
public final class PrototypePhotos {

    private final Gallery gallery;
    private final List<List<Integer>> ofPrototype;

    private PrototypePhotos(Gallery gallery, List<List<Integer>> ofPrototype) {
        this.gallery = gallery;
        this.ofPrototype = ofPrototype;
    }

    /**
     * Sorts a gallery.
     *
     * @param network has cells and prototypes
     * @param gallery photos with the frozen encoder's vectors
     * @return the photos
     */
    public static PrototypePhotos of(PigeonNetwork network, Gallery gallery) {
        List<List<Integer>> ofPrototype = IntStream.range(
                        0, network.prototypes().size())
                .<List<Integer>>mapToObj(prototype -> new ArrayList<>())
                .toList();
        for (int photo = 0; photo < gallery.size(); photo++) {
            int index = photo;
            LatLng place = gallery.places().get(photo);
            network.partition()
                    .classOf(place)
                    .ifPresent(cell -> network.prototypes()
                            .around(cell, place)
                            .ifPresent(prototype -> ofPrototype.get(prototype).add(index)));
        }
        return new PrototypePhotos(gallery, ofPrototype);
    }

    /** The place of the photo around a prototype that is most like a query to the frozen encoder, if there is a photo. */
    Optional<LatLng> best(int prototype, Query query) {
        double least = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int photo : ofPrototype.get(prototype)) {
            double distance = Features.squaredDistance(
                    query.embedding(), gallery.vectors().row(photo));
            if (distance < least) {
                least = distance;
                best = photo;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(gallery.places().get(best));
    }
}
