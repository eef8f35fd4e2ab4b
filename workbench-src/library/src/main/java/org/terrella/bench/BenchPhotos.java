package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.Embeddings;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.locate.Query;
import org.terrella.retrieve.Gallery;

/** The photos of a bench and their vectors, which are made once and kept; opened when first asked for. */
final class BenchPhotos implements AutoCloseable {

    private static final long WHOLE =
            1L << 30; // bytes up to which a tar is hashed; one of millions of photos takes hours
    private static final int HASH_LETTERS = 12;

    private final Bench bench;
    private final OpenOptions options;
    private final Map<String, PhotoSet> sets = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final List<Images> opened = new ArrayList<>();

    BenchPhotos(Bench bench, OpenOptions options) {
        this.bench = bench;
        this.options = options;
    }

    PhotoSet set(String name) {
        return sets.computeIfAbsent(name, this::open);
    }

    private PhotoSet open(String name) {
        PhotoFiles files = files(name);
        Images images = files.open();
        opened.add(images);
        return PhotoTable.of(name, files.table(), images);
    }

    /** Files that are there. */
    private PhotoFiles files(String set) {
        PhotoFiles files = bench.photos(set);
        files.missing().ifPresent(file -> {
            throw new InputException(
                    file,
                    "expected " + file + " for the set " + set + " of the bench " + bench.name() + ", found none"
                            + bench.hint(set, file));
        });
        return files;
    }

    /**
     * Tells the photos of a set from all others, by their table and images. Images in a folder, or in a tar of a gigabyte or
     * more, have part in it with names and sizes alone, as the table has them.
     */
    String hash(String set) {
        return hashes.computeIfAbsent(set, name -> {
            if (name.equals(OpenBench.GALLERY)
                    && !bench.gallery().orElseThrow().neighbours().isEmpty()) {
                return neighbourHash(bench.gallery().get().neighbours());
            }
            PhotoFiles files = files(name);
            Map<String, String> parts = new HashMap<>();
            parts.put("table", Checksum.sha256(files.table(), read -> {}));
            Path images = files.source();
            if (files.isArchived()) {
                long size = images.toFile().length();
                parts.put("images", size < WHOLE ? Checksum.sha256(images, read -> {}) : String.valueOf(size));
            }
            return Checksum.ofSet(parts);
        });
    }

    private String neighbourHash(Map<String, String> neighbours) {
        Map<String, String> parts = new HashMap<>();
        neighbours.forEach((features, file) -> parts.put(features, Checksum.sha256(bench.file(file), read -> {})));
        return Checksum.ofSet(parts);
    }

    private Embeddings embeddings(String set, PhotoVectors vectors) {
        String name = EmbeddingFolder.nameOf(vectors.name());
        boolean isBeside = bench.folder().keepsVectors()
                && files(set).table().startsWith(bench.folder().path());
        Path kept = isBeside
                ? files(set).table().resolveSibling("embeddings").resolve(name).resolve(set)
                : options.results()
                        .resolve("vectors")
                        .resolve(name)
                        .resolve(set + "-" + hash(set).substring(0, HASH_LETTERS));
        vectors.make(set(set), kept, options.embedding());
        return EmbeddingFolder.read(kept);
    }

    Gallery gallery(PhotoVectors made) {
        Embeddings vectors = embeddings(OpenBench.GALLERY, made);
        Map<String, LatLng> places = new HashMap<>();
        try (var reading = set(OpenBench.GALLERY).open()) {
            reading.forEachRemaining(photo -> places.put(photo.id(), photo.truth()));
        }
        return new Gallery(
                vectors.ids(), vectors.ids().stream().map(places::get).toList(), vectors.vectors());
    }

    /** A query for each photo that the encoder could look at. */
    List<Query> queries(String set, PhotoVectors made) {
        Embeddings vectors = embeddings(set, made);
        Set<String> seen = new HashSet<>(vectors.ids());
        List<Photo> usable = new ArrayList<>(set(set).list());
        usable.removeIf(photo -> !seen.contains(photo.id()));
        return Query.of(usable, vectors);
    }

    /** Whether all files of a set are there. */
    boolean isPresent(String set) {
        return Files.exists(bench.photos(set).table())
                && bench.photos(set).missing().isEmpty();
    }

    @Override
    public void close() {
        opened.forEach(Images::close);
    }
}
