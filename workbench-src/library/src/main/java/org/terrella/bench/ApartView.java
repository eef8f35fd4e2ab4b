package org.terrella.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.terrella.align.Alignment;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.PhotoFeatures;
import org.terrella.classify.TrainedNetwork;
import org.terrella.embed.CaptionVectors;
import org.terrella.embed.ImageEncoder;
import org.terrella.embed.Shift;
import org.terrella.lmm.Sampling;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.GeoClipLocator;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.SeenPhotos;
import org.terrella.locate.method.BenchView;
import org.terrella.retrieve.Gallery;

/**
 * A bench as a query set sees it that is asked with a gallery without its own photographers. Networks, vectors and answers are
 * those of the whole bench.
 */
record ApartView(Lender bench, String queries) implements BenchView {

    /** What is made for this query set alone. */
    private record InView(String queries, Record key) {}

    @Override
    public Gallery gallery() {
        return bench.gallery(Optional.of(queries));
    }

    @Override
    public ReferenceSource encodedReferences() {
        return encoded();
    }

    @Override
    public ReferenceSource alignedReferences(String alignment, long seed) {
        return aligned(alignment, seed);
    }

    @Override
    public GallerySearch encoded() {
        return apart(bench.encoded());
    }

    @Override
    public GallerySearch aligned(String alignment, long seed) {
        return apart(bench.aligned(alignment, seed));
    }

    @Override
    public GallerySearch classified(String weights, long seed) {
        return apart(bench.classified(weights, seed));
    }

    private GallerySearch apart(GallerySearch whole) {
        return bench.known().without(whole, Optional.of(queries));
    }

    @Override
    public GeoClipLocator geoClip(String weights, long seed) {
        record OverGallery(String which, long seed) {}
        return bench.networks.isGeoClipOverGallery()
                ? once(
                        new OverGallery(weights, seed),
                        GeoClipLocator.class,
                        () -> GeoClipLocator.of(
                                bench.geoClipHeads(weights, seed), gallery().places()))
                : bench.geoClip(weights, seed);
    }

    @Override
    public <T> T once(Record key, Class<T> type, Supplier<? extends T> make) {
        return bench.once(new InView(queries, key), type, make);
    }

    @Override
    public ImageEncoder encoder() {
        return bench.encoder();
    }

    @Override
    public CaptionVectors captions() {
        return bench.captions();
    }

    @Override
    public Alignment alignment(String which, long seed) {
        return bench.alignment(which, seed);
    }

    @Override
    public LocationClassifier classifier(String weights, long seed) {
        return bench.classifier(weights, seed);
    }

    @Override
    public <T extends TrainedNetwork> T network(NetworkKind<T> kind, String weights, long seed) {
        return bench.network(kind, weights, seed);
    }

    @Override
    public SeenPhotos seen(Record key, List<Shift> views, PhotoFeatures network) {
        return bench.seen(key, views, network);
    }

    @Override
    public PromptedLmm lmm(String role, Sampling sampling) {
        return bench.lmm(role, sampling);
    }

    @Override
    public PromptedLmm lmm(String role, Sampling sampling, long seed) {
        return bench.lmm(role, sampling, seed);
    }

    @Override
    public boolean isInvented() {
        return bench.isInvented();
    }

    @Override
    public OptionalLong parameters(String role) {
        return bench.parameters(role);
    }

    @Override
    public Path log(String name) {
        return bench.log(name);
    }

    @Override
    public void told(long done, long all) {
        bench.told(done, all);
    }
}
