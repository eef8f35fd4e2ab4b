package org.terrella.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.terrella.file.WholeFiles;

/**
 * What steps made, each found by the hash of all that it was made of, and shared by all runs.
 *
 * <p>Safe for use by several threads and processes: an artifact is written beside its place and moved there, so it is whole
 * or not there, and whoever makes the same one at the same time makes the same bytes.
 */
public final class ArtifactStore {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path folder;

    private ArtifactStore(Path folder) {
        this.folder = folder;
    }

    /**
     * A store in a folder, which is made if it is not there.
     *
     * @param folder where artifacts are
     * @return the store
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static ArtifactStore in(Path folder) {
        return new ArtifactStore(WholeFiles.made(folder));
    }

    /**
     * What was made.
     *
     * @param key of all that it was made of
     * @return its bytes, or nothing if it was not made yet
     * @throws UncheckedIOException if it cannot be read
     */
    public Optional<byte[]> find(ArtifactKey key) {
        Path file = path(key.hash());
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Whether something was made.
     *
     * @param key of all that it was made of
     * @return whether it can be found
     */
    public boolean has(ArtifactKey key) {
        return Files.exists(path(key.hash()));
    }

    /**
     * Keeps what was made.
     *
     * @param key of all that it was made of
     * @param content its bytes
     * @throws UncheckedIOException if it cannot be written, such as when the disk is full
     */
    public void keep(ArtifactKey key, byte[] content) {
        WholeFiles.made(path(key.hash()).getParent());
        WholeFiles.write(path(key.hash()), content);
    }

    /**
     * Removes what no run refers to, and what killed processes left half written.
     *
     * @param referred asked for hashes that runs refer to, after the artifacts were listed, so that what a run makes meanwhile stays
     * @param isDry true to remove nothing
     * @return what was removed, or would be
     * @throws UncheckedIOException if a file cannot be removed
     */
    public Collected collect(Supplier<Set<String>> referred, boolean isDry) {
        List<Path> unused = new ArrayList<>();
        long bytes = 0;
        int kept = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            Set<String> hashes = referred.get();
            for (Path file : all) {
                String name = file.getFileName().toString();
                if (name.contains(WholeFiles.PARTIAL) ? !isAbandoned(file) : hashes.contains(name)) {
                    kept++;
                } else {
                    unused.add(file);
                    bytes += Files.size(file);
                }
            }
            if (!isDry) {
                for (Path file : unused) {
                    Files.deleteIfExists(file);
                }
            }
            return new Collected(unused.size(), bytes, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be cleared: " + e.getMessage(), e);
        }
    }

    private static boolean isAbandoned(Path file) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(Instant.now().minus(ABANDONED));
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /**
     * What became of artifacts.
     *
     * @param removed number of files that no run refers to
     * @param bytes how large these were
     * @param kept number of files that remain
     */
    public record Collected(int removed, long bytes, int kept) {}
}
