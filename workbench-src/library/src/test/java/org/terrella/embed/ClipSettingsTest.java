package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.tensor.SafetensorsFile;

class ClipSettingsTest {

    /**
     * A layer of width w has 4 (w² + w) + 8 w² + 5 w + 4 w numbers: 12,596,224 for 1,024 and 7,087,872 for 768.
     *
     * <p>Vision: 24 layers, 1,024 × (3 × 14² + 257 + 1) and two normalizations of 2 × 1,024. Text: 12 layers, 768 × (49,408 +
     * 77) and one normalization.
     */
    @Test
    void countsTheNumbersOfVitL14() {
        long vision = 24L * 12_596_224 + 1024 * (3 * 14 * 14 + 257 + 1) + 4 * 1024;
        long text = 12L * 7_087_872 + 768 * (49_408 + 77) + 2 * 768;
        assertEquals(303_179_776, vision);
        assertEquals(123_060_480, text);
        assertEquals(vision, count("vision_model."));
        assertEquals(text, count("text_model."));
        assertEquals(1024 * 768, count("visual_projection."));
        assertEquals(768 * 768, count("text_projection."));
        assertEquals(427_616_513, ClipSettings.vitL14().count());
        assertEquals(590, ClipSettings.vitL14().shapes().size());
    }

    private static long count(String part) {
        return ClipSettings.vitL14().shapes().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(part))
                .mapToLong(entry -> entry.getValue().stream().reduce(1L, (a, b) -> a * b))
                .sum();
    }

    /** Patches, 24 layers of 12 · 1,024² a token and two products of 257² · 1,024, projection: 162 billion. */
    @Test
    void countsTheOperationsOfVitL14() {
        long layer = 257L * 12 * 1024 * 1024 + 2L * 257 * 257 * 1024;
        long flops = 2 * (256L * 3 * 14 * 14 * 1024 + 24 * layer + 1024 * 768);
        assertEquals(flops, ClipSettings.vitL14().vision().flops(768));
        assertEquals(162, Math.round(flops / 1e9));
    }

    @Test
    void countsTheNumbersOfVitB32() {
        assertEquals(151_277_313, ClipSettings.vitB32().count());
    }

    @Test
    void readsTheSizesOfATinyFile() {
        ClipSettings expected = new ClipSettings(
                new ClipSettings.Vision(32, 8, new ClipSettings.Tower(24, 2, 3)),
                new ClipSettings.Text(537, 77, new ClipSettings.Tower(16, 2, 2)),
                20);
        assertEquals(expected, ClipSettings.ofCheckpoint(TestClips.tiny()));
    }

    @Test
    void readsTheSizesOfOpenAisModelsFromShapesAlone(@TempDir Path folder) throws IOException {
        for (ClipSettings settings : List.of(ClipSettings.vitB32(), ClipSettings.vitL14())) {
            Path file = folder.resolve(settings.projection() + ".safetensors");
            writeHoles(file, settings.shapes());
            assertEquals(settings, ClipSettings.ofCheckpoint(SafetensorsFile.read(file)));
        }
    }

    /** A file of the right length that takes no room, since nothing but its header was written. */
    private static void writeHoles(Path file, Map<String, List<Long>> shapes) throws IOException {
        StringJoiner entries = new StringJoiner(",", "{", "}");
        long at = 0;
        for (Map.Entry<String, List<Long>> entry : shapes.entrySet()) {
            long end = at + 4 * entry.getValue().stream().reduce(1L, (a, b) -> a * b);
            entries.add("\"" + entry.getKey() + "\":{\"dtype\":\"F32\",\"shape\":" + entry.getValue()
                    + ",\"data_offsets\":[" + at + "," + end + "]}");
            at = end;
        }
        byte[] header = entries.toString().getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .array());
            holes.write(header);
            holes.setLength(8 + header.length + at);
        }
    }

    @Test
    void refusesSizesThatDoNotFitTogether() {
        assertEquals(
                "width must be a multiple of the heads, found 20 for 3 heads",
                message(() -> new ClipSettings.Tower(20, 1, 3)));
        assertEquals("layers must be 1 or more, found 0", message(() -> new ClipSettings.Tower(20, 0, 2)));
        ClipSettings.Tower tower = new ClipSettings.Tower(20, 1, 2);
        assertEquals(
                "pixels must be a multiple of the patch, found 33 for a patch of 8",
                message(() -> new ClipSettings.Vision(33, 8, tower)));
        assertEquals("context must be 2 or more, found 1", message(() -> new ClipSettings.Text(5, 1, tower)));
    }

    private static String message(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
