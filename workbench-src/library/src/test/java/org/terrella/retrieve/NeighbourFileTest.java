package org.terrella.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.WholeNumbers;

class NeighbourFileTest {

    @TempDir
    Path folder;

    @Test
    void bothFilesComeBackAsTheyWereWritten() {
        Path nearest = folder.resolve("I_im2gps3k.npy");
        NeighbourFile.write(nearest, List.of(found(new int[] {3, 1}, 0), found(new int[] {0, 2}, 4)));
        assertArrayEquals(
                new int[][] {{3, 1}, {0, 2}}, NeighbourFile.read(nearest, 5).toArray());
        assertArrayEquals(
                new int[][] {{0}, {4}},
                NeighbourFile.read(folder.resolve("I_im2gps3k_reverse.npy"), 5).toArray());
        NeighbourFile.write(nearest, List.of());
        assertEquals(List.of(), NeighbourFile.read(nearest, 5));
    }

    @Test
    void readsWhatNumPyWrites() throws IOException {
        String header = "{'descr': '<i8', 'fortran_order': False, 'shape': (2, 1), }";
        byte[] text = (header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer bytes = ByteBuffer.allocate(10 + text.length + 16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) text.length);
        bytes.put(text).putLong(7).putLong(4_120_000);
        Path file = Files.write(folder.resolve("I_x.npy"), bytes.array());
        assertArrayEquals(
                new int[][] {{7}, {4_120_000}},
                NeighbourFile.read(file, 4_120_001).toArray());
        assertEquals(
                "I_x.npy: query 1: expected rows of a gallery of 4120000 photos, found 4120000",
                fault(file, 4_120_000));
    }

    @Test
    void saysWhatIsNoFileOfNeighbours() {
        Path file = folder.resolve("I_x.npy");
        WholeNumbers.write(file, 2, new long[][] {{0, -1}}); // faiss's word for none
        assertEquals("I_x.npy: query 0: expected rows of a gallery of 9 photos, found -1", fault(file, 9));
        Matrix.of(2, new float[2]).write(file);
        assertEquals("I_x.npy: expected rows of int64 or int32, found F32 of shape [1, 2]", fault(file, 9));
        assertEquals(
                "a file of neighbours must end in .npy, found I_x.txt",
                IndexContract.message(() -> NeighbourFile.farthest(folder.resolve("I_x.txt"))));
        assertEquals(
                "row 1 must have 2 columns, found 1",
                IndexContract.message(() ->
                        NeighbourFile.write(file, List.of(found(new int[] {1, 2}, 0), found(new int[] {1}, 0)))));
    }

    private static Neighbours found(int[] nearest, int farthest) {
        return new Neighbours(nearest, new float[nearest.length], new int[] {farthest}, new float[1]);
    }

    private static String fault(Path file, int rows) {
        return assertThrows(InputException.class, () -> NeighbourFile.read(file, rows))
                .getMessage();
    }
}
