package org.terrella.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.geo.Projection;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;

class AlignmentTest {

    private static final int WIDTH = SmallAlignments.shape().width();

    @TempDir
    private Path folder;

    @Test
    void hasAsManyNumbersAsThePaperSays() {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = AlignmentShape.published().parameters(manager, new Random(1));
            assertEquals(13_648_131, parameters.trainableCount());
            long vision = 24 * transformerLayer(1024)
                    + 1024 // class
                    + 3 * 14 * 14 * 1024 // patches
                    + 257 * 1024 // positions
                    + 4 * 1024 // two normalizations
                    + 1024 * 768; // projection
            long text = 12 * transformerLayer(768) + 49_408 * 768 + 77 * 768 + 2 * 768 + 768 * 768;
            assertEquals(441_266_179, vision + text + parameters.count());
            assertEquals(1536, parameters.count() - parameters.trainableCount(), "frequencies are frozen");
            assertEquals(1536, AlignmentShape.published().frozenCount());
        }
    }

    /** A photo, its place and its text pass every matrix once: three heads, three capsules, the head over them. */
    @Test
    void countsTheOperationsOfOneExample() {
        try (NDManager manager = TensorEngine.manager()) {
            long heads = 3L * 2 * 768 * 768;
            long capsules = 3L * (256 * 2 + 512 * 1024 + 2 * 1024 * 1024 + 1024 * 512);
            long gps = 512 * 512 + 512 * 768;
            Parameters parameters = AlignmentShape.published().parameters(manager, new Random(1));
            assertEquals(2 * (heads + capsules + gps), Flops.ofMatrices(parameters));
        }
    }

    /** Attention of four square matrices, two layers of fourfold width, biases and two normalizations. */
    private static long transformerLayer(long width) {
        return 12 * width * width + 13 * width;
    }

    @Test
    void littleEarthsHasAboutAMillionNumbers() {
        try (NDManager manager = TensorEngine.manager()) {
            long count =
                    AlignmentShape.small(256).parameters(manager, new Random(1)).count();
            assertTrue(count > 900_000 && count < 1_100_000, "found " + count);
        }
    }

    @Test
    void namesItsWeightsAsTheReleasedStateDictionaryDoes() {
        try (NDManager manager = TensorEngine.manager()) {
            List<String> names = AlignmentShape.published()
                    .parameters(manager, new Random(1))
                    .names();
            assertTrue(
                    names.containsAll(List.of(
                            "logit_scale3",
                            "location_encoder.LocEnc2.capsule.0.b",
                            "location_encoder.LocEnc0.capsule.5.weight",
                            "location_encoder.LocEnc1.head.0.bias",
                            "vision_projection_else_1.2.weight",
                            "vision_projection_else_2.0.bias",
                            "text_projection_else.0.weight",
                            "location_projection_else.2.bias")),
                    names.toString());
            assertEquals(3 + 3 * 9 + 4 * 4, names.size());
        }
    }

    @Test
    void allVectorsHaveLengthOneAndPhotosInAnotherOrderGiveThemInThatOrder() {
        try (Alignment alignment = SmallAlignments.untrained(1)) {
            Matrix photos = SmallAlignments.features(5, 4);
            int[] order = {3, 0, 4, 2, 1};
            Matrix permuted = Rows.spread(photos, order);
            Matrix expected = Rows.spread(alignment.imageToGps(photos), order);
            assertClose(all(expected), all(alignment.imageToGps(permuted)));
            for (int row = 0; row < 5; row++) {
                assertEquals(1, dot(expected.row(row), expected.row(row)), 1e-5);
            }
            List<LatLng> places = SmallAlignments.places(5, 6);
            List<LatLng> permutedPlaces =
                    Arrays.stream(order).mapToObj(places::get).toList();
            assertClose(all(Rows.spread(alignment.gps(places), order)), all(alignment.gps(permutedPlaces)));
        }
    }

    @Test
    void aPhotosVectorDoesNotDependOnTheBlockItIsIn() {
        try (Alignment alignment = SmallAlignments.untrained(1)) {
            Matrix photos = SmallAlignments.features(2100, 4); // more than one block
            Matrix vectors = alignment.galleryVectors(photos, AlignmentVariant.IMG_GPS_TEXT);
            assertEquals(2100, vectors.rows());
            for (int row : new int[] {0, 2047, 2048, 2099}) {
                Matrix alone = Matrix.of(SmallAlignments.FEATURES, photos.row(row));
                assertClose(
                        alignment
                                .galleryVectors(alone, AlignmentVariant.IMG_GPS_TEXT)
                                .row(0),
                        vectors.row(row));
            }
        }
    }

    @Test
    void innerProductsOfAGalleryAreSumsOfCosines() {
        try (Alignment alignment = SmallAlignments.untrained(2)) {
            Matrix photos = SmallAlignments.features(2, 4);
            double own = cosine(photos);
            double text = cosine(alignment.imageToText(photos));
            double gps = cosine(alignment.imageToGps(photos));
            assertEquals(own, product(alignment.galleryVectors(photos, AlignmentVariant.IMG)), 1e-5);
            assertEquals(own + gps, product(alignment.galleryVectors(photos, AlignmentVariant.IMG_GPS)), 1e-5);
            Matrix whole = alignment.galleryVectors(photos, AlignmentVariant.IMG_GPS_TEXT);
            assertEquals(own + text + gps, product(whole), 1e-5);
            assertEquals(3, dot(whole.row(0), whole.row(0)), 1e-5, "not normalized again");
            float[] middle =
                    Arrays.copyOfRange(whole.row(1), SmallAlignments.FEATURES, SmallAlignments.FEATURES + WIDTH);
            assertClose(alignment.imageToText(photos).row(1), middle);
        }
    }

    @Test
    void noPlacesAreNoRows() {
        try (Alignment alignment = SmallAlignments.untrained(3)) {
            assertEquals(0, alignment.gps(List.of()).rows());
        }
    }

    @Test
    void readingWhatWasWrittenGivesTheSameBits() {
        Path file = folder.resolve("alignment.safetensors");
        Matrix photos = SmallAlignments.features(4, 9);
        List<LatLng> places = SmallAlignments.places(4, 9);
        try (Alignment alignment = SmallAlignments.untrained(4)) {
            alignment.write(file, Map.of());
            try (Alignment read = Alignment.read(SafetensorsFile.read(file))) {
                assertEquals(SmallAlignments.shape(), read.shape());
                assertArrayEquals(all(alignment.imageToText(photos)), all(read.imageToText(photos)));
                assertArrayEquals(all(alignment.gps(places)), all(read.gps(places)));
                Path again = folder.resolve("again.safetensors");
                read.write(again, Map.of());
                assertArrayEquals(bytes(file), bytes(again));
            }
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        Map<String, String> metadata = SmallAlignments.shape().metadata();
        assertRefused("expected an array logit_scale1, found 0 others", metadata, List.of());
        assertRefused(
                "expected metadata location sigmas to be numbers, found \"one\"",
                with(metadata, "location sigmas", "one"),
                List.of());
        assertRefused(
                "expected metadata location projection to be one of [WEB_MERCATOR, EQUAL_EARTH], found flat",
                with(metadata, "location projection", "flat"),
                List.of());
        assertRefused(
                "expected metadata width to be a size of 1 or more, found -3",
                with(metadata, "width", "-3"),
                List.of());
        assertRefused(
                "expected the weights of an alignment, found those of a cookbook",
                with(metadata, "kind", "cookbook"),
                List.of());
        assertRefused("expected metadata features, found [kind]", Map.of("kind", "terrella alignment 1"), List.of());
    }

    @Test
    void saysWhichArrayOfAFileHasAnotherShape() {
        try (NDManager manager = TensorEngine.manager()) {
            AlignmentShape other = SmallAlignments.shape().with(Projection.EQUAL_EARTH);
            AlignmentShape wider = new AlignmentShape(SmallAlignments.FEATURES, 15, WIDTH, other.location());
            assertRefused(
                    "expected vision_projection_else_1.0.weight of shape [14, 12], found [15, 12]",
                    SmallAlignments.shape().metadata(),
                    wider.parameters(manager, new Random(1)).stored());
        }
    }

    private void assertRefused(String sentence, Map<String, String> metadata, List<StoredTensor> tensors) {
        Path file = folder.resolve("broken.safetensors");
        SafetensorsFile.write(file, metadata, tensors);
        SafetensorsFile opened = SafetensorsFile.read(file);
        String message =
                assertThrows(InputException.class, () -> Alignment.read(opened)).getMessage();
        assertEquals("broken.safetensors: " + sentence, message);
    }

    private static Map<String, String> with(Map<String, String> metadata, String name, String text) {
        Map<String, String> changed = new java.util.TreeMap<>(metadata);
        changed.put(name, text);
        return changed;
    }

    @Test
    void refusesPhotosOfAnotherWidth() {
        try (Alignment alignment = SmallAlignments.untrained(1)) {
            Matrix wrong = Matrix.of(5, new float[10]);
            String message = assertThrows(
                            IllegalArgumentException.class, () -> alignment.galleryVectors(wrong, AlignmentVariant.IMG))
                    .getMessage();
            assertEquals("vectors of photos must have 12 columns, found 5", message);
        }
    }

    private static double cosine(Matrix two) {
        double lengths = dot(two.row(0), two.row(0)) * dot(two.row(1), two.row(1));
        return product(two) / Math.sqrt(lengths);
    }

    private static double product(Matrix two) {
        return dot(two.row(0), two.row(1));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void assertClose(float[] expected, float[] found) {
        assertArrayEquals(expected, found, 1e-5f); // blocks of other sizes may be added up in another order
    }

    private static float[] all(Matrix matrix) {
        return matrix.rows(0, (int) matrix.rows());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
