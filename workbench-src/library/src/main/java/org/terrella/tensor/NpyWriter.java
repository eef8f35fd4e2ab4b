package org.terrella.tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes rows of float32 in NumPy's format, as they come; the file has its name only when it is finished. */
public final class NpyWriter implements AutoCloseable {

    private final Path file;
    private final Path beside;
    private final int columns;
    private final FileChannel channel;
    private long bytes;

    private NpyWriter(Path file, Path beside, int columns, FileChannel channel) {
        this.file = file;
        this.beside = beside;
        this.columns = columns;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @param file its name in the end; replaced if it is there
     * @param columns length of a row, 1 or more
     * @return a writer; to be finished, and closed in any case
     */
    public static NpyWriter create(Path file, int columns) {
        Path beside = file.resolveSibling(file.getFileName() + ".partial");
        try {
            FileChannel channel = FileChannel.open(
                    beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            NpyWriter writer = new NpyWriter(file, beside, columns, channel);
            writer.writeAll(NpyFile.header(Element.F32, List.of(0L, (long) columns)));
            return writer;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Adds rows.
     *
     * @param rows little-endian float32; whole rows
     */
    public void append(ByteBuffer rows) {
        bytes += rows.remaining();
        try {
            writeAll(rows.duplicate());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Gives the file its number of rows and its name. */
    public void finish() {
        long rows = bytes / ((long) columns * Float.BYTES);
        try {
            channel.position(0);
            writeAll(NpyFile.header(Element.F32, List.of(rows, (long) columns)));
            channel.force(true);
            channel.close();
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Gives up what is not finished; the partial file is removed. */
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.close();
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private void writeAll(ByteBuffer from) throws IOException {
        while (from.hasRemaining()) {
            channel.write(from);
        }
    }

    private static UncheckedIOException unwritable(Path file, IOException e) {
        return new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
}
