package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixTest {

    @TempDir
    private Path folder;

    private final Matrix small = Matrix.of(2, new float[] {1, 2, 3, 4, 5, 6});

    @Test
    void givesRowsAndBlocks() {
        assertEquals(3, small.rows());
        assertEquals(2, small.columns());
        assertArrayEquals(new float[] {3, 4}, small.row(1));
        assertArrayEquals(new float[] {3, 4, 5, 6}, small.rows(1, 2));
        assertEquals(0, small.block(3, 0).remaining(), "no rows after the last one");
        assertTrue(small.block(0, 3).isDirect());
        assertEquals(ByteOrder.LITTLE_ENDIAN, small.block(0, 1).order());
        assertEquals(1, small.block(0, 1).asFloatBuffer().get());
    }

    @Test
    void copiesWhatItIsMadeOf() {
        float[] numbers = {1, 2};
        Matrix matrix = Matrix.of(2, numbers);
        numbers[0] = 9;
        matrix.row(0)[1] = 9;
        assertArrayEquals(new float[] {1, 2}, matrix.row(0));
    }

    @Test
    void mayHaveNoRows() {
        Matrix none = Matrix.of(4, new float[0]);
        assertEquals(0, none.rows());
        assertEquals(0, none.block(0, 0).remaining());
        none.write(folder.resolve("none.npy"));
        Matrix again = Matrix.map(folder.resolve("none.npy"));
        assertEquals(0, again.rows());
        assertEquals(4, again.columns());
        assertEquals(0, again.block(0, 0).remaining());
    }

    @Test
    void refusesRowsThatAreNotThere() {
        for (int[] fromAndCount : new int[][] {{3, 1}, {0, 4}, {-1, 1}, {1, -1}}) {
            String message = assertThrows(
                            IndexOutOfBoundsException.class, () -> small.block(fromAndCount[0], fromAndCount[1]))
                    .getMessage();
            assertEquals(
                    "expected at most 8192 of 3 rows, found " + fromAndCount[1] + " from " + fromAndCount[0], message);
        }
    }

    @Test
    void refusesIncompleteRows() {
        String message = assertThrows(IllegalArgumentException.class, () -> Matrix.of(2, new float[3]))
                .getMessage();
        assertEquals("a matrix must have whole rows of 1 or more columns, found 12 bytes for rows of 2", message);
        assertThrows(IllegalArgumentException.class, () -> Matrix.of(0, new float[0]));
    }

    @Test
    void survivesAFile() {
        small.write(folder.resolve("small.npy"));
        Matrix mapped = Matrix.map(folder.resolve("small.npy"));
        assertArrayEquals(small.rows(0, 3), mapped.rows(0, 3));
        assertTrue(mapped.block(0, 1).isReadOnly());
    }

    @Test
    void mapsFilesLargerThanAnyBuffer() throws IOException {
        int columns = 768;
        long rows = 900_000; // 2.76 GB, of which next to nothing is on the disk
        Path file = folder.resolve("large.npy");
        long[] marked = {0, 1, 349_524, 349_525, 349_526, 357_716, 699_050, rows - 1}; // 349,525 rows are a segment
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(NpyFile.header(Element.F32, List.of(rows, (long) columns)));
            for (long row : marked) {
                channel.write(number(row), 128 + row * columns * Float.BYTES);
            }
            channel.write(number(-1), 128 + rows * columns * Float.BYTES - Float.BYTES); // in the last row
        }
        Matrix large = Matrix.map(file);
        assertEquals(rows, large.rows());
        for (long row : marked) {
            assertEquals(row, large.row(row)[0], "row " + row);
        }
        assertEquals(-1, large.row(rows - 1)[columns - 1]);
        ByteBuffer across = large.block(349_520, Matrix.MOST_BLOCK_ROWS);
        assertEquals(Matrix.MOST_BLOCK_ROWS * columns * Float.BYTES, across.remaining());
        assertEquals(349_525, across.asFloatBuffer().get(5 * columns));
        assertEquals(0, large.block(rows, 0).remaining());
        assertThrows(IndexOutOfBoundsException.class, () -> large.block(0, Matrix.MOST_BLOCK_ROWS + 1));
        assertThrows(IndexOutOfBoundsException.class, () -> large.row(rows));
    }

    private static ByteBuffer number(float number) {
        return ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(number)
                .flip();
    }
}
