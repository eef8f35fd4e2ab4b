package org.terrella.lmm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Usage;

/** Writes what a chat endpoint answers. */
final class ChatJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChatJson() {}

    static byte[] completion(String id, String model, Reply.Answered answered) {
        ObjectNode all = JSON.createObjectNode();
        all.put("id", id)
                .put("object", "chat.completion")
                .put("created", System.currentTimeMillis() / 1000)
                .put("model", model);
        ArrayNode choices = all.putArray("choices");
        for (String text : answered.texts()) {
            ObjectNode choice = choices.addObject();
            choice.put("index", choices.size() - 1).put("finish_reason", "stop").putNull("logprobs");
            choice.putObject("message")
                    .put("role", "assistant")
                    .put("content", text)
                    .putNull("refusal");
        }
        put(answered.usage(), all);
        return bytes(all);
    }

    static void put(Usage usage, ObjectNode json) {
        json.putObject("usage")
                .put("prompt_tokens", usage.promptTokens())
                .put("completion_tokens", usage.answerTokens())
                .put("total_tokens", usage.promptTokens() + usage.answerTokens());
    }

    static byte[] models(String model) {
        ObjectNode all = JSON.createObjectNode();
        all.put("object", "list");
        describe(model, all.putArray("data").addObject());
        return bytes(all);
    }

    static byte[] model(String model) {
        return bytes(describe(model, JSON.createObjectNode()));
    }

    private static ObjectNode describe(String model, ObjectNode json) {
        return json.put("id", model).put("object", "model").put("created", 0).put("owned_by", "terrella");
    }

    static byte[] fault(ChatFault fault) {
        ObjectNode all = JSON.createObjectNode();
        all.putObject("error")
                .put("message", fault.getMessage())
                .put("type", fault.type())
                .put("param", fault.parameter().isEmpty() ? null : fault.parameter())
                .put("code", fault.code().isEmpty() ? null : fault.code());
        return bytes(all);
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }
}
