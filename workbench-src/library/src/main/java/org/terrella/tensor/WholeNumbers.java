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

/** Rows of whole numbers in NumPy's format, such as ids of neighbours. */
public final class WholeNumbers {

    private WholeNumbers() {}

    /**
     * Reads a file into memory.
     *
     * @param file int32 or int64 of either order of bytes, two axes by rows or by columns
     * @return [rows, columns]
     * @throws InputException if the file holds anything else
     */
    public static long[][] read(Path file) {
        try (FileChannel channel = WholeFiles.open(file)) {
            NpyFile npy = NpyFile.read(file, channel);
            Element element = npy.element(file);
            if (element != Element.I64 && element != Element.I32 || npy.shape().size() != 2) {
                throw new InputException(
                        file, "expected rows of int64 or int32, found " + element + " of shape " + npy.shape());
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, npy.start(), channel.size() - npy.start())
                    .order(npy.byteOrder());
            int rows = Math.toIntExact(npy.shape().get(0));
            int columns = Math.toIntExact(npy.shape().get(1));
            long[][] numbers = new long[rows][columns];
            for (int i = 0; i < rows * columns; i++) {
                long number = element == Element.I64 ? bytes.getLong() : bytes.getInt();
                int row = npy.isColumnOrder() ? i % rows : i / columns;
                numbers[row][npy.isColumnOrder() ? i / rows : i % columns] = number;
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a file of int64, whole or not at all.
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
