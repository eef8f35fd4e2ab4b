package org.terrella.lmm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.terrella.image.ImageSize;
import org.terrella.lmm.Prompt;
import org.terrella.lmm.PromptStyle;
import org.terrella.lmm.Question;
import org.terrella.lmm.Sampling;

/**
 * What somebody asks a chat endpoint.
 *
 * @param model what they call the model
 * @param text the texts of all messages, one below the other
 * @param photo bytes of the one image file
 * @param answers how many answers they want
 * @param sampling how these are drawn
 * @param events whether they want them as events
 */
record ChatRequest(String model, String text, Optional<byte[]> photo, int answers, Sampling sampling, Events events) {

    /** Whether answers come as events. */
    enum Events {
        /** As a whole. */
        NONE,
        /** As events. */
        PLAIN,
        /** As events, of which the last tells tokens. */
        WITH_USAGE
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ANSWERS = 128;
    private static final long MOST_PIXELS = 50_000_000; // looked at before they are decoded, which takes 4 bytes each

    /**
     * Reads a body.
     *
     * @param body JSON
     * @throws ChatFault if it cannot be answered as it is
     */
    static ChatRequest read(byte[] body) {
        JsonNode json = json(body);
        if (!json.path("model").isTextual()) {
            throw ChatFault.request("model", "expected the name of a model, found none");
        }
        List<String> texts = new ArrayList<>();
        List<byte[]> photos = new ArrayList<>();
        json.path("messages").forEach(message -> content(message.path("content"), texts, photos));
        if (photos.size() > 1) {
            throw ChatFault.request("messages", "expected one photo or none, found " + photos.size());
        }
        String text = texts.stream().filter(some -> !some.isBlank()).collect(Collectors.joining("\n"));
        if (text.isBlank()) {
            throw ChatFault.request("messages", "expected a text, found none");
        }
        return new ChatRequest(
                json.path("model").asText(),
                text,
                photos.stream().findFirst(),
                (int) whole(json, "n", 1, 1, MOST_ANSWERS),
                sampling(json),
                events(json));
    }

    private static Events events(JsonNode json) {
        if (!json.path("stream").asBoolean()) {
            return Events.NONE;
        }
        return json.path("stream_options").path("include_usage").asBoolean() ? Events.WITH_USAGE : Events.PLAIN;
    }

    /**
     * What is asked, read back from the text.
     *
     * @param styles the styles that the prompt may be in
     * @throws ChatFault if it is in none of them
     */
    Question question(List<PromptStyle> styles) {
        try {
            return new Question("of this request", photo.map(bytes -> () -> bytes), Prompt.read(text, styles));
        } catch (IllegalArgumentException e) {
            throw ChatFault.unknownPrompt(e.getMessage());
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw ChatFault.request("", "expected JSON, found something else");
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static Sampling sampling(JsonNode json) {
        JsonNode temperature = json.path("temperature");
        double degree = temperature.isMissingNode() || temperature.isNull() ? Sampling.HABIT : temperature.asDouble(-1);
        if (!(degree >= 0 && degree <= 2)) {
            throw ChatFault.request("temperature", "expected a number within [0, 2], found another value");
        }
        String limit = json.has("max_tokens") ? "max_tokens" : "max_completion_tokens";
        long most = whole(json, limit, Sampling.G3.maxTokens(), 1, Integer.MAX_VALUE);
        return new Sampling(
                degree, (int) most, whole(json, "seed", Sampling.G3.seed(), Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static long whole(JsonNode json, String key, long defaults, long least, long most) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return defaults;
        }
        if (!value.canConvertToLong() || value.asLong() < least || value.asLong() > most) {
            throw ChatFault.request(key, "expected a whole number within its range, found another value");
        }
        return value.asLong();
    }

    private static void content(JsonNode content, List<String> texts, List<byte[]> photos) {
        if (content.isTextual()) {
            texts.add(content.asText());
        }
        for (JsonNode part : content.isArray() ? content : JSON.createArrayNode()) {
            switch (part.path("type").asText()) {
                case "text" -> texts.add(part.path("text").asText());
                case "image_url" ->
                    photos.add(photo(part.path("image_url").path("url").asText()));
                default -> throw ChatFault.request("messages", "expected parts text and image_url, found another");
            }
        }
    }

    private static byte[] photo(String url) {
        int comma = url.indexOf(',');
        if (!url.startsWith("data:image/")
                || comma < 0
                || !url.substring(0, comma).endsWith(";base64")) {
            throw ChatFault.request(
                    "messages", "expected an image as data:image/...;base64, found another address; none is fetched");
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(url.substring(comma + 1));
            ImageSize.of(bytes).filter(size -> size.pixels() > MOST_PIXELS).ifPresent(size -> {
                throw ChatFault.request(
                        "messages",
                        "expected a photo of at most " + MOST_PIXELS + " pixels, found " + size.width() + " x "
                                + size.height());
            });
            return bytes;
        } catch (IllegalArgumentException e) {
            throw ChatFault.request("messages", "expected an image in base64, found something else");
        }
    }
}
