package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.TensorEngine;
import org.terrella.world.WorldSet;

class LittleEarthClipTest {

    @TempDir
    private static Path folder;

    @Test
    void theShippedOneFindsCaptionsOfPhotosFromTownsItNeverSaw() {
        CaptionedPhotos photos = TestWorld.photos(folder, WorldSet.GALLERY, 300);
        try (LittleEarthClip clip = LittleEarthClip.shipped()) {
            RetrievalCheck check = RetrievalCheck.of(clip, photos, 0, 300);
            assertTrue(check.captionOfPhoto() > 0.85, check::toString);
            assertTrue(check.photoOfCaption() > 0.85, check::toString);
        }
    }

    @Test
    void theShippedOneSaysHowItCameToBe() {
        try (LittleEarthClip clip = LittleEarthClip.shipped()) {
            Map<String, String> provenance = clip.provenance();
            for (String key : List.of("commit", "photos", "settings", "steps", "loss per epoch", "held out", "java")) {
                assertTrue(provenance.containsKey(key), key + " in " + provenance);
            }
            assertEquals(313, clip.captions().vocabulary().size());
            assertEquals(0.03, clip.temperature(), 0.02);
        }
    }

    @Test
    void whatIsWrittenIsReadBitForBit() throws IOException {
        Path file = folder.resolve("written.safetensors");
        Path again = folder.resolve("again.safetensors");
        float[] pixels = new float[3 * 96 * 96];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) Math.sin(i);
        }
        try (LittleEarthClip clip = untrained();
                NDManager manager = TensorEngine.manager()) {
            clip.write(file, Map.of());
            NDArray photo = manager.create(pixels, new Shape(1, 3, 96, 96));
            try (LittleEarthClip read = LittleEarthClip.read(file)) {
                read.write(again, Map.of());
                assertArrayEquals(
                        clip.photos().encode(photo).toFloatArray(),
                        read.photos().encode(photo).toFloatArray());
                assertArrayEquals(
                        clip.captions()
                                .encode(manager, List.of("a white bus in Iyo"))
                                .toFloatArray(),
                        read.captions()
                                .encode(manager, List.of("a white bus in Iyo"))
                                .toFloatArray());
                assertEquals(clip.photos().name(), read.photos().name());
                assertEquals(clip.temperature(), read.temperature());
                assertEquals(Map.of("seed", "1"), read.provenance());
            }
        }
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path file = folder.resolve("whole.safetensors");
        try (LittleEarthClip clip = untrained()) {
            clip.write(file, Map.of());
        }
        SafetensorsFile whole = SafetensorsFile.read(file);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.safetensors"), Arrays.copyOf(bytes, bytes.length - 5));
        String message = fault(cut);
        assertTrue(message.startsWith("cut.safetensors: expected "), message);

        Path wordless = folder.resolve("wordless.safetensors");
        SafetensorsFile.write(
                wordless, Map.of(), whole.names().stream().map(whole::tensor).toList());
        assertEquals("wordless.safetensors: expected a vocabulary in its metadata, found none", fault(wordless));

        Path other = folder.resolve("other.safetensors");
        SafetensorsFile.write(
                other,
                Map.of("vocabulary", "a white bus and more"),
                whole.names().stream().map(whole::tensor).toList());
        assertEquals("other.safetensors: expected captions.words of shape [5, 128], found [3, 128]", fault(other));
    }

    private static String fault(Path file) {
        return assertThrows(InputException.class, () -> LittleEarthClip.read(file))
                .getMessage();
    }

    private static LittleEarthClip untrained() {
        CaptionVocabulary vocabulary = CaptionVocabulary.of(List.of("a white bus"));
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = LittleEarthClip.untrained(manager, vocabulary, new Random(1));
            return LittleEarthClip.copyOf(parameters, vocabulary, Map.of("seed", "1"));
        }
    }
}
