package org.terrella.tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/**
 * Rows of numbers in single precision, [rows, columns], in memory or in a mapped file that may be larger than memory.
 *
 * <p>Immutable as long as the file behind it is. Safe for use by several threads. A mapping lives until the matrix is
 * garbage, as Java has no other way in version 17.
 */
public final class Matrix {

    /** Most rows that one {@link #block} may have. */
    public static final int MOST_BLOCK_ROWS = 8192;

    private static final long SEGMENT_BYTES = 1L << 30;
    private static final long MOST_ROW_BYTES = SEGMENT_BYTES / MOST_BLOCK_ROWS / 2; // a segment stays below 2 GB

    private final long rows;
    private final int columns;
    private final long segmentRows;
    private final List<ByteBuffer> segments; // each reaches MOST_BLOCK_ROWS into the next, so no block is divided

    private Matrix(long rows, int columns, long segmentRows, List<ByteBuffer> segments) {
        this.rows = rows;
        this.columns = columns;
        this.segmentRows = segmentRows;
        this.segments = segments;
    }

    /**
     * A matrix of given numbers.
     *
     * @param columns length of a row, 1 or more
     * @param numbers all rows, one after the other; copied
     * @return the matrix
     * @throws IllegalArgumentException if the last row is incomplete
     */
    public static Matrix of(int columns, float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(numbers.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return over(columns, bytes);
    }

    /**
     * A matrix over given bytes.
     *
     * @param columns length of a row, 1 or more
     * @param bytes little-endian float32, all rows one after the other; direct; shared, not to be changed afterwards
     * @return the matrix
     * @throws IllegalArgumentException if the last row is incomplete
     */
    public static Matrix over(int columns, ByteBuffer bytes) {
        if (columns < 1 || bytes.remaining() % ((long) columns * Float.BYTES) != 0) {
            throw new IllegalArgumentException("a matrix must have whole rows of 1 or more columns, found "
                    + bytes.remaining() + " bytes for rows of " + columns);
        }
        long rows = bytes.remaining() / ((long) columns * Float.BYTES);
        return new Matrix(rows, columns, Math.max(1, rows), List.of(bytes.slice()));
    }

    /**
     * Maps a file in NumPy's format.
     *
     * @param file float32, little-endian, two axes in row order
     * @return the matrix
     * @throws InputException if the file holds anything else
     */
    public static Matrix map(Path file) {
        try (FileChannel channel = WholeFiles.open(file)) {
            NpyFile npy = NpyFile.read(file, channel);
            if (npy.element(file) != Element.F32 || npy.shape().size() != 2) {
                throw new InputException(
                        file, "expected rows of float32, found " + npy.element(file) + " of shape " + npy.shape());
            }
            if (!npy.isPlain()) {
                throw new InputException(
                        file,
                        "expected a little-endian array by rows, found one that is "
                                + (npy.isColumnOrder() ? "by columns" : "big-endian"));
            }
            long rows = npy.shape().get(0);
            requireColumns(file, npy.shape().get(1));
            long rowBytes = npy.shape().get(1) * Float.BYTES;
            long segmentRows = SEGMENT_BYTES / rowBytes;
            List<ByteBuffer> segments = new ArrayList<>();
            for (long from = 0; from < rows || from == 0; from += segmentRows) {
                long to = Math.min(rows, from + segmentRows + MOST_BLOCK_ROWS);
                segments.add(channel.map(
                        FileChannel.MapMode.READ_ONLY, npy.start() + from * rowBytes, (to - from) * rowBytes));
            }
            return new Matrix(rows, (int) (rowBytes / Float.BYTES), segmentRows, segments);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file in NumPy's format, of whatever floating-point numbers in whatever order.
     *
     * @param file {@code .npy}, or {@code .npz} of one array
     * @return mapped where it is as {@link #map} takes it, else converted in memory
     * @throws InputException if the file holds anything else, or would take more than 1 GB to convert
     */
    public static Matrix read(Path file) {
        MatrixFile opened = MatrixFile.open(file, Optional.empty());
        return opened.isMappable() ? map(file) : opened.toMatrix();
    }

    static void requireColumns(Path file, long columns) {
        if (columns < 1 || columns * Float.BYTES > MOST_ROW_BYTES) {
            throw new InputException(
                    file, "expected rows of 1 to " + MOST_ROW_BYTES / Float.BYTES + " numbers, found " + columns);
        }
    }

    /**
     * Number of rows.
     *
     * @return 0 or more
     */
    public long rows() {
        return rows;
    }

    /**
     * Number of columns.
     *
     * @return 1 or more
     */
    public int columns() {
        return columns;
    }

    /**
     * Rows without a copy.
     *
     * @param from first row
     * @param count number of rows, up to {@link #MOST_BLOCK_ROWS} unless the matrix is in memory
     * @return direct, little-endian float32, [count, columns], read-only where it is mapped
     * @throws IndexOutOfBoundsException if there are no such rows
     */
    public ByteBuffer block(long from, int count) {
        if (from < 0 || count < 0 || from + count > rows || segments.size() > 1 && count > MOST_BLOCK_ROWS) {
            throw new IndexOutOfBoundsException(
                    "expected at most " + MOST_BLOCK_ROWS + " of " + rows + " rows, found " + count + " from " + from);
        }
        int segment = (int) (from / segmentRows);
        if (segment == segments.size()) {
            segment--; // none of no rows
        }
        int rowBytes = columns * Float.BYTES;
        return segments.get(segment)
                .slice((int) ((from - segment * segmentRows) * rowBytes), count * rowBytes)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * A row.
     *
     * @param row its index, from 0
     * @return a copy, [columns]
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public float[] row(long row) {
        float[] copy = new float[columns];
        block(row, 1).asFloatBuffer().get(copy);
        return copy;
    }

    /**
     * Several rows.
     *
     * @param from first row
     * @param count number of rows, as for {@link #block}
     * @return a copy, [count, columns]
     */
    public float[] rows(long from, int count) {
        FloatBuffer block = block(from, count).asFloatBuffer();
        float[] copy = new float[block.remaining()];
        block.get(copy);
        return copy;
    }

    /**
     * Writes the matrix in NumPy's format.
     *
     * @param file where to; a file of that name is replaced
     */
    public void write(Path file) {
        try (NpyWriter writer = NpyWriter.create(file, columns)) {
            for (long from = 0; from < rows; from += MOST_BLOCK_ROWS) {
                writer.append(block(from, (int) Math.min(MOST_BLOCK_ROWS, rows - from)));
            }
            writer.finish();
        }
    }
}
