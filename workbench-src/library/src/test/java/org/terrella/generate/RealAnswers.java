package org.terrella.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.terrella.geo.LatLng;

/** Published answers of many models, and what each states. */
final class RealAnswers {

    private static final Path FILE = Path.of("../../../shared/real/lmm_answers.jsonl");

    private RealAnswers() {}

    record Answer(String id, String text, String kind, String form, Optional<LatLng> stated) {

        boolean isStated() {
            return kind.startsWith("stated");
        }

        boolean hasNoPlace() {
            return kind.equals("no_coordinates") || kind.equals("null_json");
        }
    }

    /** All answers; the test is skipped where they are absent. */
    static List<Answer> all() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), "skipped: no published answers at " + FILE);
        ObjectMapper json = new ObjectMapper();
        try (var lines = Files.lines(FILE)) {
            return lines.map(line -> {
                        try {
                            return answer(json.readTree(line));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static Answer answer(JsonNode line) {
        JsonNode lat = line.get("expected_lat");
        JsonNode lng = line.get("expected_lon");
        boolean isPlace = lat.isNumber() && lng.isNumber() && LatLng.isValid(lat.doubleValue(), lng.doubleValue());
        return new Answer(
                line.get("id").asText(),
                line.get("text").asText(),
                line.get("kind").asText(),
                line.get("form").asText(),
                isPlace ? Optional.of(new LatLng(lat.doubleValue(), lng.doubleValue())) : Optional.empty());
    }
}
