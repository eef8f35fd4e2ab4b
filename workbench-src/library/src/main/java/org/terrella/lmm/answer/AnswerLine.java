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
 * A raw answer in a file of answers, as benchmarks publish them.
 *
 * @param asked what was asked
 * @param text as the model wrote it; blank if it wrote nothing
 * @param truth where the photo was taken, if the file says it
 */
public record AnswerLine(Asked asked, String text, Optional<LatLng> truth) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PlaceFields TRUTH = new PlaceFields("truth", false);

    /**
     * What an answer is to.
     *
     * @param id of the query
     * @param model which model was asked; {@code model} if the file does not say
     * @param set name of the query set; {@code answers} if the file does not say
     */
    public record Asked(String id, String model, String set) {}

    /**
     * Reads a file of JSON lines with the fields {@code id} and {@code text}, and perhaps {@code model}, {@code set}, {@code
     * truth_lat} and {@code truth_lon}, or {@code truth} with both in a list.
     *
     * @param file the file
     * @return the answers, in their order; the first is line 1
     * @throws InputException if a line is no such answer
     */
    public static List<AnswerLine> read(Path file) {
        List<AnswerLine> answers = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(parse(file, answers.size() + 1L, line));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static AnswerLine parse(Path file, long number, String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.path("id").isValueNode() || !json.path("text").isTextual()) {
                throw new InputException(file, number, "expected a JSON object with id and text, found another line");
            }
            return new AnswerLine(
                    new Asked(
                            json.get("id").asText(),
                            json.path("model").asText("model"),
                            json.path("set").asText("answers")),
                    json.get("text").asText(),
                    TRUTH.of(json, file, number));
        } catch (JsonProcessingException e) {
            throw new InputException(
                    file,
                    number,
                    "expected JSON, found a fault: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }
}
