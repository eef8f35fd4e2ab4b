package org.terrella.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.align.PretrainedAlignment;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.ImageEncoder;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.file.InputException;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageDecoder;
import org.terrella.image.ImageSource;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.ledger.AnswerLedger;
import org.terrella.lmm.pocket.PocketLvlm;
import org.terrella.lmm.pocket.PocketRole;
import org.terrella.locate.FeatureSpace;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.PromptedLmm;
import org.terrella.locate.Query;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.TensorEngine;

/**
 * A bench in use: its gallery, queries, encoder and networks, each made when first asked for and then kept.
 *
 * <p>Not safe for use by several threads. Closing it closes all that it made.
 */
public final class OpenBench implements AutoCloseable {

    private final BenchParts parts;
    private final Path answers;
    private final LanguageModels models;
    private final Map<String, Object> made = new HashMap<>();
    private final Deque<AutoCloseable> closed = new ArrayDeque<>();

    private OpenBench(BenchParts parts, Path answers, LanguageModels models) {
        this.parts = parts;
        this.answers = answers;
        this.models = models;
        closed.push(parts);
    }

    /**
     * Opens Little Earth in a folder.
     *
     * @param folder where {@code terrella data make little-earth} wrote to
     * @param answers the ledger of what language models answer
     * @return the bench; to be closed
     */
    public static OpenBench littleEarth(Path folder, Path answers) {
        return littleEarth(folder, answers, LanguageModels.ofLittleEarth());
    }

    /**
     * Opens Little Earth in a folder, to be asked about with other models than its own.
     *
     * @param folder where {@code terrella data make little-earth} wrote to
     * @param answers the ledger of what language models answer
     * @param models which models methods ask
     * @return the bench; to be closed
     */
    public static OpenBench littleEarth(Path folder, Path answers, LanguageModels models) {
        return new OpenBench(new LittleEarthParts(folder, LittleEarthBench.open(folder)), answers, models);
    }

    /**
     * Opens the papers' own bench; what is missing of it is said when it is asked for.
     *
     * @param paper where its files are
     * @param answers the ledger of what language models answer
     * @param models which models methods ask
     * @param listener hears of photos that are embedded
     * @return the bench; to be closed
     */
    public static OpenBench paper(
            PaperBench paper, Path answers, LanguageModels models, EmbeddingRun.Listener listener) {
        return new OpenBench(new PaperParts(paper, listener), answers, models);
    }

    /**
     * What experiments call it.
     *
     * @return such as {@code little-earth}
     */
    public String name() {
        return parts.name();
    }

    /**
     * What tells the language models from others.
     *
     * @return their names
     */
    public String modelNames() {
        return models.name();
    }

    /**
     * What is made once and kept, such as a search or a pool of candidates.
     *
     * @param name tells it from all else
     * @param type what it is
     * @param make makes it; if it can be closed, it is closed with the bench
     * @param <T> what it is
     * @return the same object for the same name
     */
    public <T> T once(String name, Class<T> type, Supplier<? extends T> make) {
        Object known = made.get(name);
        if (known == null) { // computeIfAbsent cannot be used: what is made asks for other things in turn
            known = make.get();
            made.put(name, known);
            if (known instanceof AutoCloseable closeable) {
                closed.push(closeable);
            }
        }
        return type.cast(known);
    }

    /**
     * The frozen encoder that all methods share.
     *
     * @return the encoder, not to be closed
     */
    public ImageEncoder encoder() {
        return once("encoder", ImageEncoder.class, parts::encoder);
    }

    /**
     * The gallery with the encoder's vectors.
     *
     * @return the gallery
     */
    public Gallery gallery() {
        return once("gallery", Gallery.class, () -> parts.gallery(encoder()));
    }

    /**
     * The photos of a query set.
     *
     * @param queries name of the set
     * @return the photos
     * @throws IllegalArgumentException if there is no set of that name
     */
    public PhotoSet photos(String queries) {
        return parts.photos(queries);
    }

    /**
     * The photos of a set all at once.
     *
     * @param set name of the set
     * @return the photos, in the order of their table
     * @throws IllegalArgumentException if there is no set of that name
     */
    public List<Photo> list(String set) {
        return parts.photos(set).list();
    }

