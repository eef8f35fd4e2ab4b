package org.terrella.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.terrella.align.Alignment;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.ImageEncoder;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.LocatedPhotos;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.ledger.LedgeredLmm;
import org.terrella.locate.AlignedPhotos;
import org.terrella.locate.FeatureSpace;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.GeoClipLocator;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.Locator;
import org.terrella.locate.Normalized;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.Query;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.Need;
import org.terrella.retrieve.Gallery;
import org.terrella.retrieve.Neighbours;
import org.terrella.tensor.Matrix;

/**
 * A bench in use: its gallery, queries, encoder and networks, each made when first asked for and then kept.
 *
 * <p>Not safe for use by several threads. Closing it closes all that it made.
 */
public final class OpenBench implements BenchView, AutoCloseable {

    /** What the set of photos of known place is called. */
    public static final String GALLERY = "gallery";

    private static final String ANSWERS = "answers.sqlite";

    private final Bench bench;
    private final Options options;
    private final LanguageModels models;
    private final BenchPhotos photos;
    private final BenchNetworks networks;
    private final Map<Record, Object> made = new HashMap<>();
    private final Deque<AutoCloseable> closed = new ArrayDeque<>();

    /**
     * How a bench is opened.
     *
     * @param results where answers, and vectors of a bench of one's own, are kept
     * @param models language models instead of the bench's own
     * @param asking hears how asking these goes on
     * @param embedding hears of photos that are embedded
     */
    public record Options(
            Path results,
            Optional<LanguageModels> models,
            LedgeredLmm.Listener asking,
            EmbeddingRun.Listener embedding) {

        /**
         * The bench's own models, heard by nobody.
         *
         * @param results where answers are kept
         * @return the options
         */
        public static Options in(Path results) {
            return new Options(results, Optional.empty(), (done, calls, dollars) -> {}, photos -> {});
        }

        /**
         * The same with other language models.
         *
         * @param others instead of the bench's own
         * @return a changed copy
         */
        public Options with(LanguageModels others) {
            return new Options(results, Optional.of(others), asking, embedding);
        }

        /**
         * The same, heard.
         *
         * @param told hears how asking goes on
         * @param seen hears of photos that are embedded
         * @return a changed copy
         */
        public Options heard(LedgeredLmm.Listener told, EmbeddingRun.Listener seen) {
            return new Options(results, models, told, seen);
        }

        LanguageModels models(Bench bench) {
            return models.orElseGet(() -> LanguageModels.of(bench, asking));
        }
    }

    private record Encoder() {}

    private record Photos() {}

    private record Queries(String set) {}

    private record AlignmentKey(String which, long seed) {}

    private record ClassifierKey(String which) {}

    private record GeoClipKey() {}

    private record Encoded() {}

    private record Aligned(String which, long seed) {}

    private record Classified(String which) {}

    private record Ledger() {}

    private record AskingKey(String role) {}

    private record Held<T>(T value) {}

    private OpenBench(Bench bench, Options options) {
        this.bench = bench;
        this.options = options;
        this.models = options.models(bench);
        this.photos = new BenchPhotos(bench, options);
        this.networks = new BenchNetworks(bench, options);
        closed.push(photos);
    }

    /**
     * Opens a bench; what is missing of it is said when it is asked for.
     *
     * @param bench which
     * @param options how
     * @return the bench in use; to be closed
     */
    public static OpenBench of(Bench bench, Options options) {
        return new OpenBench(bench, options);
    }

    /**
     * What is in use.
     *
     * @return the bench
     */
    public Bench bench() {
        return bench;
    }

    /**
     * What experiments call it.
     *
     * @return such as {@code little-earth}
     */
    public String name() {
        return bench.name();
    }

    /**
     * Where answers, and runs on it, are kept.
     *
     * @return the folder that it was opened with
     */
    public Path results() {
        return options.results();
    }

