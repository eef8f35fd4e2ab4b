package org.terrella.lmm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrella.RealData;
import org.terrella.lmm.answer.ParsedAnswer.None;
import org.terrella.lmm.answer.ParsedAnswer.Stated;

/** Texts that are made to mislead, each with the place that it states or none. */
class AnswerFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NEAR_DEGREES = 2e-4;

    private final AnswerParser parser = AnswerParser.ofCoordinates();

    private static Stream<Arguments> texts() throws IOException {
        String lines = new String(
                AnswerFormsTest.class.getResourceAsStream("answers.jsonl").readAllBytes(), StandardCharsets.UTF_8);
        List<Arguments> texts = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            JsonNode json = JSON.readTree(line);
            texts.add(Arguments.of(json.get("name").asText(), json));
        }
        return texts.stream();
    }

    private void assertReads(JsonNode json) {
        String text = json.get("text").asText();
        ParsedAnswer read = parser.read(text);
        if (json.get("expected").isNull()) {
            assertInstanceOf(None.class, read, text);
        } else {
            Stated stated = assertInstanceOf(Stated.class, read, text + " gives " + read);
            assertEquals(json.get("expected").get(0).asDouble(), stated.place().latDegrees(), NEAR_DEGREES, text);
            assertEquals(json.get("expected").get(1).asDouble(), stated.place().lngDegrees(), NEAR_DEGREES, text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void readsWhatIsStatedAndNothingElse(String name, JsonNode json) {
        assertReads(json);
    }

    @Test
    void readsEveryTextOfTheCaseFile() throws IOException {
        List<String> lines = Files.readAllLines(RealData.caseFile("lmm/answers.jsonl"));
        assertTrue(lines.size() > 60, "expected some sixty texts, found " + lines.size());
        for (String line : lines) {
            assertReads(JSON.readTree(line));
        }
    }
}
