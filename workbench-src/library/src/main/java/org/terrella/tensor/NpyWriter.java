package org.terrella.tensor;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.terrella.file.InputException;
import org.terrella.file.PartialFile;

/**
 * Writes rows of float32 in NumPy's format, as they come; the file has its name only when it is finished.
 *
 * <p>For one thread.
 */
public final class NpyWriter implements AutoCloseable {

    private final PartialFile file;
    private final int columns;
    private long rows;

    private NpyWriter(PartialFile file, int columns, long rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Begins a file.
     *
     * @param file its name in the end; replaced if it is there
     * @param columns length of a row, 1 or more
     * @return a writer; to be finished, and closed in any case
     * @throws java.io.UncheckedIOException if it cannot be written, as for all methods; what was there before is still
     *     there
     */
    public static NpyWriter create(Path file, int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("a row must have 1 or more columns, found " + columns);
        }
        NpyWriter writer = new NpyWriter(PartialFile.create(file), columns, 0);
        writer.file.append(writer.header());
        return writer;
    }

    /**
     * Goes on with a file.
     *
     * @param file its name in the end
     * @param columns length of a row
     * @param rows how many rows there were when it was kept; later ones are cut off
     * @return a writer; to be finished, and closed in any case
     * @throws InputException if there are fewer
     */
    public static NpyWriter resume(Path file, int columns, long rows) {
        long bytes = NpyFile.HEADER_BYTES + rows * columns * Float.BYTES;
        return new NpyWriter(PartialFile.resume(file, bytes), columns, rows);
    }

    /**
     * Adds rows.
     *
     * @param added little-endian float32; whole rows; the buffer's position stays as it is
     * @throws IllegalArgumentException if the last row is incomplete
     */
    public void append(ByteBuffer added) {
        long rowBytes = (long) columns * Float.BYTES;
        if (added.remaining() % rowBytes != 0) {
            throw new IllegalArgumentException(
                    "whole rows of " + columns + " float32 must be added, found " + added.remaining() + " bytes");
        }
        file.append(added);
        rows += added.remaining() / rowBytes;
    }

    /**
     * Makes sure that the rows so far stay, for {@link #resume}, even if this is closed without being finished.
     *
     * @return how many rows that are
     */
    public long keep() {
        file.keep();
        return rows;
    }

    /** Gives the file its number of rows and its name. */
    public void finish() {
        file.overwriteStart(header());
        file.finish();
    }

    /** Gives up what is neither kept nor finished. */
    @Override
    public void close() {
        file.close();
    }

    private ByteBuffer header() {
        return NpyFile.header(Element.F32, List.of(rows, (long) columns));
    }
}
