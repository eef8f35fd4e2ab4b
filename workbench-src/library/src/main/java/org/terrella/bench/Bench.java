package org.terrella.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrella.data.PhotoTable;

/**
 * What methods are tried on: a gallery, query sets, an encoder, weights and language models; a file in {@code
 * data-manifests/benches/}, or anybody's own.
 *
 * @param name what experiments call it
 * @param words how pages speak of it
 * @param folder where its files are, and what to do if they are not
 * @param gallery photos of known place; nothing where methods work without
 * @param queries query sets by name, in the order in which they are listed
 * @param networks what looks at photos and knows places
 */
public record Bench(
        String name,
        BenchWords words,
        Place folder,
        Optional<GalleryFiles> gallery,
        Map<String, QuerySet> queries,
        Networks networks) {

    /** The bench that comes along. */
    public static final String LITTLE_EARTH = "little-earth";

    /**
     * Where the files of a bench are.
     *
     * @param path the folder
     * @param hint what to do where one is missing; SET stands for the query set, FOLDER for the first folder of the file
     * @param keepsVectors whether vectors of photos are kept in the folder, beside the photos; else with the results
     */
    public record Place(Path path, Optional<String> hint, boolean keepsVectors) {}

    /**
     * Copies the map.
     *
     * @param name what experiments call it
     * @param words how pages speak of it
     * @param folder where its files are
     * @param gallery photos of known place
     * @param queries query sets by name
     * @param networks what looks at photos
     * @throws IllegalArgumentException if the name is not of small letters, digits and dashes
     */
    public Bench {
        queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "the name of a bench must be of small letters, digits and dashes, found " + name);
        }
    }

    /**
     * A bench of one's own photos, with the networks of Little Earth.
     *
     * @param name what experiments call it
     * @param gallery photos of known place
     * @param queries photos whose place is asked, as the query set {@code queries}
     * @return the bench
     */
    public static Bench of(String name, PhotoFiles gallery, PhotoFiles queries) {
        return new Bench(
                name,
                BenchWords.plain(name),
                new Place(Path.of(""), Optional.empty(), false),
                Optional.of(GalleryFiles.of(gallery)),
                Map.of("queries", QuerySet.of(queries)),
                Networks.littleEarth());
    }

    /**
     * A bench that comes along, or one's own in a file.
     *
     * @param nameOrFile such as {@code little-earth} or {@code mine.yaml}
     * @return the bench
     * @throws IllegalArgumentException if there is none of that name; the message lists them
     * @throws org.terrella.file.InputException if the file is not as it must be
     */
    public static Bench named(String nameOrFile) {
        return BenchFile.named(nameOrFile);
    }

    /**
     * A bench in a file.
     *
     * @param file a YAML file
     * @return the bench, its folder relative to that of the file
     * @throws org.terrella.file.InputException if the file is not as it must be
     */
    public static Bench read(Path file) {
        return BenchFile.read(file);
    }

    /**
     * Benches that come along.
     *
     * @return their names
     */
    public static List<String> names() {
        return BenchFile.NAMES;
    }

    /**
     * A query set, or one that is made of it.
     *
     * @param set its name, or that of a {@link ChangedSet}
     * @return where its photos are, and how it is measured
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public QuerySet query(String set) {
        return ChangedSet.find(set, queries)
                .orElseThrow(() -> new IllegalArgumentException("query sets of the bench " + name + " are "
                        + String.join(", ", queries.keySet()) + ", found " + set));
    }

    /**
     * The same with one query set more.
     *
     * @param set its name; takes the place of one of that name
     * @param photos where they are, wherever the bench's own are
     * @return a changed copy
     */
    public Bench with(String set, PhotoFiles photos) {
        Map<String, QuerySet> more = new LinkedHashMap<>(queries);
        more.put(
                set,
                QuerySet.of(new PhotoFiles(
                        photos.table().toAbsolutePath(), photos.images().toAbsolutePath(), photos.isProfiled())));
        return new Bench(name, words, folder, gallery, more, networks);
    }

    /**
     * The same with its files elsewhere.
     *
     * @param other a folder
     * @return a changed copy
     */
    public Bench in(Path other) {
        return new Bench(
                name, words, new Place(other, folder.hint(), folder.keepsVectors()), gallery, queries, networks);
    }

    /**
     * The same with other networks.
     *
     * @param others what looks at photos and knows places
     * @return a changed copy
     */
    public Bench with(Networks others) {
        return new Bench(name, words, folder, gallery, queries, others);
    }

    /**
     * A file of the bench.
     *
     * @param relative its path within the folder, or an absolute one
     * @return its path
     */
    public Path file(String relative) {
        return folder.path().resolve(relative);
    }

    /**
     * Opens it, with its own language models.
     *
     * @param results where answers and vectors are kept
     * @return the bench in use; to be closed
     */
    public OpenBench open(Path results) {
        return OpenBench.of(this, OpenOptions.in(results));
    }

    /**
     * What is missing of a query set.
     *
     * @param set its name
     * @return a sentence that names a file; nothing if all is there
     */
    public Optional<String> missing(String set) {
        return ChangedPhotos.missing(this, set)
                .or(() -> missingFile(set).map(file -> "expected " + file + ", found none" + hint(set, file)))
                .or(() -> isApart(set) ? nobodyKnown(OpenBench.GALLERY).or(() -> nobodyKnown(set)) : Optional.empty());
    }

    /** The table or the images of a set, if they are not there; who has vectors of the images needs none. */
    Optional<Path> missingFile(String set) {
        PhotoFiles files = photos(set);
        return files.missing().filter(file -> file.equals(files.table()) || !hasVectors(set));
    }

    private boolean hasVectors(String set) {
        return folder.keepsVectors() && vectors(set).stream().anyMatch(VectorFolder::isThere);
    }

    /** Where vectors of a set may be beside the photos: those of the whole set, and those of what is left of it. */
    List<VectorFolder> vectors(String set) {
        Stream<String> names = set.equals(OpenBench.GALLERY)
                ? Stream.of(set, gallery.orElseThrow().vectorsName()).distinct()
                : Stream.of(photosOf(set));
        return names.map(name -> new VectorFolder(photos(set), name)).toList();
    }

    /** The set whose photos a set has. */
    String photosOf(String set) {
        return isApart(set) ? GalleryFiles.original(set) : set;
    }

    /** Whether a query set is asked with a gallery without its own photographers. */
    boolean isApart(String set) {
        return gallery.map(files -> files.apart().contains(set)).orElse(false);
    }

    private Optional<String> nobodyKnown(String set) {
        Path table = photos(set).table();
        return !Files.exists(table) || PhotoTable.metadata(set, table).hasPhotographers()
                ? Optional.empty()
                : Optional.of("expected a column with photographers in " + table
                        + ", by which those of the queries are kept out of the gallery, found none");
    }

    /** The photos of the gallery or of a query set. */
    PhotoFiles photos(String set) {
        if (set.equals(OpenBench.GALLERY)) {
            return gallery.orElseThrow(() -> new IllegalArgumentException("the bench " + name + " has no gallery"))
                    .photos()
                    .in(folder.path());
        }
        return query(set).photos().in(folder.path());
    }

    /** What to do where a file is missing, as the end of a sentence. */
    String hint(String set, Path file) {
        Path within = file.startsWith(folder.path()) ? folder.path().relativize(file) : file;
        return folder.hint()
                .map(text -> "; " + text.replace("SET", set).replace("FOLDER", String.valueOf(within.getName(0))))
                .orElse("");
    }
}
