package org.terrella.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.data.RowFilter;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.Embeddings;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.locate.Query;
import org.terrella.locate.ReferenceSource;
import org.terrella.locate.References;
import org.terrella.retrieve.ImportedNeighbours;

/** The photos of a bench and their vectors, which are made once and kept; opened when first asked for. */
final class BenchPhotos implements AutoCloseable {

    private static final int HASH_LETTERS = 12;

    private final Bench bench;
    private final OpenOptions options;
    private final Map<String, PhotoSet> sets = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, ImportedNeighbours> found = new HashMap<>();
    private final List<Images> opened = new ArrayList<>();
    private ChangedPhotos changed;

    BenchPhotos(Bench bench, OpenOptions options) {
        this.bench = bench;
        this.options = options;
    }

    PhotoSet set(String name) {
        String key = bench.photosOf(name);
        PhotoSet known = sets.get(key);
        if (known == null) { // computeIfAbsent cannot be used: a changed set asks for another one
            known = ChangedSet.in(key, bench.queries()).map(this::changed).orElseGet(() -> open(key));
            sets.put(key, known);
        }
        return known;
    }

    private PhotoSet changed(ChangedSet set) {
        if (changed == null) {
            changed = ChangedPhotos.in(bench.folder().path());
        }
        return changed.of(set, set(set.of()));
    }

    private PhotoSet open(String name) {
        PhotoFiles files = files(name);
        RowFilter filter = name.equals(OpenBench.GALLERY) ? filter() : RowFilter.NONE;
        if (files.missing().isPresent()) { // there are vectors of them
            return PhotoTable.metadata(name, files.table()).withFilter(filter);
        }
        Images images = files.open();
        opened.add(images);
        return PhotoTable.of(name, files.table(), images).withFilter(filter);
    }

    /** Files that are there, of images at least vectors. */
    private PhotoFiles files(String set) {
        bench.missingFile(set).ifPresent(file -> {
            throw new InputException(
                    file,
                    "expected " + file + " for the set " + set + " of the bench " + bench.name() + ", found none"
                            + bench.hint(set, file));
        });
        return bench.photos(set);
    }

    private RowFilter filter() {
        return bench.gallery().map(GalleryFiles::filter).orElse(RowFilter.NONE);
    }

    /** The hash of the images of a set; nothing where there are vectors alone. */
    private Optional<String> images(String set) {
        PhotoFiles files = files(set);
        return files.missing().isPresent()
                ? Optional.empty()
                : Optional.of(hashes.computeIfAbsent("images of " + set, any -> files.hash()));
    }

    /**
     * Tells the photos of a set from all others: by their table, their images, vectors of them that somebody else has made,
     * neighbours that somebody else has found, and what is left out.
     *
     * @param encoder whose vectors are in use
     */
    String hash(String set, String encoder) {
        String key = set + " by " + encoder;
        String known = hashes.get(key);
        return known == null ? put(key, made(set, encoder)) : known;
    }

    private String made(String set, String encoder) {
        return ChangedSet.in(set, bench.queries()).isPresent()
                ? ChangedPhotos.hash(set(set))
                : Checksum.ofSet(parts(set, encoder));
    }

    private String put(String key, String hash) {
        hashes.put(key, hash);
        return hash;
    }

    private Map<String, String> parts(String set, String encoder) {
        Map<String, String> parts = new HashMap<>();
        if (set.equals(OpenBench.GALLERY)) {
            GalleryFiles gallery = bench.gallery().orElseThrow();
            gallery.neighbours().forEach((features, file) -> neighbours(parts, features, file));
            parts.put("filter", gallery.filter().word());
            if (!gallery.neighbours().isEmpty() && bench.missingFile(set).isPresent()) {
                return parts; // they stand in for the photos
            }
        }
        photos(parts, bench.photosOf(set), encoder);
        return parts;
    }

    private void photos(Map<String, String> parts, String set, String encoder) {
        PhotoFiles files = files(set);
        parts.put("table", Checksum.sha256(files.table(), read -> {}));
        Optional<String> images = images(set);
        images.ifPresent(hash -> parts.put("images", hash));
        if (keepsBeside(set)) {
            Path kept = beside(set, encoder);
            Optional<String> vectors = images.isPresent() || !EmbeddingFolder.isFinished(kept)
                    ? EmbeddingFolder.importedHash(kept)
                    : Optional.of(EmbeddingFolder.hash(kept));
            vectors.ifPresent(hash -> parts.put("vectors", hash));
        }
    }

