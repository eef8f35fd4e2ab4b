package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.terrella.data.Photo;
import org.terrella.file.Origin;
import org.terrella.geo.LatLng;
import org.terrella.image.ImageDecoder;
import org.terrella.tensor.TensorEngine;

/** Against another implementation, whose numbers src/test/python/clip_reference.py writes. */
class ClipTest {

    private static final int WIDTH = 20;
    private static final float AS_THE_OTHER = 1e-5f;

    private static Clip clip;
    private static NDManager manager;

    @BeforeAll
    static void read() {
        clip = Clip.read("tiny", TestClips.tiny());
        manager = TensorEngine.manager();
    }

    @AfterAll
    static void close() {
        manager.close();
        clip.close();
    }

    private static float[] reference(String name, int row) {
        return Arrays.copyOfRange(TestClips.floats(TestClips.outputs().tensor(name)), row * WIDTH, (row + 1) * WIDTH);
    }

    private static NDArray pixels(Clip of, BufferedImage... photos) {
        int size = of.preparation().pixels();
        float[] all = new float[photos.length * 3 * size * size];
        for (int i = 0; i < photos.length; i++) {
            System.arraycopy(of.preparation().prepare(photos[i]), 0, all, i * 3 * size * size, 3 * size * size);
        }
        return manager.create(all, new Shape(photos.length, 3, size, size));
    }

    private static BufferedImage decoded(String resource) {
        byte[] bytes = TestClips.resource(resource);
        Photo photo = Photo.of(resource, LatLng.ofDegrees(0, 0), () -> bytes, Origin.of("test"));
        return photo.pixels(new ImageDecoder()).orElseThrow();
    }

    @Test
    void fromTheFileOfAPhotoToItsVector() {
        BufferedImage photo = decoded("photo.png");
        float[] prepared = TestClips.floats(TestClips.outputs().tensor("pixels.png"));
        assertArrayEquals(prepared, clip.preparation().prepare(photo), 0);
        float[] vector = clip.encode(pixels(clip, photo)).toFloatArray();
        assertArrayEquals(reference("images", 0), vector, AS_THE_OTHER);
    }

    @Test
    void ofAJpegTooSinceJavaDecodesItAsPillowDoes() {
        float[] vector = clip.encode(pixels(clip, decoded("photo.jpg"))).toFloatArray();
        assertArrayEquals(reference("images", 1), vector, AS_THE_OTHER);
    }

    @Test
    void vectorsOfPhotosAreThoseOfTheOtherImplementation() {
        NDArray vectors =
                clip.encode(pixels(clip, TestClips.pattern("noise", 50, 70), TestClips.pattern("edges", 50, 70)));
        assertEquals(new Shape(2, WIDTH), vectors.getShape());
        assertArrayEquals(reference("images", 2), vectors.get(0).toFloatArray(), AS_THE_OTHER);
        assertArrayEquals(reference("images", 3), vectors.get(1).toFloatArray(), AS_THE_OTHER);
    }

    @Test
    void vectorsOfTextsAreThoseOfTheOtherImplementation() {
        List<int[]> tokens = referenceTokens();
        NDArray vectors = clip.encodeTokens(manager, tokens);
        assertArrayEquals(TestClips.floats(TestClips.outputs().tensor("texts")), vectors.toFloatArray(), AS_THE_OTHER);
        assertArrayEquals(
                vectors.get(1).toFloatArray(), vectors.get(2).toFloatArray(), 1e-5f, "case and spaces are the same");
    }

    private static List<int[]> referenceTokens() {
        float[] tokens = TestClips.floats(TestClips.outputs().tensor("tokens"));
        List<int[]> rows = new ArrayList<>();
        for (int at = 0; at < tokens.length; at += 77) {
            int from = at;
            rows.add(IntStream.range(0, 77).map(i -> (int) tokens[from + i]).toArray());
        }
        return rows;
    }

    @Test
    void textsFromStringsToVectors() {
        List<String> texts = List.of("A street view photo taken in Berlin, Germany", "");
        try (ClipTokenizer tokenizer = ClipTokenizer.read(TestClips.resourceFile("tiny-tokenizer.json"), 77);
                TextEncoder encoder = clip.texts(tokenizer)) {
            assertTrue(
                    encoder.name().matches("tiny-texts-[0-9a-f]{16}"), encoder.name()); // its weights', not the photos'
            assertEquals(WIDTH, encoder.width());
            NDArray vectors = encoder.encode(manager, texts);
            assertArrayEquals(reference("texts", 1), vectors.get(0).toFloatArray(), AS_THE_OTHER);
            assertArrayEquals(reference("texts", 0), vectors.get(1).toFloatArray(), AS_THE_OTHER);
        }
    }

