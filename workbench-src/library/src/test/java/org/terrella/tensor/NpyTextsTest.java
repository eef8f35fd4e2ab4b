package org.terrella.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;

/** The files are NumPy's own; see write_samples.py. */
class NpyTextsTest {

    @TempDir
    private Path folder;

    @Test
    void readsTextsAndWholeNumbers() {
        assertEquals(List.of("8e/a.jpg", "é", "ψ"), read("texts.npy"));
        assertEquals(List.of("8e/a.jpg", "é", "ψ"), read("big_texts.npy"));
        assertEquals(List.of("8e/a.jpg", "b"), read("byte_texts.npy"));
        assertEquals(List.of("1", "1073741824"), read("int64_list.npy"));
        for (String archive : List.of("arrays.npz", "packed.npz")) {
            assertEquals(List.of("8e/a.jpg", "é"), NpyTexts.read(Samples.file(archive), Optional.of("ids")), archive);
        }
    }

    @Test
    void refusesWhatIsNoListOfThem() throws IOException {
        assertRefused(
                "objects.npy: expected texts, int32 or int64, found Python objects, which could only be read by executing"
                        + " what the file says",
                Samples.file("objects.npy"));
        assertRefused("one_axis.npy: expected texts, int32 or int64, found kind f4", Samples.file("one_axis.npy"));
        assertRefused("int64.npy: expected a list, found an array of shape [2, 3]", Samples.file("int64.npy"));
        byte[] whole = Files.readAllBytes(Samples.file("byte_texts.npy"));
        assertRefused(
                "cut.npy: expected 16 bytes of numbers for shape [2] of kind S8, found 15",
                Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, whole.length - 1)));
    }

    private static List<String> read(String name) {
        return NpyTexts.read(Samples.file(name), Optional.empty());
    }

    private static void assertRefused(String fault, Path file) {
        assertEquals(
                fault,
                assertThrows(InputException.class, () -> NpyTexts.read(file, Optional.empty()))
                        .getMessage());
    }
}
