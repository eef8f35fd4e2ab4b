package org.terrella.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.terrella.file.InputException;

/**
 * Hashes that were computed before: one line per file, appended as soon as its hash is known.
 *
 * <p>A line is {@code SHA256 TAB SIZE TAB MILLISECONDS TAB PATH}; one that is not, such as a last line that was cut off,
 * counts as not written, and its file is hashed again.
 */
final class VerifiedFiles {

    private static final int FIELDS = 4;

    private final Path state;
    private final Map<String, String> lines = new HashMap<>();

    private VerifiedFiles(Path state) {
        this.state = state;
    }

    static VerifiedFiles read(Path state) {
        VerifiedFiles files = new VerifiedFiles(state);
        try {
            if (Files.exists(state)) {
                for (String line : Files.readAllLines(state)) {
                    String[] fields = line.split("\t", FIELDS);
                    if (fields.length == FIELDS && fields[0].matches("[0-9a-f]{64}")) {
                        files.lines.put(fields[3], line);
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the state of the verification in " + state + " cannot be read", e);
        }
    }

    /** The hash of a file that has not changed since. */
    Optional<String> hash(String name, Path file) {
        return Optional.ofNullable(lines.get(name))
                .filter(line -> line.endsWith(version(name, file)))
                .map(line -> line.substring(0, line.indexOf('\t')));
    }

    /** Computes a hash and writes it down, unless the file changes meanwhile. */
    String remember(String name, Path file, Supplier<String> computed) {
        String version = version(name, file);
        String hash = computed.get();
        if (!version.equals(version(name, file))) {
            throw new InputException(
                    file, "expected a file that nobody changes, found that it changed while it was read");
        }
        try {
            // a line end first: the last line may be one that was cut off
            Files.writeString(state, "\n" + hash + version, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "expected to remember what is verified in " + state + ", found that it cannot be written", e);
        }
        lines.put(name, hash + version);
        return hash;
    }

    private static String version(String name, Path file) {
        try {
            return "\t" + Files.size(file) + "\t"
                    + Files.getLastModifiedTime(file).toMillis() + "\t" + name;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
