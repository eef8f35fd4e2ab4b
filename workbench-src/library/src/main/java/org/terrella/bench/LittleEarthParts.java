package org.terrella.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.align.PretrainedAlignment;
import org.terrella.data.PhotoSet;
import org.terrella.embed.Encoders;
import org.terrella.embed.ImageEncoder;
import org.terrella.file.Checksum;
import org.terrella.geo.LatLng;
import org.terrella.locate.FeatureSpace;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.Query;
import org.terrella.retrieve.Gallery;
import org.terrella.run.Runner;
import org.terrella.world.WorldSet;

/** Little Earth in a folder, with the networks that come with Terrella. */
record LittleEarthParts(Path folder, LittleEarthBench bench) implements BenchParts {

    @Override
    public String name() {
        return Runner.LITTLE_EARTH;
    }

    @Override
    public PhotoSet photos(String set) {
        return bench.photos(WorldSet.named(set));
    }

    @Override
    public String dataHash(String set) {
        photos(set); // says which command makes the set where it is missing
        Map<String, String> files = new HashMap<>();
        for (String file : List.of(set + ".csv", set + ".tar")) {
            files.put(file, Checksum.sha256(folder.resolve(file), read -> {}));
        }
        return Checksum.ofSet(files);
    }

    @Override
    public ImageEncoder encoder() {
        return Encoders.named(Runner.LITTLE_EARTH);
    }

    @Override
    public Gallery gallery(ImageEncoder encoder) {
        return bench.gallery(encoder);
    }

    @Override
    public List<Query> queries(String set, ImageEncoder encoder) {
        return bench.queries(WorldSet.named(set), encoder);
    }

    @Override
    public GallerySearch search(String name, FeatureSpace space, Gallery gallery) {
        return GallerySearch.exact(space, gallery);
    }

    @Override
    public Alignment alignment(PretrainedAlignment which, long seed) {
        return Alignment.shipped(which, seed);
    }

    @Override
    public GeoClip geoClip() {
        return GeoClip.shipped();
    }

    @Override
    public Optional<List<LatLng>> geoClipPlaces() {
        return Optional.empty();
    }

    @Override
    public LocationClassifier classifier() {
        return LocationClassifier.shipped();
    }

    @Override
    public void close() {
        bench.close();
    }
}