    /**
     * A query set with the encoder's vectors.
     *
     * @param queries name of the set
     * @return one query for each photo that the encoder could look at
     * @throws IllegalArgumentException if there is no set of that name
     */
    public List<Query> queries(String queries) {
        return List.copyOf(
                once("queries " + queries, Queries.class, () -> new Queries(parts.queries(queries, encoder())))
                        .all());
    }

    /**
     * Any photo as a query.
     *
     * @param id what it is called
     * @param image its file, JPEG or PNG
     * @return the query with the encoder's vector
     * @throws InputException if the image cannot be decoded
     */
    public Query query(String id, ImageSource image) {
        ImageEncoder encoder = encoder();
        Origin origin = Origin.of(id);
        BufferedImage pixels = new ImageDecoder(ImageDecoder.Incomplete.FILLED)
                .decode(image.bytes(), origin, id)
                .orElseThrow(() -> new InputException(origin, "expected an image that can be decoded, found none"));
        int side = encoder.preparation().pixels();
        try (NDManager manager = TensorEngine.manager()) {
            NDArray prepared = manager.create(encoder.preparation().prepare(pixels), new Shape(1, 3, side, side));
            return new Query(id, image, encoder.encode(prepared).toFloatArray());
        }
    }

    /**
     * Tells the photos of a set from all others.
     *
     * @param set name of the set
     * @return 64 hexadecimal digits
     */
    public String dataHash(String set) {
        return once("hash " + set, String.class, () -> parts.dataHash(set));
    }

    private record Queries(List<Query> all) {}

    /**
     * A trained alignment.
     *
     * @param which which one
     * @param seed its training seed
     * @return the alignment, not to be closed
     * @throws IllegalArgumentException if none was trained with that seed
     */
    public Alignment alignment(PretrainedAlignment which, long seed) {
        return once("alignment " + which.word() + " " + seed, Alignment.class, () -> parts.alignment(which, seed));
    }

    /** GeoCLIP's networks. */
    GeoClip geoClip() {
        return once("geoclip", GeoClip.class, parts::geoClip);
    }

    /** The places among which GeoCLIP chooses. */
    List<LatLng> geoClipPlaces() {
        return parts.geoClipPlaces().orElseGet(() -> gallery().places());
    }

    /** A classifier of geocells. */
    LocationClassifier classifier() {
        return once("classifier", LocationClassifier.class, parts::classifier);
    }

    /**
     * A language model of Little Earth.
     *
     * @param role whom it stands in for
     * @return the model, not to be closed
     * @throws IllegalArgumentException if the bench is another
     */
    public PocketLvlm lmm(PocketRole role) {
        if (!(encoder() instanceof LittleEarthEncoder encoder)) {
            throw new IllegalArgumentException("the language models that come with Terrella know Little Earth alone;"
                    + " expected the model of an endpoint for the bench " + name());
        }
        return once("lmm " + role.word(), PocketLvlm.class, () -> PocketLvlm.shipped(role, encoder));
    }

    /** How many parameters the language model of a role has, if that is known. */
    OptionalLong parameters(PocketRole role) {
        return models.parameters(this, role);
    }

    /**
     * Asks the language model of a role; every answer is in the ledger before it is used, and none is asked for twice.
     *
     * @param role whom it stands in for
     * @param sampling how answers are drawn
     * @return how to ask
     */
    public PromptedLmm interview(PocketRole role, Sampling sampling) {
        AnswerLedger ledger = once("answers", AnswerLedger.class, () -> AnswerLedger.open(answers));
        Asking asking = once("asking " + role.word(), Asking.class, () -> models.asking(this, role, ledger));
        return new PromptedLmm(asking, sampling, AnswerParser.ofCoordinates());
    }

    /**
     * The gallery searched in a space.
     *
     * @param name tells the space from all others
     * @param space makes it
     * @return the search
     */
    public GallerySearch search(String name, Supplier<FeatureSpace> space) {
        return once("search " + name, GallerySearch.class, () -> parts.search(name, space.get(), gallery()));
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
