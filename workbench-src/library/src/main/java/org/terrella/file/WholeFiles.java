package org.terrella.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are whole or not there. */
public final class WholeFiles {

    /** What the name of a file has at its end while it is written. */
    public static final String PARTIAL = ".partial";

    private WholeFiles() {}

    /**
     * A folder, made now if it is not there.
     *
     * @param folder its path
     * @return the folder
     * @throws UncheckedIOException if it cannot be made
     */
    public static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    folder + ": expected a folder that can be written to, found " + reason(e), e);
        }
    }

    /**
     * Opens a file to read it.
     *
     * @param file its path
     * @return a channel at its start; to be closed
     * @throws InputException if there is none
     * @throws UncheckedIOException if it cannot be read
     */
    public static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new InputException(file, "expected a file, found none at " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A file's bytes.
     *
     * @param file its path
     * @return all of them
     * @throws InputException if there is no such file
     * @throws UncheckedIOException if it cannot be read
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InputException(file, "expected a file, found none at " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + reason(e), e);
        }
    }

    /**
     * A file's text.
     *
     * @param file in UTF-8
     * @return all of it
     * @throws UncheckedIOException if it cannot be read
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + reason(e), e);
        }
    }

    /**
     * Writes a text, beside its place, and moves it there.
     *
     * @param file replaced if it is there
     * @param content all of it
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, String content) {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes bytes, beside their place, and moves them there.
     *
     * @param file replaced if it is there
     * @param content all of it
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, byte[] content) {
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
