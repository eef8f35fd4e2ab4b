package org.terrella.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrella.align.Alignment;
import org.terrella.align.GeoClip;
import org.terrella.align.PretrainedAlignment;
import org.terrella.data.CoordinateFile;
import org.terrella.data.Images;
import org.terrella.data.Photo;
import org.terrella.data.PhotoSet;
import org.terrella.data.PhotoTable;
import org.terrella.embed.EmbeddingFolder;
import org.terrella.embed.EmbeddingRun;
import org.terrella.embed.Embeddings;
import org.terrella.embed.Encoders;
import org.terrella.embed.ImageEncoder;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.locate.FeatureSpace;
import org.terrella.locate.GallerySearch;
import org.terrella.locate.LocationClassifier;
import org.terrella.locate.Query;
import org.terrella.retrieve.ExactIndex;
import org.terrella.retrieve.Gallery;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.NpyWriter;

/**
 * The papers' own photos and released weights, as {@link PaperBench} lays them out.
 *
 * <p>Vectors of photos are made once and kept beside them, and so are the gallery's features in each space, which are mapped and
 * not held: MP-16 in G3's space takes 38 GB.
 */
final class PaperParts implements BenchParts {

    private static final int ROWS = 8192; // of the gallery, brought into a space at a time

    private final PaperBench bench;
    private final Map<String, PhotoSet> sets = new HashMap<>();
    private final Map<String, Images> images = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final EmbeddingRun.Listener listener;

    /** The listener hears of the photos that are embedded, which takes long. */
    PaperParts(PaperBench bench, EmbeddingRun.Listener listener) {
        this.bench = bench;
        this.listener = listener;
    }

    @Override
    public String name() {
        return PaperBench.NAME;
    }

    @Override
    public PhotoSet photos(String set) {
        return sets.computeIfAbsent(set, this::open);
    }

    private PhotoSet open(String set) {
        PaperBench.Set files = PaperBench.set(set);
        Path table = bench.require(files.table());
        Path tar = bench.root().resolve(files.images() + ".tar");
        Images opened = Files.exists(tar) ? Images.tars(List.of(tar)) : Images.folder(bench.require(files.images()));
        images.put(set, opened);
        return PhotoTable.of(set, table, opened);
    }

    @Override
    public String dataHash(String set) {
        Map<String, String> parts = new HashMap<>();
        parts.put("table", hash(bench.require(PaperBench.set(set).table())));
        for (String weights : PaperBench.WEIGHTS) {
            Path file = bench.root().resolve(weights);
            if (Files.exists(file)) {
                parts.put(weights, hash(file));
            }
        }
        return Checksum.ofSet(parts);
    }

    private String hash(Path file) {
        return hashes.computeIfAbsent(file.toString(), name -> Checksum.sha256(file, read -> {}));
    }

    @Override
    public ImageEncoder encoder() {
        return Encoders.named(bench.encoderFile().toString());
    }

    private Embeddings embeddings(String set, ImageEncoder encoder) {
        Path kept = bench.root()
                .resolve(PaperBench.set(set).folder())
                .resolve("embeddings")
                .resolve(EmbeddingFolder.nameOf(encoder));
        new EmbeddingRun(photos(set), encoder, EmbeddingRun.Settings.defaults()).run(kept, listener);
        return EmbeddingFolder.read(kept);
    }

    @Override
    public Gallery gallery(ImageEncoder encoder) {
        Embeddings vectors = embeddings("gallery", encoder);
        Map<String, LatLng> places = new HashMap<>();
        try (var reading = photos("gallery").open()) {
            reading.forEachRemaining(photo -> places.put(photo.id(), photo.truth()));
        }
        return new Gallery(
                vectors.ids(), vectors.ids().stream().map(places::get).toList(), vectors.vectors());
    }

    @Override
    public List<Query> queries(String set, ImageEncoder encoder) {
        Embeddings vectors = embeddings(set, encoder);
        Set<String> seen = new HashSet<>(vectors.ids());
        List<Photo> usable = new ArrayList<>(photos(set).list());
        usable.removeIf(photo -> !seen.contains(photo.id()));
        return Query.of(usable, vectors);
    }

    @Override
    public GallerySearch search(String name, FeatureSpace space, Gallery photos) {
        String version = Checksum.ofSet(Map.of("space", name, "gallery", dataHash("gallery")));
        Path folder = bench.root().resolve(PaperBench.set("gallery").folder()).resolve("spaces");
        Path file = folder.resolve(version + ".npy");
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be made: " + e.getMessage(), e);
            }
            write(space, photos.vectors(), file);
        }
        Gallery gallery = new Gallery(photos.ids(), photos.places(), Matrix.map(file));
        return new GallerySearch(space, gallery, ExactIndex.of(gallery));
    }

    private static void write(FeatureSpace space, Matrix vectors, Path file) {
        NpyWriter writer = null;
        try {
            for (long from = 0; from < vectors.rows(); from += ROWS) {
                int count = (int) Math.min(ROWS, vectors.rows() - from);
                Matrix features = space.of(Matrix.of(vectors.columns(), vectors.rows(from, count)));
                if (writer == null) {
                    writer = NpyWriter.create(file, features.columns());
                }
                writer.append(features.block(0, count));
            }
            if (writer == null) {
                throw new InputException(file, "expected a gallery of one photo or more, found none");
            }
            writer.finish();
        } finally {
            if (writer != null) {
                writer.close();
            }
        }
    }

    @Override
    public Alignment alignment(PretrainedAlignment which, long seed) {
        if (which != PretrainedAlignment.MERCATOR) {
            throw new IllegalArgumentException("released weights are of the alignment mercator, found " + which.word());
        }
        return Alignment.read(Checkpoint.read(bench.require(PaperBench.G3)));
    }

    @Override
    public GeoClip geoClip() {
        List<Checkpoint> files = PaperBench.GEOCLIP.stream()
                .map(bench::require)
                .map(Checkpoint::read)
                .toList();
        return GeoClip.read(new GeoClip.Published(files.get(0), files.get(1), files.get(2)));
    }

    @Override
    public Optional<List<LatLng>> geoClipPlaces() {
        return Optional.of(CoordinateFile.read(bench.require(PaperBench.GEOCLIP_PLACES)));
    }

    @Override
    public LocationClassifier classifier() {
        throw new IllegalArgumentException("a classifier of geocells comes with Little Earth alone");
    }

    @Override
    public void close() {
        images.values().forEach(Images::close);
    }
}
