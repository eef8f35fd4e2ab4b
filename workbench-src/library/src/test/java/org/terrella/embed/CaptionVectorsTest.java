package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionVectorsTest {

    @TempDir
    private Path folder;

    private final Axes axes = new Axes("axes");

    @Test
    void averagesCaptionsOfLengthOneAndBringsTheMeanToLengthOne() {
        try (CaptionVectors vectors = new CaptionVectors(axes, folder)) {
            // x is (3, 0), y is (0, 1): at length 1 their mean is (0.5, 0.5), and √½ on both axes
            assertArrayEquals(
                    new float[] {0.70710678f, 0.70710678f},
                    vectors.of(List.of(List.of("x", "y"))).row(0),
                    1e-6f);
            assertArrayEquals(
                    new float[] {1, 0},
                    vectors.of(List.of(List.of("y"), List.of("x"))).row(1),
                    1e-6f);
        }
    }

    @Test
    void aThingsVectorIsTheSameInAnyCompany() {
        List<List<String>> many = IntStream.range(0, 700)
                .mapToObj(i -> i == 555 ? List.of("x", "y") : List.of("y", "y"))
                .toList();
        try (CaptionVectors vectors = new CaptionVectors(axes, folder)) {
            assertArrayEquals(
                    vectors.of(List.of(List.of("x", "y"))).row(0),
                    vectors.of(many).row(555),
                    1e-6f);
        }
    }

    @Test
    void textsAreEncodedOnceAndKept() throws IOException {
        List<List<String>> captions = List.of(List.of("x"), List.of("y"));
        try (CaptionVectors vectors = new CaptionVectors(axes, folder)) {
            vectors.of(captions);
            vectors.of(captions);
        }
        assertEquals(List.of("x", "y"), axes.asked);
        Axes later = new Axes("axes");
        try (CaptionVectors vectors = new CaptionVectors(later, folder)) {
            assertArrayEquals(new float[] {0, 1}, vectors.of(captions).row(1));
        }
        assertEquals(List.of(), later.asked);
        Axes other = new Axes("other weights");
        try (CaptionVectors vectors = new CaptionVectors(other, folder)) {
            vectors.of(captions);
        }
        assertEquals(List.of("x", "y"), other.asked);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.writeString(file, "cut");
            }
        }
        try (CaptionVectors vectors = new CaptionVectors(later, folder)) {
            assertArrayEquals(new float[] {0, 1}, vectors.of(captions).row(1));
        }
    }

    @Test
    void refusesThingsWithoutCaptionsOrWithDifferentNumbersOfThem() {
        try (CaptionVectors vectors = new CaptionVectors(axes, folder)) {
            assertEquals(
                    "expected one or more things with as many captions each, found [1, 2] captions",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> vectors.of(List.of(List.of("x"), List.of("x", "y"))))
                            .getMessage());
            assertThrows(IllegalArgumentException.class, () -> vectors.of(List.of()));
            assertThrows(IllegalArgumentException.class, () -> vectors.of(List.of(List.of())));
        }
    }

    /** Knows two words, and remembers what it was asked. */
    private static final class Axes implements TextEncoder {

        private final String name;
        private final List<String> asked = new ArrayList<>();

        Axes(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public NDArray encode(NDManager manager, List<String> texts) {
            asked.addAll(texts);
            float[] vectors = new float[2 * texts.size()];
            for (int i = 0; i < texts.size(); i++) {
                boolean isX = texts.get(i).equals("x");
                vectors[2 * i] = isX ? 3 : 0;
                vectors[2 * i + 1] = isX ? 0 : 1;
            }
            return manager.create(vectors, new Shape(texts.size(), 2));
        }

        @Override
        public void close() {}
    }
}
