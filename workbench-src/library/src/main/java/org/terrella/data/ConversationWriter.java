package org.terrella.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.terrella.file.PartialFile;

/**
 * Writes conversations as {@link ConversationFile} reads them: a JSON object per line, with id, image, conversations and the
 * attributes as texts.
 *
 * <p>The file gets its name when it is whole.
 */
public final class ConversationWriter implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PartialFile file;

    /**
     * Begins a file anew.
     *
     * @param file its name in the end; replaced then if it is there
     */
    public ConversationWriter(Path file) {
        this.file = PartialFile.create(file);
    }

    /**
     * Adds conversations.
     *
     * @param conversations in the order of the file
     */
    public void append(List<Conversation> conversations) {
        StringBuilder lines = new StringBuilder();
        conversations.forEach(conversation -> lines.append(line(conversation)).append('\n'));
        file.append(StandardCharsets.UTF_8.encode(lines.toString()));
    }

    /** Ends the file and gives it its name. */
    public void finish() {
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }

    /** Images are a text if there is one, else a list. */
    static String line(Conversation conversation) {
        ObjectNode record = JSON.createObjectNode().put(ConversationFile.ID, conversation.id());
        if (conversation.images().size() == 1) {
            record.put(ConversationFile.IMAGE, conversation.images().get(0));
        } else {
            ArrayNode images = record.putArray(ConversationFile.IMAGE);
            conversation.images().forEach(images::add);
        }
        ArrayNode turns = record.putArray(ConversationFile.TURNS);
        conversation
                .turns()
                .forEach(turn -> turns.addObject().put("from", turn.from()).put("value", turn.value()));
        conversation.attributes().forEach(record::put);
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a conversation of texts cannot be written as JSON", e);
        }
    }
}
