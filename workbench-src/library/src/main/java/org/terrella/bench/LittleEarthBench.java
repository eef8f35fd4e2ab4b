package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.Embeddings;
import org.terrella.embed.ImageEncoder;
import org.terrella.evaluate.Evaluation;
import org.terrella.evaluate.LocatedPhotos;
import org.terrella.evaluate.Predictions;
import org.terrella.evaluate.RetrievalDistances;
import org.terrella.file.InputException;
import org.terrella.geo.DistanceModel;
import org.terrella.geo.LatLng;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.Locator;
import org.terrella.locate.Query;
import org.terrella.retrieve.Gallery;
import org.terrella.retrieve.Neighbours;
import org.terrella.tensor.Matrix;
import org.terrella.world.WorldSet;

/**
 * Little Earth in a folder: its sets of photos, and their embeddings, which are made once and kept beside them.
 *
 * <p>Not safe for use by several threads. Closing it closes the photos' archives.
 */
public final class LittleEarthBench implements AutoCloseable {

    private final Path folder;
    private final Map<WorldSet, PhotoSet> sets = new EnumMap<>(WorldSet.class);
    private final List<Images> opened = new ArrayList<>();

    private LittleEarthBench(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder.
     *
     * @param folder where {@code terrella data make little-earth} wrote to
     * @return the bench; to be closed
     * @throws InputException if there is no such folder
     */
    public static LittleEarthBench open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    folder,
                    "expected a folder with Little Earth, found none; terrella data make little-earth makes it");
        }
        return new LittleEarthBench(folder);
    }

    /**
     * A set of photos.
     *
     * @param set which
     * @return the photos, in the order of their table
     * @throws InputException if the set was not made
     */
    public PhotoSet photos(WorldSet set) {
        return sets.computeIfAbsent(set, this::openSet);
    }

    private PhotoSet openSet(WorldSet set) {
        Path table = folder.resolve(set.word() + ".csv");
        Path tar = folder.resolve(set.word() + ".tar");
        if (!Files.exists(table) || !Files.exists(tar)) {
            throw new InputException(
                    Files.exists(table) ? tar : table,
                    "expected the set " + set.word() + " in " + folder
                            + ", found none; terrella data make little-earth --set " + set.word() + " makes it");
        }
        Images images = Images.tars(List.of(tar));
        opened.add(images);
        return PhotoTable.of(set.word(), table, images);
    }

    /**
     * All photos of a set at once, without their images.
     *
     * @param set which
     * @return the photos, in the order of their table
     */
    public List<Photo> list(WorldSet set) {
        return photos(set).list();
    }

    /**
     * Vectors of a set, made now if they were not made before; may be interrupted and goes on where it was.
     *
     * @param set which
     * @param encoder makes the vectors
     * @param listener hears of each batch
     * @return a vector of each photo, in the order of the table
     */
    public Embeddings embeddings(WorldSet set, ImageEncoder encoder, EmbeddingRun.Listener listener) {
        Path kept = folder.resolve("embeddings")
                .resolve(EmbeddingFolder.nameOf(encoder))
                .resolve(set.word());
        new EmbeddingRun(photos(set), encoder, EmbeddingRun.Settings.defaults()).run(kept, listener);
        return EmbeddingFolder.read(kept);
    }

    /**
     * The gallery, with the frozen encoder's own vectors.
     *
     * @param encoder makes the vectors, where they were not made before
     * @return the photos of the set gallery
     */
    public Gallery gallery(ImageEncoder encoder) {
        List<Photo> photos = list(WorldSet.GALLERY);
        Embeddings vectors = embeddings(WorldSet.GALLERY, encoder, done -> {});
        return new Gallery(vectors.ids(), photos.stream().map(Photo::truth).toList(), vectors.vectors());
    }

    /**
     * The photos of a set as queries.
     *
     * @param set which
     * @param encoder makes the vectors, where they were not made before
     * @return one for each photo, in the order of the table
     */
    public List<Query> queries(WorldSet set, ImageEncoder encoder) {
        return Query.of(list(set), embeddings(set, encoder, done -> {}));
    }

    /**
     * How good a method is on a set.
     *
     * @param locator the method
     * @param set which
     * @param encoder makes the vectors, where they were not made before
     * @return the usual evaluation, its interval over photographers
     */
    public Evaluation evaluate(Locator locator, WorldSet set, ImageEncoder encoder) {
        Predictions judged = LocatedPhotos.judged(photos(set), locator.locate(queries(set, encoder)));
        return Evaluation.of(locator.name(), judged, Evaluation.Settings.defaults());
    }

    /**
     * How far the photos are that a search finds for a set.
     *
     * @param search the gallery in some space
     * @param set which
     * @param encoder makes the vectors, where they were not made before
     * @return mean, median, farthest and nearest of the first 5, 10 and 15 photos, over all queries
     */
    public List<RetrievalDistances> distances(GallerySearch search, WorldSet set, ImageEncoder encoder) {
        Matrix features = search.space().of(Query.embeddings(queries(set, encoder)));
        int most = Collections.max(RetrievalDistances.DEFAULT_K);
        List<int[]> nearest = search.index().search(features, most, 0).stream()
                .map(Neighbours::nearest)
                .toList();
        List<LatLng> truths = list(set).stream().map(Photo::truth).toList();
        return RetrievalDistances.DEFAULT_K.stream()
                .map(k -> RetrievalDistances.of(k, truths, search.gallery(), nearest, DistanceModel.MEAN_SPHERE))
                .toList();
    }

    @Override
    public void close() {
        opened.forEach(Images::close);
    }
}
