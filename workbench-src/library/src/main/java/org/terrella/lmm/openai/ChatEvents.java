package org.terrella.lmm.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.terrella.lmm.Reply;

/** Writes answers as events, as a client gets them that asked for a stream: of each choice who speaks, what, and its end. */
final class ChatEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder events = new StringBuilder();
    private final String id;
    private final String model;
    private final long created = System.currentTimeMillis() / 1000;

    private ChatEvents(String id, String model) {
        this.id = id;
        this.model = model;
    }

    static byte[] of(String id, String model, Reply.Answered answered, boolean withUsage) {
        ChatEvents all = new ChatEvents(id, model);
        for (int i = 0; i < answered.texts().size(); i++) {
            all.choice(i, delta().put("role", "assistant").put("content", ""), null);
            all.choice(i, delta().put("content", answered.texts().get(i)), null);
            all.choice(i, delta(), "stop");
        }
        if (withUsage) {
            ObjectNode last = all.chunk();
            ChatJson.put(answered.usage(), last);
            all.add(last);
        }
        all.events.append("data: [DONE]\n\n");
        return all.events.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode delta() {
        return JSON.createObjectNode();
    }

    private void choice(int index, ObjectNode delta, String finish) {
        ObjectNode chunk = chunk();
        chunk.withArray("choices")
                .addObject()
                .put("index", index)
                .put("finish_reason", finish)
                .putNull("logprobs")
                .set("delta", delta);
        add(chunk);
    }

    private ObjectNode chunk() {
        ObjectNode chunk = JSON.createObjectNode()
                .put("id", id)
                .put("object", "chat.completion.chunk")
                .put("created", created)
                .put("model", model);
        chunk.putArray("choices");
        return chunk;
    }

    private void add(ObjectNode chunk) {
        events.append("data: ")
                .append(new String(ChatJson.bytes(chunk), StandardCharsets.UTF_8))
                .append("\n\n");
    }
}
