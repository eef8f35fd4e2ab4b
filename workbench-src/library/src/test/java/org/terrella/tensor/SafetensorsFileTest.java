package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

class SafetensorsFileTest {

    private static final String TWO = """
            {"__metadata__": {"format": "pt"},
             "b": {"dtype": "F32", "shape": [1, 2], "data_offsets": [2, 10]},
             "a": {"dtype": "U8", "shape": [2], "data_offsets": [0, 2]}}""";

    @TempDir
    private Path folder;

    @Test
    void readsBytesMadeByHand() {
        SafetensorsFile file = SafetensorsFile.of("t", bytes(TWO, 7, 8, 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40));
        assertEquals(List.of("b", "a"), file.names());
        assertEquals(Map.of("format", "pt"), file.metadata());
        assertEquals(List.of(1L, 2L), file.tensor("b").shape());
        assertArrayEquals(new float[] {1, 2}, Samples.floats(file.tensor("b")));
        assertEquals(8, file.tensor("a").bytes().get(1));
        assertTrue(file.has("a"));
        assertEquals(0, SafetensorsFile.of("t", bytes("{}")).names().size());
    }

    @Test
    void readsScalarsAndArraysOfNothing() {
        SafetensorsFile file = SafetensorsFile.of(
                "t",
                bytes(
                        "{\"s\": {\"dtype\": \"BOOL\", \"shape\": [], \"data_offsets\": [0, 1]},"
                                + "\"n\": {\"dtype\": \"F64\", \"shape\": [0, 9223372036854775807], \"data_offsets\":"
                                + " [1, 1]}}",
                        1));
        assertEquals(1, file.tensor("s").count());
        assertEquals(0, file.tensor("n").count());
    }

    @Test
    void demandsArraysWithoutGapsAndOverlaps() {
        assertFault(
                "expected arrays without gaps or overlaps, found b at 2 in place of 1",
                one("a", 0, 1) + ", " + one("b", 2, 3),
                3);
        assertFault(
                "expected arrays without gaps or overlaps, found b at 1 in place of 2",
                one("a", 0, 2) + ", " + one("b", 1, 3),
                3);
        assertFault("expected arrays without gaps or overlaps, found a at 1 in place of 0", one("a", 1, 2), 2);
        assertFault("expected 2 bytes of arrays after the header, found 3", one("a", 0, 2), 3);
        assertFault("expected 2 bytes of arrays after the header, found 1", one("a", 0, 2), 1);
    }

    @Test
    void demandsShapesThatFit() {
        assertFault(
                "expected 8 bytes for a of [2] F32, found 4",
                "\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 4]}",
                4);
        assertFault(
                "expected a possible shape of a, found [9223372036854775807, 2]",
                "\"a\": {\"dtype\": \"F32\", \"shape\": [9223372036854775807, 2], \"data_offsets\": [0, 4]}",
                4);
        assertFault(
                "a: kind of numbers must be one of [F64, F32, F16, BF16, I64, I32, I16, I8, U8, BOOL], found F8_E4M3",
                "\"a\": {\"dtype\": \"F8_E4M3\", \"shape\": [4], \"data_offsets\": [0, 4]}",
                4);
        for (String node : List.of(
                "{\"dtype\":\"U8\",\"data_offsets\":[0,1]}",
                "{\"dtype\":\"U8\",\"shape\":[1.5],\"data_offsets\":[0,1]}",
                "{\"dtype\":\"U8\",\"shape\":[-1],\"data_offsets\":[0,1]}",
                "{\"dtype\":\"U8\",\"shape\":[\"1\"],\"data_offsets\":[0,1]}",
                "{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[1,0]}",
                "{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0]}",
                "{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,18446744073709551616]}",
                "[]")) {
            assertFault("expected shape and data_offsets of a as whole numbers, found " + node, "\"a\": " + node, 1);
        }
    }

    @Test
    void demandsAHeader() {
        assertRefused("expected a safetensors header, found 3 bytes without one", new byte[3]);
        byte[] long9 = bytes("{}");
        long9[0] = 9;
        assertRefused("expected a safetensors header, found 10 bytes without one", long9);
        long9[7] = -1;
        assertRefused("expected a safetensors header, found 10 bytes without one", long9);
        assertRefused("expected a JSON object as header, found another value", bytes("[]"));
        assertRefused("expected a text as metadata a, found 1", bytes("{\"__metadata__\": {\"a\": 1}}"));
        assertRefused("expected texts as __metadata__, found []", bytes("{\"__metadata__\": []}"));
        String message = assertThrows(InputException.class, () -> SafetensorsFile.of("t", bytes("{\"a\": ")))
                .getMessage();
        assertTrue(message.startsWith("t: expected a JSON header, found Unexpected end-of-input"), message);
        String twice = assertThrows(
                        InputException.class,
                        () -> SafetensorsFile.of("t", bytes("{" + one("a", 0, 1) + ", " + one("a", 0, 1) + "}", 0)))
                .getMessage();
        assertEquals("t: expected a JSON header, found Duplicate field 'a'", twice);
        assertThrows(InputException.class, () -> SafetensorsFile.of("t", bytes("{} {}")));
    }

