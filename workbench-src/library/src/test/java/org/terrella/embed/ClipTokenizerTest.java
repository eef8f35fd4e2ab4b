package org.terrella.embed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.tensor.TensorEngine;

/** On a vocabulary of all bytes and 23 merges; the rows expected are those of src/test/python/clip_reference.py. */
class ClipTokenizerTest {

    private static final int START = 535;
    private static final int END = 536;
    private static ClipTokenizer tokenizer;

    @BeforeAll
    static void read() {
        tokenizer = ClipTokenizer.read(TestClips.resourceFile("tiny-tokenizer.json"), 77);
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    private static int[] expected(int row) {
        float[] all = TestClips.floats(TestClips.outputs().tensor("tokens"));
        int[] tokens = new int[77];
        Arrays.setAll(tokens, i -> (int) all[row * 77 + i]);
        return tokens;
    }

    @Test
    void mergesBytesInTheOrderOfTheVocabulary() {
        assertArrayEquals(expected(1), tokenizer.tokens("A street view photo taken in Berlin, Germany"));
        assertArrayEquals(expected(3), tokenizer.tokens("São Paulo, 北京 & 42nd street's end!"));
    }

    @Test
    void theTheIsOneTokenBetweenStartAndEnd() {
        int[] row = tokenizer.tokens("the"); // merges t h, then th e</w>: the 2nd of the merges, after 2 x 256 bytes
        assertArrayEquals(new int[] {START, 513, END, END}, Arrays.copyOf(row, 4));
    }

    @Test
    void caseAndSpacesDoNotMatter() {
        assertArrayEquals(expected(1), tokenizer.tokens("  a street \n view PHOTO taken in berlin, germany "));
        assertArrayEquals(expected(1), expected(2));
    }

    @Test
    void nothingIsStartAndEndAndPaddingOfEnds() {
        int[] row = tokenizer.tokens("");
        assertArrayEquals(expected(0), row);
        assertEquals(START, row[0]);
        assertTrue(Arrays.stream(row).skip(1).allMatch(token -> token == END));
    }

    @Test
    void tooLongATextIsCutAndStillEnds() {
        int[] row = tokenizer.tokens("the lantern ".repeat(60));
        assertArrayEquals(expected(4), row);
        assertEquals(END, row[76]);
        assertTrue(Arrays.stream(row).limit(76).noneMatch(token -> token == END));
    }

    @Test
    void loadsWithoutNetwork() {
        TensorEngine.engine();
        assertEquals("true", System.getProperty("ai.djl.offline"));
        assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
    }

    @Test
    void refusesWhatIsNoTokenizer(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("tokenizer.json");
        assertEquals(
                "tokenizer.json: expected the tokenizer.json that belongs to the weights, found no file at " + missing,
                message(missing));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"model\": 1}");
        assertTrue(
                message(broken).startsWith("broken.json: expected a tokenizer in Hugging Face's format, found "),
                message(broken));
        String bare = Files.readString(TestClips.resourceFile("tiny-tokenizer.json"))
                .replaceFirst("\"post_processor\":\\{[^}]*}", "\"post_processor\":null");
        Path plain = Files.writeString(folder.resolve("plain.json"), bare);
        assertEquals(
                "plain.json: expected a tokenizer that makes a start and an end token of no text, found 0 tokens",
                message(plain));
    }

    private static String message(Path file) {
        return assertThrows(InputException.class, () -> ClipTokenizer.read(file, 77))
                .getMessage();
    }
}
