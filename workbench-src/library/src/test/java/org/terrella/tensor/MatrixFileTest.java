package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

/** Most of the files are NumPy's own, 0 to 5 in two rows; see write_samples.py. */
class MatrixFileTest {

    private static final float[] COUNTING = {0, 1, 2, 3, 4, 5};

    @TempDir
    private Path folder;

    @Test
    void convertsEveryKindAndOrderThatNumpyWrites() {
        assertStored("version1.npy", Optional.empty(), "float32");
        assertStored("half.npy", Optional.empty(), "float16");
        assertStored("double.npy", Optional.empty(), "float64");
        assertStored("big_endian.npy", Optional.empty(), "float32, big-endian");
        assertStored("fortran.npy", Optional.empty(), "float32, by columns");
        assertStored("big_double_fortran.npy", Optional.empty(), "float64, big-endian, by columns");
    }

    @Test
    void readsMembersOfArchivesPackedOrNot() throws IOException {
        for (String archive : List.of("arrays.npz", "packed.npz")) {
            assertStored(archive, Optional.of("vectors"), "float32");
            assertStored(archive, Optional.of("columns.npy"), "float16, by columns");
        }
        assertStored("one_array.npz", Optional.empty(), "float32");
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count(), "no unpacked copy stays");
        }
    }

    @Test
    void onlyPlainFilesAreMapped() {
        assertTrue(
                MatrixFile.open(Samples.file("version3.npy"), Optional.empty()).isMappable());
        for (String other : List.of("half.npy", "fortran.npy", "big_endian.npy", "one_array.npz")) {
            assertFalse(MatrixFile.open(Samples.file(other), Optional.empty()).isMappable(), other);
            assertArrayEquals(COUNTING, Matrix.read(Samples.file(other)).rows(0, 2), other);
        }
        assertTrue(Matrix.read(Samples.file("version1.npy")).block(0, 1).isReadOnly(), "mapped");
    }

    @Test
    void asksForTheNameWhereThereAreSeveral() {
        assertRefused(
                "arrays.npz: expected one array, or the name of the member that is meant, found vectors, columns, ids",
                Samples.file("arrays.npz"),
                Optional.empty());
        assertRefused(
                "packed.npz: expected a member vector, found vectors, columns, ids",
                Samples.file("packed.npz"),
                Optional.of("vector"));
        assertRefused(
                "version1.npy: expected an archive with a member vectors, found no archive",
                Samples.file("version1.npy"),
                Optional.of("vectors"));
    }

    @Test
    void refusesEverythingElseInASentence() throws IOException {
        assertRefused(
                "int64.npy: expected rows of floating-point numbers, found I64 of shape [2, 3]",
                Samples.file("int64.npy"),
                Optional.empty());
        assertRefused(
                "one_axis.npy: expected rows of floating-point numbers, found F32 of shape [3]",
                Samples.file("one_axis.npy"),
                Optional.empty());
        assertRefused(
                "objects.npy: expected floating-point or integer numbers, found Python objects, which could only be read"
                        + " by executing what the file says",
                Samples.file("objects.npy"),
                Optional.empty());
        assertRefused(
                "structured.npy: expected an array of numbers of one kind, found {'descr': [('a', '<f4')],"
                        + " 'fortran_order': False, 'shape': (2,), }",
                Samples.file("structured.npy"),
                Optional.empty());
        byte[] whole = Files.readAllBytes(Samples.file("half.npy"));
        assertRefused(
                "cut.npy: expected 12 bytes of numbers for shape [2, 3] of F16, found 11",
                Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, whole.length - 1)),
                Optional.empty());
    }

    @Test
    void refusesDamagedArchives() throws IOException {
        byte[] stored = Files.readAllBytes(Samples.file("one_array.npz"));
        int first = new String(stored, StandardCharsets.ISO_8859_1).indexOf("\n", 64) + 1;
        stored[first + 6] ^= 1; // a bit of a number
        Path damaged = Files.write(folder.resolve("damaged.npz"), stored);
        String message =
                assertThrows(InputException.class, () -> Matrix.read(damaged)).getMessage();
        assertEquals(
                "damaged.npz: expected arr_0.npy as it was written, found it damaged: its checksum does not fit",
                message);
        byte[] packed = Files.readAllBytes(Samples.file("packed.npz"));
        assertTrue(assertThrows(
                        InputException.class,
                        () -> MatrixFile.open(
                                Files.write(folder.resolve("cut.npz"), Arrays.copyOf(packed, packed.length - 9)),
                                Optional.of("vectors")))
                .getMessage()
                .startsWith("cut.npz: expected a whole archive of arrays, found one that is cut or damaged: "));
    }

    @Test
    void columnsComeTogetherInBlocksOfAnySize() throws IOException {
        Random random = new Random(3);
        float[] byColumns = new float[7 * 5]; // 7 rows
        for (int i = 0; i < byColumns.length; i++) {
            byColumns[i] = random.nextFloat();
        }
        Path file = Files.write(folder.resolve("f.npy"), fortran(7, 5, byColumns));
        for (int block : new int[] {1, 5, 10, 15, 34, 35, 1000}) {
            float[] found = new float[35];
            List<Long> firsts = new ArrayList<>();
            MatrixFile.open(file, Optional.empty()).readColumns(file, block, (first, rows) -> {
                firsts.add(first);
                FloatBuffer numbers = rows.asFloatBuffer();
                numbers.get(found, (int) first * 5, numbers.remaining());
            });
            int size = Math.min(7, Math.max(1, block / 5));
            assertEquals((7 + size - 1) / size, firsts.size(), "block " + block);
            for (int i = 0; i < 35; i++) {
                assertEquals(byColumns[i % 5 * 7 + i / 5], found[i], "block " + block + ", number " + i);
            }
        }
    }

    @Test
    void saysHowToConvertWhatMemoryIsTooSmallFor() throws IOException {
        long rows = 3_000_000; // of 768 half floats, 4.6 GB, of which next to nothing is on the disk
        String text = "{'descr': '<f2', 'fortran_order': False, 'shape': (" + rows + ", 768), }";
        byte[] header = NpyFile.header(Element.F32, List.of(1L)).array();
        Arrays.fill(header, 10, 127, (byte) ' ');
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, header, 10, text.length());
        Path file = folder.resolve("large.npy");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(header));
            channel.write(ByteBuffer.wrap(new byte[] {0, 0x3c}), 128 + rows * 768 * 2 - 2); // 1 as the last number
        }
        String message =
                assertThrows(InputException.class, () -> Matrix.read(file)).getMessage();
        assertEquals(
                "large.npy: expected float32 by rows, which is used where it lies, or at most 1 GB of other numbers,"
                        + " found float16 that would take 9216000000 bytes; terrella gallery import converts it",
                message);
    }

    private static byte[] fortran(int rows, int columns, float[] byColumns) {
        String text = "{'descr': '<f4', 'fortran_order': True, 'shape': (" + rows + ", " + columns + "), }";
        ByteBuffer bytes =
                ByteBuffer.allocate(128 + byColumns.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(NpyFile.header(Element.F32, List.of(1L)));
        Arrays.fill(bytes.array(), 10, 127, (byte) ' ');
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes.array(), 10, text.length());
        bytes.asFloatBuffer().put(byColumns);
        return bytes.array();
    }

    private void assertStored(String name, Optional<String> member, String stored) {
        MatrixFile file = MatrixFile.open(Samples.file(name), member);
        assertEquals(stored, file.stored(), name);
        assertEquals(2, file.rows());
        assertEquals(3, file.columns());
        float[] found = new float[6];
        file.read(folder, (first, rows) -> {
            FloatBuffer numbers = rows.asFloatBuffer();
            numbers.get(found, (int) first * 3, numbers.remaining());
        });
        assertArrayEquals(COUNTING, found, name);
    }

    private static void assertRefused(String fault, Path file, Optional<String> member) {
        assertEquals(
                fault,
                assertThrows(InputException.class, () -> MatrixFile.open(file, member))
                        .getMessage());
    }
}
