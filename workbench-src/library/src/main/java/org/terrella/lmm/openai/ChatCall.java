package org.terrella.lmm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.openai.Habits.Part;

/**
 * One call of a chat: a prompt, then a photo, as Img2Loc and G3 send them.
 *
 * @param endpoint where to
 * @param prompt what the model is told
 * @param jpeg the photo, bare
 * @param sampling how answers are drawn
 * @param answers how many are wanted
 */
record ChatCall(Endpoint endpoint, String prompt, Optional<byte[]> jpeg, Sampling sampling, int answers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same for as many answers as a server gives at most. */
    ChatCall within(Habits habits) {
        return new ChatCall(endpoint, prompt, jpeg, sampling, Math.min(answers, habits.most()));
    }

    /** How many tokens an answer may have. */
    int mostTokens() {
        return endpoint.manner().limits().tokens().orElse(sampling.maxTokens());
    }

    /** What is said beside prompt and photo, to a server of some habits. */
    Set<Part> parts(Habits habits) {
        Set<Part> parts = EnumSet.of(Part.SEED, Part.LIMIT);
        if (sampling.temperature().isPresent()) {
            parts.add(Part.TEMPERATURE);
        }
        if (jpeg.isPresent() && endpoint.manner().detail().isPresent()) {
            parts.add(Part.DETAIL);
        }
        if (endpoint.manner().limits().effort().isPresent()) {
            parts.add(Part.EFFORT);
        }
        parts.removeIf(part -> !habits.sends(part));
        return parts;
    }

    /** The request's body. */
    byte[] body(Habits habits) {
        Set<Part> parts = parts(habits);
        ObjectNode all = JSON.createObjectNode().put("model", endpoint.model());
        ArrayNode content =
                all.putArray("messages").addObject().put("role", "user").putArray("content");
        content.addObject().put("type", "text").put("text", prompt);
        jpeg.ifPresent(shown -> {
            ObjectNode url = content.addObject().put("type", "image_url").putObject("image_url");
            url.put("url", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(shown));
            if (parts.contains(Part.DETAIL)) {
                url.put("detail", endpoint.manner().detail().orElseThrow().word());
            }
        });
        if (parts.contains(Part.SEED)) {
            all.put("seed", sampling.seed());
        }
        if (parts.contains(Part.TEMPERATURE)) {
            all.put("temperature", sampling.temperature().getAsDouble());
        }
        if (answers > 1) {
            all.put("n", answers);
        }
        if (parts.contains(Part.LIMIT)) {
            all.put(habits.isNewerLimit() ? Habits.NEWER_LIMIT : Part.LIMIT.word(), mostTokens());
        }
        if (parts.contains(Part.EFFORT)) {
            all.put(Part.EFFORT.word(), endpoint.manner().limits().effort().orElseThrow());
        }
        try {
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    /** Without prompt and photo. */
    @Override
    public String toString() {
        return "a call of " + endpoint.name() + " for " + answers + " answers";
    }
}
