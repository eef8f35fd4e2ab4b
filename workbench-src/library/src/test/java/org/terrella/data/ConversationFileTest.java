package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.Decision;
import org.terrella.file.InputException;
import org.terrella.file.LoadingReport;
import org.terrella.geo.LatLng;

class ConversationFileTest {

    private static final String TURNS = "\"conversations\": [{\"from\": \"human\", \"value\": \"<image>\\nWhere?\"},"
            + " {\"from\": \"gpt\", \"value\": \"Lyon\", \"weight\": 1}]";

    @TempDir
    private Path folder;

    private LoadingReport report;

    @Test
    void readsTurnsAndKeepsOtherFields() throws IOException {
        Conversation first = read("{\"id\": 7, \"image\": \"00/7.jpg\", " + TURNS
                        + ", \"latitude\": 45.76, \"longitude\": 4.84, \"country\": \"France\", \"meta\": {\"x\": 1}}")
                .get(0);
        assertEquals("7", first.id());
        assertEquals(List.of("00/7.jpg"), first.images());
        assertEquals(
                List.of(new Conversation.Turn("human", "<image>\nWhere?"), new Conversation.Turn("gpt", "Lyon")),
                first.turns());
        assertEquals(Optional.of(LatLng.ofDegrees(45.76, 4.84)), first.truth());
        assertEquals(
                Map.of("latitude", "45.76", "longitude", "4.84", "country", "France", "meta", "{\"x\":1}"),
                first.attributes());
    }

    @Test
    void readsSeveralImagesOrNone() throws IOException {
        List<Conversation> read =
                read("{\"image\": [\"a.jpg\", \"b.jpg\"], " + TURNS + "}\n{\"image\": null, " + TURNS + "}");
        assertEquals(List.of("a.jpg", "b.jpg"), read.get(0).images());
        assertEquals(List.of(), read.get(1).images());
        assertEquals(
                List.of("line 1", "line 2"), read.stream().map(Conversation::id).toList());
    }

    @Test
    void leavesOutDamagedLinesOneByOne() throws IOException {
        List<Conversation> read = read("{\"id\": \"a\", " + TURNS + "}\n"
                + "{\"id\": \"b\", \"conv\n"
                + "[1, 2]\n"
                + "{\"id\": \"c\"}\n"
                + "{\"id\": \"d\", \"conversations\": [{\"from\": \"human\"}]}\n"
                + "\n"
                + "{\"id\": \"a\", " + TURNS + "}\n"
                + "{\"id\": \"e\", " + TURNS + "} {}\n"
                + "{\"id\": \"f\", \"lat\": 91, \"lon\": 1, " + TURNS + "}\n");
        assertEquals(List.of("a", "f"), read.stream().map(Conversation::id).toList());
        assertEquals(Optional.empty(), read.get(1).truth());
        assertEquals(5, report.count(Decision.DAMAGED_RECORD));
        assertEquals(
                List.of(
                        "c.jsonl, line 9: found latitude 91.0 and longitude 1.0"
                                + " (the conversation has no truth, since its coordinates are out of range)",
                        "c.jsonl, line 6: expected a JSON object, found nothing (the row is blank)",
                        "c.jsonl, line 3: expected a JSON object, found other JSON (the record cannot be read)",
                        "c.jsonl, line 4: expected a list conversations of objects with from and value, found none"
                                + " (the record cannot be read)",
                        "c.jsonl, line 5: expected a list conversations of objects with from and value, found none"
                                + " (the record cannot be read)",
                        "c.jsonl, line 7: expected an id that is new, found a (the id occurred before)"),
                report.sentences().stream()
                        .filter(sentence -> !sentence.contains("line 2:") && !sentence.contains("line 8:"))
                        .toList());
    }

    @Test
    void goesOnAfterBytesThatAreNotUtf8() throws IOException {
        Path file = folder.resolve("c.jsonl");
        Files.write(
                file,
                ("{\"id\": \"\u00e9\", " + TURNS + "}\n{\"id\": \"b\", " + TURNS + "}")
                        .getBytes(StandardCharsets.ISO_8859_1));
        try (Reading<Conversation> reading = new ConversationFile("c", file).open()) {
            assertEquals("b", reading.next().id());
            assertEquals(1, reading.report().count(Decision.NOT_UTF8));
        }
    }

    @Test
    void readsAnArrayAsItReadsLines() throws IOException {
        List<Conversation> read = read("\uFEFF [\n  {\"id\": \"a\", \"note\": \"]}, {\\\"\", " + TURNS + "},\n"
                + "  {\"id\": 1, },\n  {\"image\": \"x.jpg\",\n   " + TURNS + "}\n]\n");
        assertEquals(
                List.of("a", "record 3"), read.stream().map(Conversation::id).toList());
        assertEquals("]}, {\"", read.get(0).attributes().get("note"));
        assertEquals("c.jsonl, record 3", read.get(1).origin().toString());
        assertEquals(1, report.count(Decision.DAMAGED_RECORD));
    }

    @Test
    void saysThatAnArrayIsCutOff() throws IOException {
        assertEquals(
                1,
                read("[{\"id\": \"a\", " + TURNS + "}, {\"id\": \"b\", \"conv").size());
        assertEquals(1, report.count(Decision.DAMAGED_RECORD));
    }

    @Test
    void readsRolesAndContents() throws IOException {
        Conversation read = read("{\"id\": 1, \"messages\": [{\"role\": \"user\", \"content\": \"Where?\"},"
                        + " {\"role\": \"assistant\", \"content\": \"Lyon\"}]}")
                .get(0);
        assertEquals(
                List.of(new Conversation.Turn("user", "Where?"), new Conversation.Turn("assistant", "Lyon")),
                read.turns());
        assertEquals(Map.of(), read.attributes());
    }

    /** Several rounds about one image, as the part Dialog has them. */
    @Test
    void readsRoundsAboutOneImage() throws IOException {
        Conversation read = read("{\"id\": \"d\", \"image\": \"d.jpg\", \"conversations\": ["
                        + "{\"from\": \"human\", \"value\": \"<image>\\nWhich country?\"}, {\"from\": \"gpt\", \"value\": \"Chile\"},"
                        + "{\"from\": \"human\", \"value\": \"No, further north.\"}, {\"from\": \"gpt\", \"value\": \"Peru\"}]}")
                .get(0);
        assertEquals(4, read.turns().size());
        assertEquals("Peru", read.turns().get(3).value());
    }

    @Test
    void refusesAMissingFile() {
        Path none = folder.resolve("none.jsonl");
        var error = assertThrows(InputException.class, () -> new ConversationFile("c", none).open());
        assertEquals("none.jsonl: expected a file, found none at " + none, error.getMessage());
    }

    private List<Conversation> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("c.jsonl"), text);
        try (Reading<Conversation> reading = new ConversationFile("c", file).open()) {
            List<Conversation> conversations = reading.stream().toList();
            report = reading.report();
            return conversations;
        }
    }
}
