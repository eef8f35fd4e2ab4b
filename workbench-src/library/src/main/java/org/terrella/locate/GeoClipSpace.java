package org.terrella.locate;

import java.util.List;
import org.terrella.align.GeoClip;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;

/**
 * The space of GeoCLIP's photos and places.
 *
 * @param geoClip its heads; closed by whoever made them
 */
public record GeoClipSpace(GeoClip geoClip) implements PlaceSpace {

    @Override
    public String name() {
        return "GeoCLIP";
    }

    @Override
    public Matrix of(Matrix embeddings) {
        return geoClip.image(embeddings);
    }

    @Override
    public Matrix ofPlaces(List<LatLng> places) {
        return geoClip.gps(places);
    }
}
