package org.terrella.lmm.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds JSON objects in a text, bare, in fences or among prose, and reads them leniently. */
final class JsonObjects {

    private static final JsonMapper JSON = JsonMapper.builder()
            .nodeFactory(new NotingFactory())
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonObjects() {}

    /**
     * Where an object stands.
     *
     * @param start its opening brace
     * @param end behind its closing brace
     */
    record Span(int start, int end) {
        String of(String text) {
            return text.substring(start, end);
        }
    }

    /** The outermost balanced braces, found in one pass; braces in strings do not count. */
    static List<Span> spans(String text) {
        List<Span> objects = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean isQuoted = false;
        for (int i = text.indexOf('{'); i >= 0 && i < text.length(); i++) {
            char letter = text.charAt(i);
            if (depth > 0 && letter == '"' && text.charAt(i - 1) != '\\') {
                isQuoted = !isQuoted;
            } else if (letter == '{' && !isQuoted) {
                start = depth == 0 ? i : start;
                depth++;
            } else if (letter == '}' && !isQuoted && depth > 0) {
                depth--;
                if (depth == 0) {
                    objects.add(new Span(start, i + 1));
                }
            }
        }
        return objects;
    }

    /** What a text says that was written as one JSON string; any other text as it is. */
    static String unquoted(String text) {
        String string = text.strip();
        if (string.length() < 2 || !string.startsWith("\"") || !string.endsWith("\"")) {
            return text;
        }
        try {
            return JSON.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(string)
                    .asText(text);
        } catch (JsonProcessingException e) {
            return text; // quotation marks of a sentence
        }
    }

    /** What an object says, if it can be read. */
    static Optional<JsonNode> read(String object) {
        try {
            return Optional.ofNullable(JSON.readTree(object)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException e) {
            return Optional.empty(); // broken; its fields are read as words and numbers
        }
    }

    /** Names of fields that stand in an object more than once, with different values. */
    static Set<String> contradictions(JsonNode object) {
        return object instanceof NotingObject noting ? noting.contradictions : Set.of();
    }

    /** Makes objects that notice what else of them would be lost. */
    private static final class NotingFactory extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public ObjectNode objectNode() {
            return new NotingObject(this);
        }
    }

    /** An object that knows which of its fields it was given twice. */
    @SuppressWarnings("unchecked") // deepCopy is inherited from a class that overrides it unchecked
    private static final class NotingObject extends ObjectNode {

        private static final long serialVersionUID = 1L;

        private final HashSet<String> contradictions = new HashSet<>();

        NotingObject(JsonNodeFactory factory) {
            super(factory);
        }

        @Override
        public JsonNode replace(String name, JsonNode value) {
            JsonNode old = super.replace(name, value);
            if (old != null && !old.equals(value)) {
                contradictions.add(name);
            }
            return old;
        }
    }
}
