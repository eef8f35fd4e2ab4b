package org.terrella.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrella.file.Origin;

class ConversationWriterTest {

    @TempDir
    private Path folder;

    private static Conversation conversation(String id, String... images) {
        return new Conversation(
                id,
                List.of(images),
                List.of(new Conversation.Turn("human", "<image>\nWhere?"), new Conversation.Turn("gpt", "\"Łódź\"")),
                Optional.empty(),
                Map.of("kind", "place"),
                Origin.of("test"));
    }

    @Test
    void writesTheFormOfTheField() throws IOException {
        Path file = folder.resolve("c.jsonl");
        try (ConversationWriter writer = new ConversationWriter(file)) {
            writer.append(List.of(conversation("a", "1.jpg"), conversation("b")));
            assertFalse(Files.exists(file)); // before it is whole
            writer.finish();
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(
                "{\"id\":\"a\",\"image\":\"1.jpg\",\"conversations\":[{\"from\":\"human\",\"value\":\"<image>\\nWhere?\"},"
                        + "{\"from\":\"gpt\",\"value\":\"\\\"Łódź\\\"\"}],\"kind\":\"place\"}",
                lines.get(0));
        assertTrue(lines.get(1).contains("\"image\":[]"));
        try (Reading<Conversation> reading = new ConversationFile("c", file).open()) {
            assertEquals(conversation("a", "1.jpg").turns(), reading.next().turns());
            assertEquals(List.of(), reading.next().images());
        }
    }

    @Test
    void leavesNothingBehindIfItIsGivenUp() throws IOException {
        try (ConversationWriter writer = new ConversationWriter(folder.resolve("c.jsonl"))) {
            writer.append(List.of(conversation("a")));
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