    /**
     * The language models that methods ask.
     *
     * @return by role
     */
    public LanguageModels models() {
        return models;
    }

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
        return once(new Encoder(), ImageEncoder.class, networks::encoder);
    }

    @Override
    public Gallery gallery() {
        return once(new Photos(), Gallery.class, () -> photos.gallery(encoder()));
    }

    /**
     * The photos of a query set, or of the gallery.
     *
     * @param set its name
     * @return the photos
     * @throws IllegalArgumentException if there is no set of that name
     */
    public PhotoSet photos(String set) {
        return photos.set(set);
    }

    /**
     * The photos of a set all at once.
     *
     * @param set its name
     * @return the photos, in the order of their table
     * @throws IllegalArgumentException if there is no set of that name
     */
    public List<Photo> list(String set) {
        return photos.set(set).list();
    }

    /**
     * A query set with the encoder's vectors.
     *
     * @param set its name
     * @return one query for each photo that the encoder could look at
     * @throws IllegalArgumentException if there is no set of that name
     */
    @SuppressWarnings("unchecked")
    public List<Query> queries(String set) {
        Held<List<Query>> held = once(new Queries(set), Held.class, () -> new Held<>(photos.queries(set, encoder())));
        return held.value();
    }

    /**
     * Any photo as a query.
     *
     * @param id what it is called
     * @param image its file
     * @return the query with the encoder's vector
     * @throws org.terrella.file.InputException if the image cannot be decoded
     */
    public Query query(String id, ImageSource image) {
        return Query.of(id, image, encoder());
    }

    /**
     * Tells the photos of a set from all others.
     *
     * @param set name of the set
     * @return 64 hexadecimal digits
     */
    public String dataHash(String set) {
        return photos.hash(set);
    }

    /**
     * Why a method cannot be tried here, if so.
     *
     * @param need what it needs
     * @return a sentence, or nothing if it is there
     */
    public Optional<String> missing(Need need) {
        return networks.missing(need);
    }

    /**
     * Tells the weights that something needs from others of that name.
     *
     * @param need an alignment, a classifier or GeoCLIP
     * @return their names with hashes of their files; what comes along is told by the code's version
     */
    public String identity(Need need) {
        return networks.identity(need);
    }

    @Override
    public Alignment alignment(String which, long seed) {
        return once(new AlignmentKey(which, seed), Alignment.class, () -> networks.alignment(which, seed));
    }

    @Override
    public GeoClipLocator geoClip() {
        return once(new GeoClipKey(), GeoClipLocator.class, () -> {
            record Heads() {}
            var heads = once(new Heads(), org.terrella.align.GeoClip.class, networks::geoClip);
            return GeoClipLocator.of(
                    heads, networks.geoClipPlaces().orElseGet(() -> gallery().places()));
        });
    }

    @Override
    public LocationClassifier classifier(String weights) {
        return once(new ClassifierKey(weights), LocationClassifier.class, () -> networks.classifier(weights));
    }

    @Override
    public PromptedLmm lmm(String role, Sampling sampling) {
        networks.missing(new Need.OfLanguageModel(role)).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        AnswerLedger ledger = once(
                new Ledger(),
                AnswerLedger.class,
                () -> AnswerLedger.open(options.results().resolve(ANSWERS)));
        Asking asking = once(new AskingKey(role), Asking.class, () -> models.asking(this, role, ledger));
        return new PromptedLmm(asking, sampling, AnswerParser.ofCoordinates());
    }

    @Override
    public OptionalLong parameters(String role) {
        return models.parameters(this, role);
    }

    @Override
    public GallerySearch encoded() {
        return search(new Encoded(), () -> new Normalized("CLIP"));
    }

    @Override
    public GallerySearch aligned(String alignment, long seed) {
        return search(new Aligned(alignment, seed), () -> {
            Alignment heads = alignment(alignment, seed);
            return new AlignedPhotos("G3 " + alignment, heads, heads.variant());
        });
    }

    @Override
    public GallerySearch classified(String weights) {
        return search(new Classified(weights), () -> classifier(weights));
    }

    private GallerySearch search(Record key, Supplier<FeatureSpace> space) {
        return once(
                key,
                GallerySearch.class,
                () -> new BenchSearch(bench, options.results()).of(space.get(), gallery(), dataHash(GALLERY)));
    }

    /**
     * How good a method is on a set.
     *
     * @param locator the method
     * @param set name of the set
     * @return by the convention of the set, which the gallery has not, and else by default settings, its interval over photographers
     */
    public Evaluation evaluate(Locator locator, String set) {
        Convention convention =
                set.equals(GALLERY) ? Convention.TERRELLA : bench.query(set).convention();
        return Evaluation.of(
                locator.name(),
                LocatedPhotos.judged(photos(set), locator.locate(queries(set))),
                Evaluation.Settings.defaults().withConvention(convention));
    }

    /**
     * How far the photos are that a search finds for a set.
     *
     * @param search the gallery in some space
     * @param set name of the set
     * @return mean, median, farthest and nearest of the first 5, 10 and 15 photos, over all queries
     */
    public List<RetrievalDistances> distances(GallerySearch search, String set) {
        Matrix features = search.space().of(Query.embeddings(queries(set)));
        int most = Collections.max(RetrievalDistances.USUAL_K);
        List<int[]> nearest = search.index().search(features, most, 0).stream()
                .map(Neighbours::nearest)
                .toList();
        List<LatLng> truths = list(set).stream().map(Photo::truth).toList();
        return RetrievalDistances.USUAL_K.stream()
                .map(k -> RetrievalDistances.of(k, truths, search.gallery(), nearest, DistanceModel.MEAN_SPHERE))
                .toList();
    }

    @Override
    public void close() {
        while (!closed.isEmpty()) {
            try {
                closed.pop().close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("a part of the bench cannot be closed", e);
            }
        }
    }
}