    @Test
    void writesWhatItReads() {
        Path file = folder.resolve("w.safetensors");
        ByteBuffer numbers = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        numbers.asFloatBuffer().put(new float[] {1, 2});
        List<StoredTensor> tensors = List.of(
                new StoredTensor("odd", Element.U8, List.of(3L), ByteBuffer.wrap(new byte[] {1, 2, 3})),
                new StoredTensor("floats", Element.F32, List.of(2L, 1L), numbers),
                new StoredTensor("none", Element.I64, List.of(0L), ByteBuffer.allocate(0)));
        SafetensorsFile.write(file, Map.of("über", "\"x\""), tensors);
        SafetensorsFile read = SafetensorsFile.read(file);
        assertEquals(Map.of("über", "\"x\""), read.metadata());
        assertEquals(List.of("none", "floats", "odd"), read.names());
        tensors.forEach(tensor -> assertEquals(tensor, read.tensor(tensor.name())));
        SafetensorsFile.write(file, Map.of(), List.of(read.tensor("floats"))); // over itself
        assertArrayEquals(
                new float[] {1, 2}, Samples.floats(SafetensorsFile.read(file).tensor("floats")));
    }

    @Test
    void leavesTheOldFileWhenWritingFails() throws IOException {
        Path file = folder.resolve("w.safetensors");
        StoredTensor one = new StoredTensor("a", Element.U8, List.of(1L), ByteBuffer.allocate(1));
        SafetensorsFile.write(file, Map.of(), List.of(one));
        byte[] before = Files.readAllBytes(file);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> SafetensorsFile.write(file, Map.of(), List.of(one, one)))
                .getMessage();
        assertEquals("expected each name once, found a again", message);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void writesWiderNumbersFirstSoThatEachLiesAtAMultipleOfItsSize() {
        Path file = folder.resolve("w.safetensors");
        StoredTensor half = new StoredTensor("h", Element.F16, List.of(1L), ByteBuffer.wrap(new byte[] {0, 0x3c}));
        StoredTensor single = new StoredTensor("s", Element.F32, List.of(1L), ByteBuffer.wrap(new byte[4]));
        StoredTensor other = new StoredTensor("o", Element.F32, List.of(1L), ByteBuffer.wrap(new byte[4]));
        SafetensorsFile.write(file, Map.of(), List.of(half, single, other));
        SafetensorsFile read = SafetensorsFile.read(file);
        assertEquals(List.of("s", "o", "h"), read.names());
        assertArrayEquals(new float[] {1}, Samples.floats(read.tensor("h")));
    }

    @Test
    void mapsFilesOfMoreThan2Gigabytes() throws IOException {
        long half = 1_500_000_000;
        Path file = folder.resolve("large.safetensors");
        byte[] head = bytes("{" + one("a", 0, half) + ", " + one("b", half, 2 * half) + "}");
        write(file, head, 2 * half);
        SafetensorsFile large = SafetensorsFile.read(file);
        assertEquals(half, large.tensor("a").count());
        assertEquals(7, large.tensor("b").bytes().get((int) half - 1));
        Path single = folder.resolve("single.safetensors");
        write(single, bytes("{" + one("a", 0, 2 * half) + "}"), 2 * half);
        String message = assertThrows(InputException.class, () -> SafetensorsFile.read(single))
                .getMessage();
        assertEquals("single.safetensors: expected a to have less than 2 GB, found 3000000000 bytes", message);
    }

    @Test
    void readsRightOrRefusesAfterAnyDamageOfTheHeader() {
        byte[] whole = bytes(TWO, 7, 8, 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40);
        int refused = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length - 10)] = (byte) random.nextInt(256);
            try {
                SafetensorsFile file = SafetensorsFile.of("t", damaged);
                assertEquals(
                        10,
                        file.names().stream()
                                .mapToInt(name -> file.tensor(name).bytes().remaining())
                                .sum(),
                        "seed " + seed);
            } catch (InputException e) {
                refused++;
            }
        }
        assertTrue(refused > 250, "found " + refused);
    }

    /** The end of the last byte is 7, all others are zero and not on the disk. */
    private static void write(Path file, byte[] head, long dataBytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(head));
            channel.write(ByteBuffer.wrap(new byte[] {7}), head.length + dataBytes - 1);
        }
    }

    private static String one(String name, long from, long to) {
        return "\"" + name + "\": {\"dtype\": \"U8\", \"shape\": [" + (to - from) + "], \"data_offsets\": [" + from
                + ", " + to + "]}";
    }

    private static byte[] bytes(String json, int... data) {
        byte[] header = json.getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        all.putLong(header.length).put(header);
        Arrays.stream(data).forEach(value -> all.put((byte) value));
        return all.array();
    }

    private static void assertFault(String fault, String entries, int dataBytes) {
        assertRefused(fault, bytes("{" + entries + "}", new int[dataBytes]));
    }

    private static void assertRefused(String fault, byte[] content) {
        String message = assertThrows(InputException.class, () -> SafetensorsFile.of("t", content))
                .getMessage();
        assertEquals("t: " + fault, message);
    }
}
