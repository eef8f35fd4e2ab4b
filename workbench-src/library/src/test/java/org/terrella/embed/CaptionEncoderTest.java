package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;

class CaptionEncoderTest {

    private static CaptionEncoder encoder;

    @BeforeAll
    static void make() {
        CaptionVocabulary vocabulary = CaptionVocabulary.of(List.of("a white bus, one person in a red house"));
        Parameters parameters = Parameters.on(TensorEngine.manager());
        CaptionTower.add(parameters, vocabulary.size(), new Random(1));
        encoder = new CaptionEncoder(vocabulary, parameters);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void hasAsManyParametersAsItsLayers() {
        // 8 words and 80 positions of 128; 2 blocks of 2·256 + 128·384 + 384 + 128·128 + 128 + 2·128·256 + 256 + 128;
        // norm 256; projection 256·128
        int block = 512 + 49_536 + 16_512 + 33_024 + 32_896;
        assertEquals(
                8 * 128 + 80 * 128 + 2 * block + 256 + 32_768,
                encoder.parameters().count());
    }

    @Test
    void aTextGivesTheSameAloneAndBesideALongerOne() {
        float[][] together = encode("white bus", "one person in a red house", "a house");
        assertEquals(256, together[0].length);
        assertArrayEquals(encode("white bus")[0], together[0], 1e-5f);
        assertArrayEquals(encode("a house")[0], together[2], 1e-5f);
    }

    @Test
    void spellingAndPunctuationDoNotMatterButOrderDoes() {
        float[][] vectors = encode("a white bus, a red house", "A WHITE BUS: a red house", "a red bus, a white house");
        assertArrayEquals(vectors[0], vectors[1], 1e-6f);
        assertTrue(distance(vectors[0], vectors[2]) > 1e-3);
    }

    @Test
    void unknownWordsDifferAndRepeat() {
        float[][] vectors = encode("a house in Iyo", "a house in Saijō", "a house in Iyo");
        assertArrayEquals(vectors[0], vectors[2], 1e-6f);
        assertTrue(distance(vectors[0], vectors[1]) > 0.01, "Iyo and Saijō " + distance(vectors[0], vectors[1]));
        assertTrue(distance(vectors[0], encode("a house in")[0]) > 0.01);
    }

    @Test
    void readsTheFirstEightyWords() {
        String eighty = String.join(" ", Collections.nCopies(80, "house"));
        float[][] vectors = encode(eighty, eighty + " bus", "bus " + eighty);
        assertArrayEquals(vectors[0], vectors[1], 1e-6f);
        assertTrue(distance(vectors[0], vectors[2]) > 1e-4);
    }

    @Test
    void refusesATextWithoutWords() {
        assertEquals(
                "a text must have at least one word, found \" ?\"",
                assertThrows(IllegalArgumentException.class, () -> encode("a house", " ?"))
                        .getMessage());
    }

    private static float[][] encode(String... texts) {
        try (NDManager manager = TensorEngine.manager()) {
            float[] all = encoder.encode(manager, List.of(texts)).toFloatArray();
            float[][] rows = new float[texts.length][encoder.width()];
            for (int i = 0; i < texts.length; i++) {
                System.arraycopy(all, i * encoder.width(), rows[i], 0, encoder.width());
            }
            return rows;
        }
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
