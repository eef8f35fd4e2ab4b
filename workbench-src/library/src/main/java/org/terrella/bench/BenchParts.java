package org.terrella.bench;

import java.util.List;
import java.util.Optional;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.align.PretrainedAlignment;
import org.terrella.data.PhotoSet;
import org.terrella.embed.ImageEncoder;
import org.terrella.geo.LatLng;
import org.terrella.locate.FeatureSpace;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.Query;
import org.terrella.retrieve.Gallery;

/** What a bench is made of: its photos, and the networks that look at them. Networks are made anew by each call. */
interface BenchParts extends AutoCloseable {

    /** What experiments call the bench. */
    String name();

    /** A set of photos; where it is missing, a sentence says how to get it. */
    PhotoSet photos(String set);

    /** Tells the photos of a set, and the networks that look at them, from all others. */
    String dataHash(String set);

    ImageEncoder encoder();

    Gallery gallery(ImageEncoder encoder);

    /** A query for each photo of a set that the encoder could look at. */
    List<Query> queries(String set, ImageEncoder encoder);

    GallerySearch search(String name, FeatureSpace space, Gallery gallery);

    Alignment alignment(PretrainedAlignment which, long seed);

    GeoClip geoClip();

    /** The places among which GeoCLIP chooses, where they are others than the gallery's. */
    Optional<List<LatLng>> geoClipPlaces();

    LocationClassifier classifier();

    @Override
    void close();
}
