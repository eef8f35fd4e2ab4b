package org.terrella.locate;

import java.util.List;
import org.terrella.align.Alignment;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/**
 * The space in which G3 verifies: image-to-GPS features of photos, GPS features of places.
 *
 * @param alignment the trained heads; closed by whoever made them
 */
public record AlignedPlaces(Alignment alignment) implements PlaceSpace {

    @Override
    public String name() {
        return "G3 GPS";
    }

    @Override
    public Matrix of(Matrix embeddings) {
        return alignment.imageToGps(embeddings);
    }

    @Override
    public Matrix ofPlaces(List<LatLng> places) {
        return alignment.gps(places);
    }
}
