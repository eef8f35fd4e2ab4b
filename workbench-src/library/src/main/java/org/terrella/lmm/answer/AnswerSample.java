package org.terrella.lmm.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

/**
 * An answer that somebody looked at, to judge readers of answers by.
 *
 * @param text as the model wrote it
 * @param kind what it is, such as {@code stated} or {@code no_coordinates}
 * @param form how it is written, such as {@code json_fenced}
 * @param stated the place that it states, if it states one
 */
public record AnswerSample(String text, String kind, String form, Optional<LatLng> stated) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PlaceFields EXPECTED = new PlaceFields("expected", true);

    /** What becomes of an answer. */
    public enum Outcome {
        /** The stated place was found, or there is none and none was found. */
        RIGHT,
        /** A stated place was not found. */
        MISSED,
        /** Another place was found than is stated. */
        WRONG,
        /** A place was found where none is stated. */
        INVENTED
    }

    /**
     * Reads answers from a file of JSON lines with the fields {@code text}, {@code kind}, {@code form},
     * {@code expected_lat} and {@code expected_lon}, or {@code expected} with both in a list; all but the first may be missing or
     * null.
     *
     * @param file the file
     * @return the answers, in their order
     * @throws InputException if a line is no such answer, or none says what is expected
     */
    public static List<AnswerSample> read(Path file) {
        List<AnswerSample> samples = new ArrayList<>();
        boolean isExpected = false;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = parse(file, samples.size() + 1L, line);
                isExpected |= EXPECTED.areIn(json);
                samples.add(sample(file, samples.size() + 1L, json));
            }
            if (!isExpected) {
                throw new InputException(
                        file,
                        "expected the place that each answer states in " + EXPECTED.told()
                                + ", with null where it states none, found no such field in any line");
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static AnswerSample sample(Path file, long number, JsonNode json) {
        return new AnswerSample(
                json.get("text").asText(),
                json.path("kind").asText("unknown"),
                json.path("form").asText("unknown"),
                EXPECTED.of(json, file, number));
    }

    private static JsonNode parse(Path file, long number, String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.path("text").isTextual()) {
                throw new InputException(file, number, "expected a JSON object with a field text, found none");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file,
                    number,
                    "expected JSON, found a fault: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    /**
     * Compares what a reader finds with what is stated.
     *
     * @param reader the reader
     * @param degrees how far latitude and longitude may be off
     * @return the outcome
     */
    public Outcome outcome(AnswerReader reader, double degrees) {
        if (!(reader.read(text) instanceof ParsedAnswer.Stated read)) {
            return stated.isPresent() ? Outcome.MISSED : Outcome.RIGHT;
        }
        if (stated.isEmpty()) {
            return Outcome.INVENTED;
        }
        boolean isNear = Math.abs(read.place().latDegrees() - stated.get().latDegrees()) <= degrees
                && Math.abs(read.place().lngDegrees() - stated.get().lngDegrees()) <= degrees;
        return isNear ? Outcome.RIGHT : Outcome.WRONG;
    }
}
