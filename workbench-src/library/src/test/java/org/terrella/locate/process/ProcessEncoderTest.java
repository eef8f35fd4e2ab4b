package org.terrella.locate.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessEncoderTest {

    @TempDir
    private Path folder;

    private ProcessEncoder encoder(String mode) {
        return new ProcessEncoder(Programs.answering(mode), "theirs-1", 3, folder.resolve("encoder.log"));
    }

    private static List<ProcessEncoder.Asked> photos() {
        return IntStream.range(0, 6)
                .mapToObj(i -> new ProcessEncoder.Asked("q" + i, () -> new byte[i + 1]))
                .toList();
    }

    @Test
    void givesTheVectorOfEachPhoto() {
        Map<String, float[]> vectors = encoder("vector").encode(photos());
        assertEquals(Set.of("q0", "q1", "q2", "q3", "q4", "q5"), vectors.keySet());
        assertArrayEquals(new float[] {5, 1, 0.5f}, vectors.get("q4"));
    }

    @Test
    void saysWhatItDoesOtherwiseThanItMust() {
        assertFault(
                "narrow",
                "the encoder theirs-1 was expected to answer with an id and a vector of 3 numbers, found {\"id\"");
        assertFault("crash", "the encoder theirs-1 was expected to answer with an id and a vector of 3 numbers");
    }

    private void assertFault(String mode, String begin) {
        String message = assertThrows(
                        IllegalStateException.class, () -> encoder(mode).encode(photos()))
                .getMessage();
        assertTrue(message.startsWith(begin), message);
    }
}
