package org.terrella.lmm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StruckTest {

    private static final Optional<String> KEY = Optional.of("abcd-EFGH-1234-5678");
    private static final String PROMPT = "Where was this photo taken?\nAnswer with latitude and longitude.";

    private static String words(String said) {
        return Struck.words(said, KEY, PROMPT);
    }

    @Test
    void theKeyGoesWholeOrInParts() {
        assertEquals("wrong: (key)!", words("wrong: abcd-EFGH-1234-5678!"));
        assertEquals("wrong: (key)...", words("wrong: abcd-EFGH-..."));
        assertEquals("Incorrect API key provided: (key).", words("Incorrect API key provided: sk-proj-x****9Z."));
        assertEquals("Bearer (key) is bad", words("Bearer xyz is bad"));
    }

    @Test
    void soDoPromptAndPhotoOnAnyLines() {
        assertEquals(
                "cannot read (prompt) sorry",
                words("cannot read Where was  this photo taken? Answer with latitude and longitude. sorry"));
        assertEquals("bad image (data)", words("bad image data:image/jpeg;base64," + "A1b2".repeat(30) + "=="));
    }

    @Test
    void theRestStaysOnOneLineAndShort() {
        assertEquals("model llava:13b not found, try pulling", words("model llava:13b\nnot found,\ttry \u001bpulling"));
        assertEquals(301, words("word ".repeat(500)).length());
        assertEquals("", words(""));
    }
}
