package org.terrella.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmoothingTest {

    @Test
    void wordsAreReadAsTheyAreWritten() {
        for (Smoothing each : List.of(
                Smoothing.NONE,
                new Smoothing.Labels(0.1),
                new Smoothing.Labels(0.125),
                new Smoothing.Haversine(75),
                new Smoothing.Haversine(100.5))) {
            assertEquals(each, Smoothing.named(each.words()));
        }
        assertEquals("smooth 0.1", new Smoothing.Labels(0.1).words());
        assertEquals("haversine 100", new Smoothing.Haversine(100).words());
    }

    @Test
    void otherWordsAreRefusedInASentence() {
        for (String words : List.of("", "smooth", "smooth x", "haversine -1", "one-hot 3", "haversine  75")) {
            assertEquals(
                    "targets must be one-hot, smooth and a share, or haversine and kilometres, found " + words,
                    assertThrows(IllegalArgumentException.class, () -> Smoothing.named(words))
                            .getMessage());
        }
        assertEquals(
                "the smoothed share must be within (0, 1), found 1.0",
                assertThrows(IllegalArgumentException.class, () -> Smoothing.named("smooth 1"))
                        .getMessage());
        assertEquals(
                "tau must be above 0 km, found 0.0",
                assertThrows(IllegalArgumentException.class, () -> Smoothing.named("haversine 0"))
                        .getMessage());
    }
}