    /** What somebody else has found in the gallery by some features. */
    Optional<ReferenceSource> neighbours(String features) {
        return bench.gallery()
                .map(gallery -> gallery.neighbours().get(features))
                .map(file -> found.computeIfAbsent(features, any -> ImportedNeighbours.read(bench.file(file))))
                .map(all -> (queries, similar, dissimilar) -> References.of(all, queries, similar, dissimilar));
    }

    private void neighbours(Map<String, String> parts, String features, String named) {
        ImportedNeighbours.files(bench.file(named))
                .forEach(file -> parts.put(features + " " + file.getFileName(), Checksum.sha256(file, read -> {})));
    }

    /** The hash of the gallery that a query set is asked with. */
    String galleryHash(String queries, String encoder) {
        String all = hash(OpenBench.GALLERY, encoder);
        return bench.isApart(queries)
                ? Checksum.ofSet(Map.of("gallery", all, "without photographers of", hash(queries, encoder)))
                : all;
    }

    private boolean keepsBeside(String set) {
        return bench.folder().keepsVectors()
                && ChangedSet.in(set, bench.queries()).isEmpty()
                && bench.photos(set).table().startsWith(bench.folder().path());
    }

    /** Vectors of the whole gallery serve a filtered one too. */
    private Path beside(String set, String encoder) {
        List<VectorFolder> folders = bench.vectors(set);
        VectorFolder first = folders.get(0);
        boolean isWhole = EmbeddingFolder.isFinished(first.by(encoder));
        return (isWhole ? first : folders.get(folders.size() - 1)).current(encoder, images(set));
    }

    private Embeddings embeddings(String set, PhotoVectors vectors) {
        Path kept = folder(set, vectors.name());
        vectors.make(set(set), kept, EmbeddingFolder.isFinished(kept) ? photos -> {} : listener(set));
        return EmbeddingFolder.read(kept);
    }

    /** Tells of photos from the first that is decoded on. */
    private EmbeddingRun.Listener listener(String set) {
        return LongWork.embedding(options.work(), set, count(set));
    }

    private long count(String set) {
        if (ChangedSet.in(set, bench.queries()).isPresent()) {
            return set(set).list().size();
        }
        try (var rows = PhotoTable.metadata(set, files(set).table()).stream()) {
            return rows.count();
        }
    }

    boolean isEmbedded(String set, String encoder) {
        return EmbeddingFolder.isFinished(folder(set, encoder));
    }

    private Path folder(String named, String encoder) {
        String set = bench.photosOf(named);
        return keepsBeside(set)
                ? beside(set, encoder)
                : options.results()
                        .resolve("vectors")
                        .resolve(EmbeddingFolder.nameOf(encoder))
                        .resolve(set + "-" + hash(set, encoder).substring(0, HASH_LETTERS));
    }

    /** The gallery, and which of its rows take no part. */
    KnownPhotos gallery(PhotoVectors made) {
        Embeddings vectors = embeddings(OpenBench.GALLERY, made);
        Map<String, Set<String>> photographers = new TreeMap<>();
        bench.gallery().orElseThrow().apart().stream()
                .filter(queries -> bench.missing(queries).isEmpty())
                .forEach(queries -> photographers.put(queries, photographers(queries)));
        return KnownPhotos.read(set(OpenBench.GALLERY), vectors, photographers, options.told());
    }

    private Set<String> photographers(String queries) {
        try (var photos = set(queries).stream()) {
            return photos.flatMap(photo -> photo.photographer().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A query for each photo that the encoder could look at. */
    List<Query> queries(String set, PhotoVectors made) {
        Embeddings vectors = embeddings(set, made);
        Set<String> seen = new HashSet<>(vectors.ids());
        List<Photo> usable = new ArrayList<>(set(set).list());
        usable.removeIf(photo -> !seen.contains(photo.id()));
        return Query.of(usable, vectors);
    }

    @Override
    public void close() {
        opened.forEach(Images::close);
    }
}
