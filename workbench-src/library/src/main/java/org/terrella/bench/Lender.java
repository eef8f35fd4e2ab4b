package org.terrella.bench;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.classify.NetworkKind;
import org.terrella.classify.TrainedNetwork;
import org.terrella.embed.CaptionVectors;
import org.terrella.embed.ImageEncoder;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.answer.ComparedReader;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.locate.AlignedPhotos;
import org.terrella.locate.FeatureSpace;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.GeoClipLocator;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.Normalized;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.Need;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.ShippedFiles;

/** What methods ask of a bench, each made when first asked for and then kept; closed in the reverse order. */
abstract class Lender implements BenchView, AutoCloseable {

    final Bench bench;
    final OpenOptions options;
    final LanguageModels models;
    final BenchPhotos photos;
    final BenchNetworks networks;
    final BenchNeeds needs;
    private final Map<Record, Object> made = new HashMap<>();
    final ClosedLast closed = new ClosedLast();

    Lender(Bench bench, OpenOptions options) {
        this.bench = bench;
        this.options = options;
        this.models = options.models(bench);
        this.photos = new BenchPhotos(bench, options);
        this.networks = new BenchNetworks(bench, options);
        this.needs = new BenchNeeds(bench, options, networks);
        closed.push(photos);
    }

    /** What there is one of. */
    private record Only(String name) {}

    private record PhotosOf(BitSet leftOut) {}

    private record Trained(String part, String which, long seed) {}

    private record AskingKey(String role, long training) {}

    @Override
    public <T> T once(Record key, Class<T> type, Supplier<? extends T> make) {
        Object known = made.get(key);
        if (known == null) { // computeIfAbsent cannot be used: what is made asks for other things in turn
            known = make.get();
            made.put(key, known);
            if (known instanceof AutoCloseable closeable) {
                closed.push(closeable);
            }
        }
        return type.cast(known);
    }

    @Override
    public ImageEncoder encoder() {
        if (vectors() instanceof PhotoVectors.OfNetwork network) {
            return network.encoder();
        }
        throw new IllegalArgumentException("the encoder of the bench " + bench.name()
                + " is another program, which makes vectors of photos and nothing else");
    }

    @Override
    public CaptionVectors captions() {
        return once(new Only("captions"), CaptionVectors.class, () -> networks.captions(encoder()));
    }

    PhotoVectors vectors() {
        return once(new Only("encoder"), PhotoVectors.class, () -> {
            PhotoVectors made = networks.vectors();
            if (made instanceof PhotoVectors.OfNetwork network) {
                closed.push(network.encoder());
            }
            return made;
        });
    }

    @Override
    public Gallery gallery() {
        return gallery(Optional.empty());
    }

    /** What there is of it for a query set, or for photos of no set. */
    Gallery gallery(Optional<String> queries) {
        BitSet leftOut = known().leftOut(queries);
        return once(new PhotosOf(leftOut), Gallery.class, () -> known().without(leftOut));
    }

    KnownPhotos known() {
        return once(new Only("photos"), KnownPhotos.class, () -> photos.gallery(vectors()));
    }

    @Override
    public Alignment alignment(String which, long seed) {
        return once(new Trained("alignment", which, seed), Alignment.class, () -> networks.alignment(which, seed));
    }

    @Override
    public GeoClipLocator geoClip(String weights, long seed) {
        return once(new Trained("geoclip", weights, seed), GeoClipLocator.class, () -> {
            GeoClip heads = geoClipHeads(weights, seed);
            Optional<List<LatLng>> places = networks.geoClipPlaces();
            return places.isEmpty()
                    ? GeoClipLocator.of(heads, gallery().places())
                    : GeoClipLocator.kept(heads, places.get(), options.results().resolve("places"), this::told);
        });
    }

    GeoClip geoClipHeads(String weights, long seed) {
        return once(
                new Trained("heads of geoclip", weights, seed), GeoClip.class, () -> networks.geoClip(weights, seed));
    }

    @Override
    public LocationClassifier classifier(String weights, long seed) {
        return once(
                new Trained("classifier", weights, seed),
                LocationClassifier.class,
                () -> networks.classifier(weights, seed));
    }

    @Override
    public <T extends TrainedNetwork> T network(NetworkKind<T> kind, String weights, long seed) {
        long training = networks.training(kind, weights, seed);
        return once(
                new Trained(kind.word(), weights, training),
                kind.type(),
                () -> networks.network(kind, weights, training));
    }

    @Override
    public PromptedLmm lmm(String role, Sampling sampling) {
        return lmm(role, sampling, ShippedFiles.FIRST_SEED);
    }

    @Override
    public PromptedLmm lmm(String role, Sampling sampling, long seed) {
        needs.missing(new Need.OfLanguageModel(role)).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        AnswerLedger ledger = once(new Only("ledger"), AnswerLedger.class, options::ledger);
        long training = models.training(role, seed);
        Asking asking =
                once(new AskingKey(role, training), Asking.class, () -> models.asking(this, role, training, ledger));
        return new PromptedLmm(asking, sampling, readings(role));
    }

    /**
     * What reads the answers of a language model.
     *
     * @param role its name on the bench
     * @return the reader, which notices where other rules would read another place
     */
    public ComparedReader readings(String role) {
        return once(new Only("reader of " + role), ComparedReader.class, ComparedReader::new);
    }

    @Override
    public boolean isInvented() {
        return bench.name().startsWith(Bench.LITTLE_EARTH);
    }

    @Override
    public OptionalLong parameters(String role) {
        return models.parameters(this, role);
    }

    @Override
    public Path log(String name) {
        return options.log(name);
    }

    @Override
    public void told(long done, long all) {
        options.work().at("computing, steps", done, all, "");
    }

    @Override
    public ReferenceSource encodedReferences() {
        return photos.neighbours("encoder").orElseGet(this::encoded);
    }

    @Override
    public ReferenceSource alignedReferences(String alignment, long seed) {
        return photos.neighbours(alignment).orElseGet(() -> aligned(alignment, seed));
    }

    @Override
    public GallerySearch encoded() {
        return search(new Only("encoded photos"), () -> new Normalized("CLIP"));
    }

    @Override
    public GallerySearch aligned(String alignment, long seed) {
        return search(new Trained("aligned photos", alignment, seed), () -> {
            Alignment heads = alignment(alignment, seed);
            return new AlignedPhotos("G3 " + alignment, heads, heads.variant());
        });
    }

    @Override
    public GallerySearch classified(String weights, long seed) {
        return search(new Trained("classified photos", weights, seed), () -> classifier(weights, seed));
    }

    /** Of photos of no query set; whoever asks for one takes out what it is not asked with. */
    private GallerySearch search(Record key, Supplier<FeatureSpace> space) {
        GallerySearch whole = once(
                key,
                GallerySearch.class,
                () -> new BenchSearch(bench.gallery().orElseThrow().index(), options.results())
                        .of(
                                space.get(),
                                known().all(),
                                photos.hash(OpenBench.GALLERY, vectors().name())));
        return known().without(whole, Optional.empty());
    }

    @Override
    public void close() {
        closed.close();
    }
}