    @Test
    void whatFollowsTheFirstEndTokenHasNoEffect() {
        int end = clip.settings().text().vocabulary() - 1;
        float[] padded = clip.encodeTokens(manager, List.of(new int[] {end - 1, 5, 6, end, end, end, end}))
                .toFloatArray();
        float[] zeros = clip.encodeTokens(manager, List.of(new int[] {end - 1, 5, 6, end, 0, 0, 0}))
                .toFloatArray();
        float[] bare = clip.encodeTokens(manager, List.of(new int[] {end - 1, 5, 6, end}))
                .toFloatArray();
        float[] other = clip.encodeTokens(manager, List.of(new int[] {end - 1, 5, 7, end}))
                .toFloatArray();
        assertArrayEquals(padded, bare, 1e-5f);
        assertArrayEquals(zeros, bare, 1e-5f);
        assertTrue(largestDifference(bare, other) > 1e-3, "what comes before it has");
    }

    @Test
    void howManyAreEncodedTogetherChangesNothingThatMatters() {
        long seed = 3;
        Random random = new Random(seed);
        int photos = 12;
        NDArray many = manager.randomNormal(new Shape(photos, 3, 32, 32));
        NDArray together = clip.encode(many);
        double length = together.norm().getFloat() / Math.sqrt(photos);
        List<int[]> texts = new ArrayList<>();
        for (int i = 0; i < photos; i++) {
            int[] row = random.ints(
                            2 + random.nextInt(75), 0, clip.settings().text().vocabulary())
                    .toArray();
            texts.add(row);
        }
        NDArray textsTogether = clip.encodeTokens(manager, texts);
        for (int i = 0; i < photos; i++) {
            float[] alone = clip.encode(many.get(i + ":" + (i + 1))).toFloatArray();
            assertTrue(largestDifference(alone, together.get(i).toFloatArray()) < 1e-6 * length, "photo " + i);
            float[] text = clip.encodeTokens(manager, texts.subList(i, i + 1)).toFloatArray();
            assertTrue(
                    largestDifference(text, textsTogether.get(i).toFloatArray()) < 1e-6 * length,
                    "text " + i + ", seed " + seed);
        }
    }

    @Test
    void largeBatchesAreEncodedInChunks() {
        int chunk = Chunks.sized(17, clip.settings().vision().tower());
        NDArray one = manager.randomNormal(new Shape(1, 3, 32, 32));
        NDArray many = one.repeat(0, chunk + 3);
        NDArray vectors = clip.encode(many);
        assertEquals(new Shape(chunk + 3, WIDTH), vectors.getShape());
        float[] first = vectors.get(0).toFloatArray();
        for (int i : new int[] {chunk - 1, chunk, chunk + 2}) {
            assertTrue(largestDifference(first, vectors.get(i).toFloatArray()) < 1e-5, "photo " + i);
        }
    }

    private static double largestDifference(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> Math.abs(a[i] - b[i]))
                .max()
                .orElseThrow();
    }

    @Test
    void encodingLeavesNothingBehindButTheVectors() {
        try (NDManager own = manager.newSubManager()) {
            NDArray pixels = own.randomNormal(new Shape(2, 3, 32, 32));
            int before = own.getManagedArrays().size();
            int weights =
                    clip.weights().parameters().manager().getManagedArrays().size();
            clip.encode(pixels);
            clip.encodeTokens(own, referenceTokens());
            assertEquals(before + 2, own.getManagedArrays().size());
            assertEquals(
                    weights,
                    clip.weights().parameters().manager().getManagedArrays().size());
        }
    }

    @Test
    void severalThreadsGetTheSameVectors() {
        NDArray pixels = manager.randomNormal(new Shape(2, 3, 32, 32));
        float[] expected = clip.encode(pixels).toFloatArray();
        List<float[]> found = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> {
                    try (NDManager own = TensorEngine.manager()) {
                        return clip.encode(own.from(pixels.duplicate())).toFloatArray();
                    }
                })
                .toList();
        found.forEach(vectors -> assertArrayEquals(expected, vectors, 1e-6f));
    }

    @Test
    void refusesPhotosOfOtherSizesAndTokensOfOtherVocabularies() {
        assertEquals(
                "tiny must be given photos of [1 or more, 3, 32, 32], found (1, 3, 32, 31)",
                message(() -> clip.encode(manager.zeros(new Shape(1, 3, 32, 31)))));
        assertEquals(
                "tokens must be within [0, 537), found 537",
                message(() -> clip.encodeTokens(manager, List.of(new int[] {0, 537}))));
        assertEquals(
                "a text must have 1 to 77 tokens, found 78",
                message(() -> clip.encodeTokens(manager, List.of(new int[78]))));
        assertEquals("texts must be 1 or more, found none", message(() -> clip.encodeTokens(manager, List.of())));
    }

    private static String message(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
