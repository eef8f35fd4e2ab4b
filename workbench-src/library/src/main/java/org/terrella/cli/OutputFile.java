package org.terrella.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a command writes one file. */
final class OutputFile {

    private OutputFile() {}

    /** The file that was asked for, or one of a name in results/; its folder is there afterwards. */
    static Path of(Optional<Path> wanted, String name) {
        Path file = wanted.orElse(Path.of("results", name));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": expected a folder that can be written to, found none", e);
        }
    }
}
