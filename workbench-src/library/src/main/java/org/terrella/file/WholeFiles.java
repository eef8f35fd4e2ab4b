package org.terrella.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

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
     * @throws InputException if there is no such file, or a folder
     * @throws UncheckedIOException if it cannot be read
     */
    public static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException(file, "expected a file, found a folder at " + file);
        }
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
        write(file, beside -> Files.write(beside, content));
    }

    /** Writes all of a file, under the name that it has meanwhile. */
    public interface Filling {
        /**
         * Writes it.
         *
         * @param beside its name meanwhile, in the folder of its name in the end; of nobody else
         * @throws IOException if it cannot be written
         */
        void fill(Path beside) throws IOException;
    }

    /**
     * Has a file written beside its place, and moves it there.
     *
     * @param file replaced if it is there; as it was before if the filling throws
     * @param filling writes all of it
     * @throws UncheckedIOException if it cannot be written
     * @throws CancellationException if the filling writes through a channel and the thread is interrupted
     */
    public static void write(Path file, Filling filling) {
        long thread = Thread.currentThread().getId();
        Path beside = beside(file, PARTIAL + "-" + ProcessHandle.current().pid() + "-" + thread);
        try {
            filling.fill(beside);
            rename(beside, file);
        } catch (IOException e) {
            remove(beside, e);
            throw fault(file, e);
        } catch (RuntimeException e) {
            remove(beside, e);
            throw e;
        }
    }

    private static void remove(Path beside, Exception reason) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** The name of a file with an ending more. */
    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Gives a file that was written beside its place its name, in one step. */
    static void rename(Path beside, Path file) throws IOException {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is thrown when a file cannot be written. */
    static RuntimeException fault(Path file, IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return new CancellationException("writing " + file + " was interrupted; it is as it was before");
        }
        return new UncheckedIOException(file + " cannot be written: " + reason(e), e);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " (" + e.getMessage() + ")";
    }
}
