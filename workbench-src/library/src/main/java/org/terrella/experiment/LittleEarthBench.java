package org.terrella.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.terrella.data.Images;
import org.terrella.data.InputException;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.Embeddings;
import org.terrella.embed.ImageEncoder;
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
        try (var photos = photos(set).stream()) {
            return photos.toList();
        }
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
                .resolve(encoder.name().replaceAll("[^A-Za-z0-9._-]+", "-"))
                .resolve(set.word());
        new EmbeddingRun(photos(set), encoder, EmbeddingRun.Settings.defaults()).run(kept, listener);
        return EmbeddingFolder.read(kept);
    }

    @Override
    public void close() {
        opened.forEach(Images::close);
    }
}
