package org.terrella.locate.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.terrella.image.ImageSource;

/**
 * An encoder of photos in any language: a process that gets a line of JSON for each photo, {@code {"id": ..., "image": PATH}}, and
 * answers with {@code {"id": ..., "vector": [...]}}, in any order.
 *
 * @param command the program and its arguments
 * @param name what its vectors are called; to be changed with the program
 * @param width length of a vector
 * @param errors where its standard error is added to
 */
public record ProcessEncoder(List<String> command, String name, int width, Path errors) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * A photo that is asked about.
     *
     * @param id its id
     * @param image its file
     */
    public record Asked(String id, ImageSource image) {}

    /**
     * Copies the list.
     *
     * @param command the program and its arguments
     * @param name what its vectors are called
     * @param width length of a vector
     * @param errors where its standard error is added to
     * @throws IllegalArgumentException if there is no command, or the width is below 1
     */
    public ProcessEncoder {
        command = List.copyOf(command);
        if (command.isEmpty() || width < 1) {
            throw new IllegalArgumentException(
                    "an encoder in another language needs a command and a width of 1 or more," + " found " + command
                            + " and " + width);
        }
    }

    /**
     * Vectors of photos.
     *
     * @param photos any number
     * @return the vector of each that was answered, by its id; a photo that is missing could not be looked at
     * @throws IllegalStateException if the process fails or answers otherwise than it must; the message says how
     */
    public Map<String, float[]> encode(List<Asked> photos) {
        Map<String, float[]> vectors = new HashMap<>();
        try (PhotoFolder folder = new PhotoFolder();
                LineProcess process = new LineProcess(
                        command, errors, IntStream.range(0, photos.size()).mapToObj(i -> (Supplier<String>) () -> line(
                                photos.get(i), folder.write(i, photos.get(i).image()))))) {
            for (Optional<String> said = process.next(PATIENCE); said.isPresent(); said = process.next(PATIENCE)) {
                add(said.get(), vectors);
            }
            vectors.keySet().retainAll(photos.stream().map(Asked::id).collect(Collectors.toSet()));
            String end = process.end();
            if (!end.endsWith("exit code 0")) {
                throw fault(end + " after " + vectors.size() + " of " + photos.size() + " vectors");
            }
        } catch (LineProcess.SilenceException e) {
            throw fault("said nothing for " + PATIENCE.toMinutes() + " minutes");
        }
        return vectors;
    }

    private static String line(Asked photo, Path image) {
        return JSON.createObjectNode()
                .put("id", photo.id())
                .put("image", image.toString())
                .toString();
    }

    private void add(String said, Map<String, float[]> vectors) {
        try {
            JsonNode line = JSON.readTree(said);
            JsonNode numbers = line == null ? JSON.missingNode() : line.path("vector");
            if (!numbers.isArray()
                    || numbers.size() != width
                    || !line.path("id").isValueNode()) {
                throw fault("was expected to answer with an id and a vector of " + width + " numbers, found "
                        + said.substring(0, Math.min(200, said.length())));
            }
            float[] vector = new float[width];
            for (int i = 0; i < width; i++) {
                vector[i] = (float) numbers.get(i).asDouble(Double.NaN);
                if (!Float.isFinite(vector[i])) {
                    throw fault("answered a vector of " + line.path("id").asText() + " that is not of numbers");
                }
            }
            vectors.put(line.path("id").asText(), vector);
        } catch (JsonProcessingException e) {
            throw fault("was expected to answer with lines of JSON, found "
                    + said.substring(0, Math.min(200, said.length())));
        }
    }

    private IllegalStateException fault(String what) {
        return new IllegalStateException("the encoder " + name + " " + what + "; its standard error is in " + errors);
    }
}
