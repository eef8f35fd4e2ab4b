package org.terrella.lmm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.ParsedAnswer.Form;
import org.terrella.lmm.answer.ParsedAnswer.Stated;

/** Texts that make a careless reader look back over all that it has read, again and again: such a reader needs hours for them. */
class LongAnswersTest {

    private static final int LETTERS = 300_000;
    private static final Duration AMPLE = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lat\": ",
                "1.5, ",
                "1,",
                "12\u00B034'",
                "1.2345 N to ",
                "N1.2345 E1.2345 ",
                "lat, lon ",
                "Answer: 1.5, 2.5 ",
                "https://a/@1.5,2.5 ",
                "!3d1.5!4d1.5",
                "\u00C3\u201A\u00C2\u00B0",
                "similar photos 1.2345, 2.3456 ",
                "<think>",
                "<a ",
                "~~a",
                "minus ",
                "12:34:",
                "\\n\\u00b0^{"
            })
    void anyRepetitionComesToAnEnd(String piece) {
        assertTimeoutPreemptively(
                AMPLE, () -> AnswerParser.ofCoordinates().read(piece.repeat(LETTERS / piece.length())), piece);
    }

    @Test
    void aMillionLettersOfAllThatMisleadsHideNoAnswer() {
        String noise = String.join(
                " ",
                List.of(
                        "{\"a\": [1, 2,",
                        "W 45th St",
                        "3.5 km long",
                        "<b>",
                        "http://x.y/?q=z",
                        "\\frac{1}{2}",
                        "(((",
                        "\u00C2\u00B0",
                        "12,5 %\n"));
        String text = noise.repeat(1_000_000 / noise.length()) + "\nFinal answer: 48.858, -2.294";
        assertEquals(
                new Stated(new LatLng(48.858, -2.294), Form.PAIR),
                assertTimeoutPreemptively(
                        AMPLE, () -> AnswerParser.ofCoordinates().read(text)));
    }
}
