package org.terrella.data;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;

/**
 * What there is to know about a data set or model: source, licence, files, columns, counts, faults; never its content.
 *
 * <p>The files in {@code data-manifests} say {@code unknown} where something was not found; here that is an empty value. The
 * class is long by the documentation of its records alone.
 *
 * @param schema version of the format, {@value #SCHEMA}
 * @param name lower case with dashes, the file's name without ending
 * @param about what it is
 * @param content what it consists of
 * @param faults what is wrong with it, or must be known to use it
 */
public record Manifest(int schema, String name, About about, Content content, List<Fault> faults) {

    /**
     * What something is, where it comes from, and what may be done with it.
     *
     * @param title what it is, in a line
     * @param kind what sort of thing it is
     * @param source where it comes from
     * @param version release or revision, where known
     * @param licence what may be done with it
     */
    public record About(String title, Kind kind, Source source, Optional<String> version, Licence licence) {}

    /**
     * What something consists of.
     *
     * @param sha256 hash over all files by {@link Checksum#ofSet}, where known
     * @param files its files
     * @param columns what its tables and vectors hold
     * @param counts how many photos each part has
     */
    public record Content(Optional<String> sha256, List<DataFile> files, List<Column> columns, List<Count> counts) {

        /**
         * Checks the hash, and copies the lists.
         *
         * @param sha256 hash over all files
         * @param files its files
         * @param columns what its tables hold
         * @param counts how many photos each part has
         * @throws IllegalArgumentException if the hash is none, or a file is listed twice
         */
        public Content {
            requireHash(sha256);
            files = List.copyOf(files);
            columns = List.copyOf(columns);
            counts = List.copyOf(counts);
            Set<String> paths = new HashSet<>();
            files.forEach(file -> {
                if (!paths.add(file.path())) {
                    throw new IllegalArgumentException(
                            "each file must be listed once, found " + file.path() + " again");
                }
            });
        }
    }

    /** Version of the format. */
    public static final int SCHEMA = 1;

    /** Sorts of things that manifests tell of. */
    public enum Kind {
        /** Photos that others published. */
        DATASET,
        /** Weights and what belongs to them. */
        MODEL,
        /** Made by this workbench, to the bit, from a seed. */
        GENERATED
    }

    /**
     * Where something comes from.
     *
     * @param what repository or publisher
     * @param address where to get it, where known
     */
    public record Source(String what, Optional<String> address) {}

    /**
     * What may be done with something.
     *
     * @param name the licence, where known
     * @param permittedUse what it permits, where known
     * @param source who says so
     */
    public record Licence(Optional<String> name, Optional<String> permittedUse, String source) {}

    /**
     * A file.
     *
     * @param path relative to the folder that holds the set, with / between folders
     * @param size its size, where known
     * @param sha256 its SHA-256 as 64 hexadecimal digits, where known
     * @param content what it holds
     */
    public record DataFile(String path, Optional<FileSize> size, Optional<String> sha256, Optional<String> content) {

        /**
         * Checks path and hash.
         *
         * @param path relative path
         * @param size its size
         * @param sha256 its SHA-256
         * @param content what it holds
         * @throws IllegalArgumentException if the path leads out of the folder, or the hash is none
         */
        public DataFile {
            if (path.isBlank()
                    || path.startsWith("/")
                    || Path.of(path).normalize().startsWith("..")) {
                throw new IllegalArgumentException("path of a file must lead into the set's folder, found " + path);
            }
            requireHash(sha256);
        }
    }

    /**
     * What a column of a table, or a vector, holds.
     *
     * @param name its name
     * @param type text, number, integer or a number format
     * @param unit the unit, or none
     * @param content what it means
     */
    public record Column(String name, String type, String unit, String content) {}

    /**
     * How large a part is.
     *
     * @param split which part
     * @param photos how many photos or rows, as the source prints it, such as 2997 or 4.12M
     * @param source who says so
     */
    public record Count(String split, Optional<String> photos, String source) {}

    /**
     * Something that is wrong, or that one must know.
     *
     * @param what the fault
     * @param source who says so
     */
    public record Fault(String what, String source) {}

    /**
     * Checks version and name, and copies the list.
     *
     * @param schema version of the format
     * @param name lower case with dashes
     * @param about what it is
     * @param content what it consists of
     * @param faults what is wrong with it
     * @throws IllegalArgumentException if one of them cannot be
     */
    public Manifest {
        if (schema != SCHEMA) {
            throw new IllegalArgumentException("schema must be " + SCHEMA + ", found " + schema);
        }
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("name must be lower case with dashes, found " + name);
        }
        faults = List.copyOf(faults);
    }

    /**
     * Reads a manifest.
     *
     * @param file a YAML file
     * @return the manifest
     * @throws InputException if it is not as the format says, with the line; an unknown key is told with the known ones
     */
    public static Manifest read(Path file) {
        return ManifestReader.read(file);
    }

    /**
     * A manifest that comes with this library.
     *
     * @param name its name
     * @return the manifest
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static Manifest named(String name) {
        return ManifestReader.named(name);
    }

    /**
     * All manifests that come with this library.
     *
     * @return by name, in alphabetical order
     */
    public static List<Manifest> all() {
        return ManifestReader.names().stream().map(ManifestReader::named).toList();
    }

    private static void requireHash(Optional<String> sha256) {
        sha256.filter(hash -> !hash.matches("[0-9a-f]{64}")).ifPresent(hash -> {
            throw new IllegalArgumentException(
                    "sha256 must be 64 hexadecimal digits in lower case or unknown, found " + hash);
        });
    }

    /**
     * What it is, in a line.
     *
     * @return what it is, in a line
     */
    public String title() {
        return about.title();
    }

    /**
     * What sort of thing it is.
     *
     * @return what sort of thing it is
     */
    public Kind kind() {
        return about.kind();
    }

    /**
     * Where it comes from.
     *
     * @return where it comes from
     */
    public Source source() {
        return about.source();
    }

    /**
     * Release or revision, where known.
     *
     * @return release or revision, where known
     */
    public Optional<String> version() {
        return about.version();
    }

    /**
     * What may be done with it.
     *
     * @return what may be done with it
     */
    public Licence licence() {
        return about.licence();
    }

    /**
     * Hash over all files by {@link Checksum#ofSet}, where known.
     *
     * @return hash over all files by {@link Checksum#ofSet}, where known
     */
    public Optional<String> sha256() {
        return content.sha256();
    }

    /**
     * Its files.
     *
     * @return its files
     */
    public List<DataFile> files() {
        return content.files();
    }

    /**
     * What its tables and vectors hold.
     *
     * @return what its tables and vectors hold
     */
    public List<Column> columns() {
        return content.columns();
    }

    /**
     * How many photos each part has.
     *
     * @return how many photos each part has
     */
    public List<Count> counts() {
        return content.counts();
    }
}
