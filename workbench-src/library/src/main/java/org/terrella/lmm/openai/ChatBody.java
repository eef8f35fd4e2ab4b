package org.terrella.lmm.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the JSON of a completion out of what servers wrap it in: comments that keep a line open, events, a byte order mark. */
final class ChatBody {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final String MARK = "\ufeff";
    private static final String DATA = "data:";
    private static final String END = "[DONE]";
    private static final Pattern COMMENTS = Pattern.compile("\\A\\s*:[^\\n]*(\\n|\\z)");

    private ChatBody() {}

    /** Without byte order mark, comments and blanks before the text. */
    static String clean(String body) {
        String text = body.startsWith(MARK) ? body.substring(MARK.length()) : body;
        for (String shorter = COMMENTS.matcher(text).replaceFirst("");
                !shorter.equals(text);
                shorter = COMMENTS.matcher(text).replaceFirst("")) {
            text = shorter;
        }
        return text.strip();
    }

    /** The value at the begin of a text; nothing if it is no JSON. */
    static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A completion, or the fault that came in its place; nothing if it is neither or was cut off. */
    static Optional<JsonNode> completion(String body) {
        String text = clean(body);
        return text.startsWith(DATA) || text.startsWith("event:") ? ofEvents(text) : json(text);
    }

    /** Choices as they are sent piece by piece. */
    private static final class Pieces {
        private final StringBuilder text = new StringBuilder();
        private String finish;
    }

    private static Optional<JsonNode> ofEvents(String text) {
        Map<Integer, Pieces> choices = new TreeMap<>();
        ObjectNode all = JSON.createObjectNode();
        boolean isWhole = false;
        for (String line : text.lines()
                .filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()).strip())
                .collect(Collectors.toList())) {
            if (line.equals(END)) {
                isWhole = true;
                continue;
            }
            Optional<JsonNode> event = json(line);
            if (event.isEmpty() || event.get().hasNonNull("error")) {
                return event;
            }
            isWhole |= add(event.get(), choices);
            if (event.get().hasNonNull("usage")) {
                all.set("usage", event.get().get("usage"));
            }
        }
        choices.forEach((index, pieces) -> all.withArray("choices")
                .addObject()
                .put("index", index)
                .put("finish_reason", pieces.finish)
                .putObject("message")
                .put("content", pieces.text.toString()));
        return isWhole ? Optional.of(all) : Optional.empty();
    }

    /** Adds an event's pieces; returns whether a choice ended. */
    private static boolean add(JsonNode event, Map<Integer, Pieces> choices) {
        boolean isEnd = false;
        for (JsonNode choice : event.path("choices")) {
            Pieces pieces = choices.computeIfAbsent(choice.path("index").asInt(0), index -> new Pieces());
            JsonNode delta = choice.has("delta") ? choice.path("delta") : choice.path("message");
            pieces.text.append(delta.path("content").asText(""));
            if (choice.hasNonNull("finish_reason")) {
                pieces.finish = choice.path("finish_reason").asText();
                isEnd = true;
            }
        }
        return isEnd;
    }
}
