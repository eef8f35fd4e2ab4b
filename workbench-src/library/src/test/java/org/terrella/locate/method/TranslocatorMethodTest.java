package org.terrella.locate.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslocatorMethodTest {

    @Test
    void needsTheSegmenterUnlessMapsAreTrue() {
        assertEquals(
                List.of("the encoder", "the network segmenter", "the network translocator"),
                words(Methods.builtIn().of("translocator", Map.of())));
        assertEquals(
                List.of("the encoder", "the network translocator-late"),
                words(Methods.builtIn().of("translocator", Map.of("weights", "translocator-late", "maps", true))));
    }

    @Test
    void thePhotoAloneNeedsNoSegmenter() {
        assertEquals(
                List.of("the encoder", "the network translocator-photo"),
                words(Methods.builtIn().of("translocator", Map.of("weights", "translocator-photo"))));
    }

    @Test
    void knowsTwoKindsOfMaps() {
        assertThrows(
                IllegalArgumentException.class, () -> Methods.builtIn().of("translocator", Map.of("maps", "painted")));
    }

    private static List<String> words(ConfiguredMethod<?> method) {
        return method.needs().stream().map(Need::words).sorted().toList();
    }
}
