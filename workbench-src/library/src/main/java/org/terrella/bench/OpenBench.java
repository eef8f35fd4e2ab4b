package org.terrella.bench;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.evaluate.Convention;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.LocatedPhotos;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.file.WholeFiles;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageSource;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.Locator;
import org.terrella.locate.PoolSize;
import org.terrella.locate.Prediction;
import org.terrella.locate.Query;
import org.terrella.locate.ToldLocator;
import org.terrella.locate.method.BenchDefaults;
import org.terrella.locate.method.BenchView;
import org.terrella.locate.method.ConfiguredMethod;
import org.terrella.locate.method.Methods;
import org.terrella.locate.method.Need;
import org.terrella.retrieve.Neighbours;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.ShippedFiles;
import org.terrella.world.CueChange;
import org.terrella.world.Negative;

/**
 * A bench in use: its gallery, queries, encoder and networks, each made when first asked for and then kept.
 *
 * <p>The class is long by its documentation alone. Not safe for use by several threads. Closing it closes all that it made.
 */
public final class OpenBench extends Lender {

    /** What the set of photos of known place is called. */
    public static final String GALLERY = "gallery";

    private record Queries(String set) {}

    private record Held<T>(T value) {}

    private OpenBench(Bench bench, OpenOptions options) {
        super(bench, options);
    }

    /**
     * Opens a bench; what is missing of it is said when it is asked for.
     *
     * @param bench which
     * @param options how
     * @return the bench in use; to be closed
     */
    public static OpenBench of(Bench bench, OpenOptions options) {
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

    /**
     * What its vectors of photos are called.
     *
     * @return name of the encoder, with its version
     */
    public String encoderName() {
        return vectors().name();
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
        Held<List<Query>> held = once(new Queries(set), Held.class, () -> new Held<>(photos.queries(set, vectors())));
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
        return vectors().query(id, image);
    }

    /**
     * A photo in a file as a query.
     *
     * @param photo its file
     * @return the query with the encoder's vector, called as the file
     * @throws org.terrella.file.InputException if there is none, or it cannot be decoded
     */
    public Query query(Path photo) {
        byte[] bytes = WholeFiles.bytes(photo);
        return query(String.valueOf(photo.getFileName()), () -> bytes);
    }

    /**
     * A method with default settings on this bench.
     *
     * @param kind such as {@code g3}
     * @return its locator, of the first training seed
     * @throws IllegalArgumentException if there is no such kind, or the bench lacks what it needs
     */
    public Locator locator(String kind) {
        List<Long> seeds = bench.networks().seeds();
        return locator(Methods.builtIn().of(kind, Map.of()), seeds.isEmpty() ? ShippedFiles.FIRST_SEED : seeds.get(0));
    }

    /**
     * A method on this bench, for a photo that is of no query set.
     *
     * @param method with its settings
     * @param seed training seed of the networks to use
     * @return its locator
     * @throws IllegalArgumentException if the bench lacks what it needs; the message says what
     */
    public Locator locator(ConfiguredMethod<?> method, long seed) {
        method.needs().stream()
                .flatMap(need -> missing(need).stream())
                .findFirst()
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(method.kind() + ": " + reason);
                });
        return method.on(defaults(QuerySet.DEFAULT_SIZE)).locator(this, seed);
    }

    /**
     * What the bench says of what settings leave open on a query set.
     *
     * @param set its name
     * @return how many answers and retrieved places, and how its language models are asked
     */
    public BenchDefaults defaults(String set) {
        return defaults(bench.query(set).size());
    }

    private BenchDefaults defaults(PoolSize size) {
        return new BenchDefaults(size, (role, said) -> models.temperatures(role).of(said));
    }

    /**
     * Tells the photos of a set from all others.
     *
     * @param set name of the set
     * @return 64 hexadecimal digits
     */
    public String dataHash(String set) {
        return photos.hash(set, encoderName());
    }

    /**
     * Which training of a classifying network takes part in a trial.
     *
     * @param need the network
     * @param seed training seed of the trial
     * @return seed of the network's training: where fewer come along than a trial's seeds, they take part in turn; 0 of a file
     */
    public long training(Need.OfNetwork need, long seed) {
        return networks.training(need.kind(), need.weights(), seed);
    }

    /**
     * How many trainings of a classifying network there are to take part in turn.
     *
     * @param need the network
     * @return the number of those that come along, 1 or more; 1 of a file
     */
    public int trainings(Need.OfNetwork need) {
        return networks.trainings(need.kind(), need.weights());
    }

    /**
     * Closes something with itself.
     *
     * @param other such as what shows how far work is
     * @return this
     */
    public OpenBench closing(AutoCloseable other) {
        closed.push(other);
        return this;
    }

    /**
     * Whether there are vectors of all photos of a set, so that nobody waits for them.
     *
     * @param set name of the set
     * @return false if they are to be made, or the photos are not there
     */
    public boolean isEmbedded(String set) {
        return bench.missingFile(set).isEmpty() && photos.isEmbedded(set, encoderName());
    }

    /**
     * What a photo of Little Earth was developed from.
     *
     * @param id of a photo of a query set, as it is or changed
     * @return the negative of the photo as it is; nothing if it is none of the world whose photos are in the bench's folder
     */
    public Optional<Negative> negative(String id) {
        return ChangedPhotos.in(bench.folder().path())
                .negative(CueChange.read(id).map(CueChange.Changed::photo).orElse(id));
    }

    /**
     * What methods are lent for a query set, which may be asked with a gallery without its own photographers.
     *
     * @param queries name of the set
     * @return this bench, or a part of it
     */
    public BenchView lentTo(String queries) {
        return bench.isApart(queries) ? new ApartView(this, queries) : this;
    }

    /**
     * Why a method cannot be tried here, if so.
     *
     * @param need what it needs
     * @return a sentence, or nothing if it is there
     */
    public Optional<String> missing(Need need) {
        return needs.missing(need);
    }

    /**
     * Tells what something needs from all else of that name.
     *
     * @param need anything
     * @param queries the query set that it is needed for
     * @return names with hashes of files, or where a model is; what comes along is told by the code's version
     */
    public String identity(Need need, String queries) {
        if (need instanceof Need.OfLanguageModel model) {
            return models.model(model.role());
        }
        boolean isOfGallery =
                need instanceof Need.OfGallery || need instanceof Need.OfGeoClip && networks.isGeoClipOverGallery();
        String files = needs.identity(need);
        return isOfGallery ? files + " " + photos.galleryHash(queries, encoderName()) : files;
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
                LocatedPhotos.judged(photos(set), located(locator, set)),
                Evaluation.Settings.defaults().withConvention(convention));
    }

    /**
     * What a method answers to a set, asked as an evaluation asks.
     *
     * @param locator the method
     * @param set name of the set
     * @return a prediction for each query
     */
    public List<Prediction> located(Locator locator, String set) {
        Map<String, LatLng> truths = list(set).stream().collect(Collectors.toMap(Photo::id, Photo::truth));
        return ToldLocator.ask(locator, queries(set), truths).predictions();
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
        int most = Collections.max(RetrievalDistances.DEFAULT_K);
        List<int[]> nearest = search.index().search(features, most, 0).stream()
                .map(Neighbours::nearest)
                .toList();
        List<LatLng> truths = list(set).stream().map(Photo::truth).toList();
        return RetrievalDistances.DEFAULT_K.stream()
                .map(k -> RetrievalDistances.of(k, truths, search.gallery(), nearest, DistanceModel.MEAN_SPHERE))
                .toList();
    }
}
