package org.terrella.lmm.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

/** Files of answers: a place that cannot be read is said, and never counts as none. */
class AnswerFilesTest {

    private static final Optional<LatLng> PARIS = Optional.of(new LatLng(48.5, 2.25));

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("answers.jsonl"), List.of(lines));
    }

    @Test
    void placesAreInTwoFieldsOrInAList() throws IOException {
        assertEquals(
                List.of(PARIS, PARIS, Optional.empty(), Optional.empty(), Optional.empty()),
                AnswerSample.read(file(
                                "{\"text\": \"a\", \"expected_lat\": 48.5, \"expected_lon\": 2.25}",
                                "{\"text\": \"b\", \"expected\": [48.5, 2.25]}",
                                "{\"text\": \"c\", \"expected\": null}",
                                "{\"text\": \"d\"}",
                                "{\"text\": \"118 south\", \"expected\": [-118, 33.5]}"))
                        .stream()
                        .map(AnswerSample::stated)
                        .toList());
        assertEquals(
                PARIS,
                AnswerLine.read(file("{\"id\": 1, \"text\": \"a\", \"truth\": [48.5, 2.25]}"))
                        .get(0)
                        .truth());
    }

    @Test
    void whatIsNoPlaceIsRefusedWithItsLine() throws IOException {
        String lat =
                "expected a latitude within ±90 and a longitude within ±180 in truth_lat and truth_lon, or truth with"
                        + " [latitude, longitude], or null, found ";
        Map<String, String> faults = Map.of(
                "\"truth_lat\": 48.5", "48.5 and ",
                "\"truth_lat\": 148.5, \"truth_lon\": 2", "148.5 and 2",
                "\"truth_lat\": \"48,5\", \"truth_lon\": 2", "\"48,5\" and 2",
                "\"truth\": [48.5]", "[48.5]",
                "\"truth\": [48.5, 2, 3]", "[48.5,2,3]",
                "\"truth\": \"48.5, 2\"", "\"48.5, 2\"");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            Path file = file("{\"id\": 1, \"text\": \"a\"}", "{\"id\": 2, \"text\": \"a\", " + fault.getKey() + "}");
            assertEquals(
                    "answers.jsonl, line 2: " + lat + fault.getValue(),
                    assertThrows(InputException.class, () -> AnswerLine.read(file))
                            .getMessage());
        }
    }

    @Test
    void answersOfWhichNobodySaysWhatTheyStateJudgeNoReader() throws IOException {
        Path file = file("{\"text\": \"48.5, 2.25\", \"gt\": [48.5, 2.25]}");
        assertEquals(
                "answers.jsonl: expected the place that each answer states in expected_lat and expected_lon, or expected with"
                        + " [latitude, longitude], with null where it states none, found no such field in any line",
                assertThrows(InputException.class, () -> AnswerSample.read(file))
                        .getMessage());
    }
}
