package org.terrella.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are whole or not there. */
final class WholeFiles {

    static final String PARTIAL = ".partial";

    private WholeFiles() {}

    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    folder + ": expected a folder that can be written to, found " + reason(e), e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + reason(e), e);
        }
    }

    static void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        Path partial = file.resolveSibling(file.getFileName() + PARTIAL + "-"
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId());
        try {
            Files.write(partial, content);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            removeQuietly(partial, e);
            throw new UncheckedIOException(file + " cannot be written: " + reason(e), e);
        }
    }

    private static void removeQuietly(Path partial, IOException first) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " (" + e.getMessage() + ")";
    }
}
