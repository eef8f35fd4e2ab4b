package org.terrella.tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

/** Rows of 64-bit integers in NumPy's format, such as ids of neighbours. */
public final class WholeNumbers {

    private WholeNumbers() {}

    /**
     * Reads a file into memory.
     *
     * @param file int64, two axes in row order
     * @return [rows, columns]
     * @throws InputException if the file holds anything else
     */
    public static long[][] read(Path file) {
        try (FileChannel channel = WholeFiles.open(file)) {
            NpyFile npy = NpyFile.read(file, channel);
            if (npy.element() != Element.I64 || npy.shape().size() != 2) {
                throw new InputException(
                        file, "expected rows of int64, found " + npy.element() + " of shape " + npy.shape());
            }
            long[][] rows = new long[Math.toIntExact(npy.shape().get(0))]
                    [Math.toIntExact(npy.shape().get(1))];
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, npy.start(), channel.size() - npy.start())
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (long[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = bytes.getLong();
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param file where to; replaced if it is there
     * @param columns length of a row
     * @param rows [rows, columns]
     * @throws IllegalArgumentException if a row has another length
     */
    public static void write(Path file, int columns, long[][] rows) {
        ByteBuffer header = NpyFile.header(Element.I64, List.of((long) rows.length, (long) columns));
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(header.remaining() + 8L * rows.length * columns))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header);
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != columns) {
                throw new IllegalArgumentException(
                        "row " + row + " must have " + columns + " columns, found " + rows[row].length);
            }
            for (long number : rows[row]) {
                bytes.putLong(number);
            }
        }
        WholeFiles.write(file, bytes.array());
    }
}
