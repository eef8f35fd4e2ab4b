package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.terrella.file.Checksum;
import org.terrella.file.InputException;

/**
 * Whether the files of a set are those of its manifest.
 *
 * <p>What was hashed is remembered in a state file after each file, by path, size and time of change; a verification that
 * was interrupted loses at most the file it was reading, and one that is repeated reads only what has changed.
 *
 * @param results what was found about each file, in the order of the manifest
 * @param set what was found about the hash over all files; nothing where the manifest has none
 */
public record ChecksumReport(List<FileResult> results, Optional<FileResult> set) {

    /** What can be found about a file. */
    public enum Outcome {
        /** The checksum is that of the manifest. */
        VERIFIED,
        /** There is no such file. */
        MISSING,
        /** The size is not the stated one. */
        OTHER_SIZE,
        /** The checksum is not the stated one. */
        OTHER_CHECKSUM,
        /** The manifest has no checksum; the size, if stated, fits. */
        NOT_CHECKED
    }

    /**
     * What was found about a file.
     *
     * @param path as the manifest writes it
     * @param outcome what was found
     * @param message a sentence: which file, what was expected and what was found
     */
    public record FileResult(String path, Outcome outcome, String message) {}

    /** Is told how far a verification is. */
    public interface Listener {
        /**
         * Reading of a file begins.
         *
         * @param path as the manifest writes it
         */
        void file(String path);

        /**
         * Bytes were read.
         *
         * @param bytes how many
         */
        void bytes(long bytes);
    }

    /**
     * Copies the list.
     *
     * @param results what was found about each file
     * @param set what was found about all together
     */
    public ChecksumReport {
        results = List.copyOf(results);
    }

    /**
     * How many bytes a verification will read at most.
     *
     * @param manifest the manifest
     * @param root folder of the files
     * @param state file with the hashes that are remembered
     * @return sum of the sizes of those files that are there, have a checksum and are not remembered
     */
    public static long bytesToRead(Manifest manifest, Path root, Path state) {
        VerifiedFiles known = VerifiedFiles.read(state);
        return manifest.files().stream()
                .filter(file -> file.sha256().isPresent() || manifest.sha256().isPresent())
                .filter(file -> !Files.isRegularFile(root.resolve(file.path()))
                        || known.hash(file.path(), root.resolve(file.path())).isEmpty())
                .map(file -> root.resolve(file.path()))
                .filter(Files::isRegularFile)
                .mapToLong(ChecksumReport::size)
                .sum();
    }

    /**
     * Checks all files.
     *
     * @param manifest the manifest
     * @param root folder of the files
     * @param state file to remember hashes in; made if there is none
     * @param listener is told how far it is
     * @return what was found about each file
     * @throws InputException if root is no folder
     * @throws UncheckedIOException if a file or the state cannot be read or written
     */
    public static ChecksumReport of(Manifest manifest, Path root, Path state, Listener listener) {
        if (!Files.isDirectory(root)) {
            throw new InputException(
                    root, "expected a folder with the files of " + manifest.name() + ", found none at " + root);
        }
        VerifiedFiles known = VerifiedFiles.read(state);
        List<FileResult> results = new ArrayList<>();
        Map<String, String> hashes = new HashMap<>();
        for (Manifest.DataFile file : manifest.files()) {
            boolean isHashed = file.sha256().isPresent() || manifest.sha256().isPresent();
            List<FileVersion> versions = FileVersion.of(manifest.name(), file.path());
            results.add(check(file, root.resolve(file.path()), versions, path -> {
                if (!isHashed) {
                    return Optional.empty();
                }
                String hash = hash(known, file, path, listener);
                hashes.put(file.path(), hash);
                return Optional.of(hash);
            }));
        }
        return new ChecksumReport(results, manifest.sha256().map(expected -> checkSet(manifest, expected, hashes)));
    }

    /**
     * Everything that is not verified.
     *
     * @return results other than {@link Outcome#VERIFIED}
     */
    public List<FileResult> problems() {
        List<FileResult> problems = new ArrayList<>(results);
        set.ifPresent(problems::add);
        problems.removeIf(result -> result.outcome() == Outcome.VERIFIED);
        return problems;
    }

    private interface Hasher {
        Optional<String> hash(Path file);
    }

    private static FileResult check(Manifest.DataFile file, Path path, List<FileVersion> versions, Hasher hasher) {
        if (!Files.isRegularFile(path)) {
            return result(file, Outcome.MISSING, "expected a file, found none at " + path);
        }
        Optional<FileResult> known =
                versions.isEmpty() ? Optional.empty() : hasher.hash(path).flatMap(hash -> known(file, versions, hash));
        return known.orElseGet(() -> compare(file, path, hasher));
    }

    /** What is known of a file with this hash; its size need not be the stated one. */
    static Optional<FileResult> known(Manifest.DataFile file, List<FileVersion> versions, String hash) {
        return versions.stream()
                .filter(version -> version.sha256().equals(hash))
                .findFirst()
                .map(version -> version.isRight()
                        ? result(file, Outcome.VERIFIED, "verified, " + version.what())
                        : result(
                                file,
                                Outcome.OTHER_CHECKSUM,
                                "expected SHA-256 " + file.sha256().orElse("of another version") + ", found " + hash
                                        + ": " + version.what()));
    }

    private static FileResult compare(Manifest.DataFile file, Path path, Hasher hasher) {
        long size = size(path);
        if (file.size().isPresent() && !file.size().get().fits(size)) {
            return result(
                    file,
                    Outcome.OTHER_SIZE,
                    "expected a size of " + file.size().get().stated() + ", found " + size + " bytes");
        }
        Optional<String> found = hasher.hash(path);
        if (file.sha256().isEmpty()) {
            return result(
                    file,
                    Outcome.NOT_CHECKED,
                    file.size().isPresent()
                            ? "the size fits, the checksum is unknown and was not checked"
                            : "size and checksum are unknown and were not checked");
        }
        String expected = file.sha256().get();
        return found.filter(expected::equals).isPresent()
                ? result(file, Outcome.VERIFIED, "verified")
                : result(
                        file,
                        Outcome.OTHER_CHECKSUM,
                        "expected SHA-256 " + expected + ", found " + found.orElseThrow());
    }

    private static FileResult checkSet(Manifest manifest, String expected, Map<String, String> hashes) {
        String found = Checksum.ofSet(hashes);
        boolean isVerified =
                found.equals(expected) && hashes.size() == manifest.files().size();
        return new FileResult(
                manifest.name(),
                isVerified ? Outcome.VERIFIED : Outcome.OTHER_CHECKSUM,
                manifest.name() + ": "
                        + (isVerified
                                ? "verified"
                                : "expected SHA-256 " + expected + " over "
                                        + manifest.files().size() + " files, found " + found + " over "
                                        + hashes.size()));
    }

    private static String hash(VerifiedFiles known, Manifest.DataFile file, Path path, Listener listener) {
        Optional<String> before = known.hash(file.path(), path);
        if (before.isPresent()) {
            return before.get();
        }
        listener.file(file.path());
        LongConsumer bytes = listener::bytes;
        return known.remember(file.path(), path, () -> Checksum.sha256(path, bytes));
    }

    private static FileResult result(Manifest.DataFile file, Outcome outcome, String found) {
        return new FileResult(file.path(), outcome, file.path() + ": " + found);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
