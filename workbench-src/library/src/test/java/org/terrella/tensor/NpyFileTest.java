package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.file.WholeFiles;

class NpyFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsAllVersionsThatNumpyWrites() {
        for (int version = 1; version <= 3; version++) {
            Matrix matrix = Matrix.map(Samples.file("version" + version + ".npy"));
            assertEquals(2, matrix.rows());
            assertEquals(3, matrix.columns());
            assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5}, matrix.rows(0, 2), "version " + version);
        }
        assertEquals(0, Matrix.map(Samples.file("no_rows.npy")).rows());
        assertEquals(3, Matrix.map(Samples.file("no_rows.npy")).columns());
    }

    @Test
    void writesTheBytesThatNumpyWrites() throws IOException {
        Path written = folder.resolve("a.npy");
        Matrix.of(3, new float[] {0, 1, 2, 3, 4, 5}).write(written);
        assertArrayEquals(Files.readAllBytes(Samples.file("version1.npy")), Files.readAllBytes(written));
    }

    @Test
    void writesAndReadsHeadersOfEveryKind() throws IOException {
        for (Element element : Element.values()) {
            if (element == Element.BF16) {
                String message = assertThrows(
                                IllegalArgumentException.class, () -> NpyFile.header(element, List.of(1L)))
                        .getMessage();
                assertEquals("NumPy has no numbers of kind BF16", message);
                continue;
            }
            for (List<Long> shape : List.of(List.<Long>of(), List.of(2L), List.of(2L, 3L), List.of(0L, 5L))) {
                Path file = folder.resolve("h.npy");
                ByteBuffer header = NpyFile.header(element, shape);
                byte[] bytes = Arrays.copyOf(header.array(), 128 + (int) element.bytes(shape));
                try (FileChannel channel = WholeFiles.open(Files.write(file, bytes))) {
                    NpyFile read = NpyFile.read(file, channel);
                    assertEquals(element, read.element(file));
                    assertEquals(shape, read.shape());
                    assertEquals(128, read.start());
                    assertTrue(read.isPlain());
                }
            }
        }
    }

    @Test
    void refusesOtherOrdersKindsAndShapes() {
        assertRefused("fortran.npy: expected a little-endian array by rows, found one that is by columns");
        assertRefused("big_endian.npy: expected a little-endian array by rows, found one that is big-endian");
        assertRefused("structured.npy: expected an array of numbers of one kind, found {'descr': [('a', '<f4')],"
                + " 'fortran_order': False, 'shape': (2,), }");
        assertRefused("double.npy: expected rows of float32, found F64 of shape [2, 3]");
        assertRefused("one_axis.npy: expected rows of float32, found F32 of shape [3]");
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.file("version1.npy"));
        assertRefused(
                "expected 24 bytes of numbers for shape [2, 3] of F32, found 23",
                Arrays.copyOf(whole, whole.length - 1));
        assertRefused(
                "expected 24 bytes of numbers for shape [2, 3] of F32, found 25",
                Arrays.copyOf(whole, whole.length + 1));
        assertRefused("expected a header of 118 bytes, found a file of 100", Arrays.copyOf(whole, 100));
        assertRefused(
                "expected an array in NumPy's format, found 5 bytes that do not begin like one",
                Arrays.copyOf(whole, 5));
        byte[] later = whole.clone();
        later[6] = 4;
        assertRefused("expected version 1 to 3 of NumPy's format, found 4", later);
        assertRefused("expected rows of 1 to 16384 numbers, found 0", header("(5, 0), }"));
        assertRefused(
                "expected rows of 1 to 16384 numbers, found 16385",
                Arrays.copyOf(header("(1, 16385), }"), 128 + 65540));
        assertRefused(
                "expected a possible shape, found {'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,"
                        + " 99999999999), }",
                header("(99999999999, 99999999999), }"));
        assertRefused(
                "expected a possible shape, found {'descr': '<f4', 'fortran_order': False, 'shape':"
                        + " (99999999999999999999, 1), }",
                header("(99999999999999999999, 1), }"));
        String kind = new String(header("(1, 1), }"), StandardCharsets.ISO_8859_1).replace("f4", "c8");
        assertRefused(
                "expected floating-point or integer numbers, found kind c8",
                kind.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void readsRightOrRefusesAfterAnyDamageOfTheHeader() throws IOException {
        byte[] whole = Files.readAllBytes(Samples.file("version1.npy"));
        Path file = folder.resolve("damaged.npy");
        int refused = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(128)] = (byte) random.nextInt(256);
            Files.write(file, damaged);
            try {
                Matrix matrix = Matrix.map(file);
                assertEquals(6, matrix.rows() * matrix.columns(), "seed " + seed);
            } catch (InputException e) {
                refused++;
            }
        }
        assertTrue(refused > 250, "all but a few are refused, found " + refused);
    }

    @Test
    void saysThatThereIsNoFile() {
        Path none = folder.resolve("none.npy");
        String message =
                assertThrows(InputException.class, () -> Matrix.map(none)).getMessage();
        assertEquals("none.npy: expected a file, found none at " + none, message);
    }

    @Test
    void writesRowsAsTheyCome() {
        Path file = folder.resolve("rows.npy");
        try (NpyWriter writer = NpyWriter.create(file, 2)) {
            writer.append(rows(1, 2));
            writer.append(rows(3, 4, 5, 6));
            writer.finish();
        }
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, Matrix.map(file).rows(0, 3));
    }

    @Test
    void goesOnAfterTheRowsThatWereKept() {
        Path file = folder.resolve("rows.npy");
        try (NpyWriter writer = NpyWriter.create(file, 2)) {
            writer.append(rows(1, 2));
            assertEquals(1, writer.keep());
            writer.append(rows(9, 9));
        }
        try (NpyWriter writer = NpyWriter.resume(file, 2, 1)) {
            writer.append(rows(3, 4));
            writer.finish();
        }
        assertArrayEquals(new float[] {1, 2, 3, 4}, Matrix.map(file).rows(0, 2));
    }

    @Test
    void leavesTheOldFileUntilANewOneIsWhole() {
        Path file = folder.resolve("rows.npy");
        Matrix.of(1, new float[] {7}).write(file);
        try (NpyWriter writer = NpyWriter.create(file, 1)) {
            writer.append(rows(8));
        }
        assertArrayEquals(new float[] {7}, Matrix.map(file).row(0));
        assertFalse(Files.exists(folder.resolve("rows.npy.partial")));
    }

    @Test
    void refusesIncompleteRows() {
        try (NpyWriter writer = NpyWriter.create(folder.resolve("rows.npy"), 2)) {
            String message = assertThrows(IllegalArgumentException.class, () -> writer.append(rows(1, 2, 3)))
                    .getMessage();
            assertEquals("whole rows of 2 float32 must be added, found 12 bytes", message);
        }
        String message = assertThrows(
                        IllegalArgumentException.class, () -> NpyWriter.create(folder.resolve("rows.npy"), 0))
                .getMessage();
        assertEquals("a row must have 1 or more columns, found 0", message);
    }

    private static ByteBuffer rows(float... numbers) {
        ByteBuffer rows = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        rows.asFloatBuffer().put(numbers);
        return rows;
    }

    private static byte[] header(String shape) {
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape;
        byte[] header = NpyFile.header(Element.F32, List.of(0L)).array();
        Arrays.fill(header, 10, 127, (byte) ' ');
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, header, 10, text.length());
        return header;
    }

    private void assertRefused(String fault, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("x.npy"), content);
        String message =
                assertThrows(InputException.class, () -> Matrix.map(file)).getMessage();
        assertEquals("x.npy: " + fault, message);
    }

    private static void assertRefused(String fault) {
        Path sample = Samples.file(fault.substring(0, fault.indexOf(':')));
        assertEquals(
                fault,
                assertThrows(InputException.class, () -> Matrix.map(sample)).getMessage());
    }
}
