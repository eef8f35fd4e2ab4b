package org.terrella.locate.method;

import java.nio.file.Path;
import java.util.List;
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
import org.terrella.locate.QueryPixels;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.SeenPhotos;
import org.terrella.retrieve.Gallery;

/** A bench as methods see it: what it lends is made when first asked for, shared, and closed by the bench. */
public interface BenchView {

    /**
     * The frozen encoder that all methods share.
     *
     * @return the encoder, not to be closed
     */
    ImageEncoder encoder();

    /**
     * Vectors of captions that can be compared with the encoder's vectors of photos.
     *
     * @return makes and keeps them; not to be closed
     * @throws IllegalArgumentException if the encoder makes vectors of photos alone
     */
    CaptionVectors captions();

    /**
     * Photos of known place.
     *
     * @return the gallery with the encoder's vectors
     */
    Gallery gallery();

    /**
     * Where references come from that are like a query to the encoder.
     *
     * @return the search, or neighbours that came to the bench as a file
     */
    ReferenceSource encodedReferences();

    /**
     * Where references come from that are like a query to an alignment.
     *
     * @param alignment its name on the bench, or a file of weights
     * @param seed its training seed
     * @return the search, or neighbours that came to the bench as a file
     */
    ReferenceSource alignedReferences(String alignment, long seed);

    /**
     * The gallery searched by the encoder's own vectors.
     *
     * @return the search
     */
    GallerySearch encoded();

    /**
     * The gallery searched by an alignment's vectors.
     *
     * @param alignment its name on the bench, or a file of weights
     * @param seed its training seed
     * @return the search
     */
    GallerySearch aligned(String alignment, long seed);

    /**
     * The gallery searched by the features of a classifier of geocells.
     *
     * @param weights its name on the bench, or a file of weights
     * @param seed its training seed; nothing to a file
     * @return the search
     */
    GallerySearch classified(String weights, long seed);

    /**
     * A trained alignment.
     *
     * @param which its name on the bench, or a file of weights
     * @param seed its training seed; nothing to a file
     * @return the alignment, not to be closed
     * @throws IllegalArgumentException if there is none
     */
    Alignment alignment(String which, long seed);

    /**
     * GeoCLIP over its places.
     *
     * @param weights name of its heads on the bench, or a file of weights
     * @param seed their training seed; nothing to a file
     * @return the method
     */
    GeoClipLocator geoClip(String weights, long seed);

    /**
     * A classifier of geocells.
     *
     * @param weights its name on the bench, or a file of weights
     * @param seed its training seed; nothing to a file
     * @return the classifier, not to be closed
     */
    LocationClassifier classifier(String weights, long seed);

    /**
     * A network that classifies photos.
     *
     * @param kind what kind of network it is
     * @param weights its name among the bench's classifiers, or a file of weights
     * @param seed its training seed; nothing to a file
     * @param <T> the fitted network
     * @return the network, not to be closed
     */
    <T extends TrainedNetwork> T network(NetworkKind<T> kind, String weights, long seed);

    /**
     * A language model to be asked; every answer is kept before it is used, and none is asked for twice.
     *
     * @param role its name on the bench, such as {@code large}
     * @param sampling how answers are drawn
     * @return how to ask
     * @throws IllegalArgumentException if the bench has none of that name
     */
    PromptedLmm lmm(String role, Sampling sampling);

    /**
     * A language model to be asked, of the training that is paired with a trial's.
     *
     * @param role its name on the bench, such as {@code large}
     * @param sampling how answers are drawn
     * @param seed training seed of the trial
     * @return how to ask; the same for all seeds where there is one training of the model
     * @throws IllegalArgumentException if the bench has none of that name
     */
    default PromptedLmm lmm(String role, Sampling sampling, long seed) {
        return lmm(role, sampling);
    }

    /**
     * How large a language model is.
     *
     * @param role its name on the bench
     * @return its number of parameters; nothing where it is not known, as behind an endpoint
     */
    OptionalLong parameters(String role);

    /**
     * Whether its photos are drawn ones of Little Earth, which has signs, roads and letters of its own.
     *
     * @return false of real photos
     */
    default boolean isInvented() {
        return false;
    }

    /**
     * What is made once and kept, such as a pool of candidates.
     *
     * @param key tells it from all else
     * @param type what it is
     * @param make makes it; if it can be closed, it is closed with the bench
     * @param <T> what it is
     * @return the same object for an equal key
     */
    <T> T once(Record key, Class<T> type, Supplier<? extends T> make);

    /**
     * What a network makes of queries' photos, computed once for all methods and settings over it.
     *
     * @param key tells the network and its views from others
     * @param views in which the network sees each photo, one or more
     * @param network what sees them
     * @return what was seen so far; sees others when asked
     */
    default SeenPhotos seen(Record key, List<Shift> views, PhotoFeatures network) {
        return once(
                key,
                SeenPhotos.class,
                () -> new SeenPhotos(once(QueryPixels.KEY, QueryPixels.class, QueryPixels::empty), views, network));
    }

    /**
     * A file for what another program says.
     *
     * @param name of the program or method
     * @return a file that can be added to
     */
    Path log(String name);

    /**
     * Tells whoever looks on how far long work is.
     *
     * @param done how much is done
     * @param all of how much
     */
    void told(long done, long all);
}
