package org.terrella.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads YAML strictly: a key that is there twice, or that nobody knows, is told with its line. */
public final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String OBJECT = ""; // no key is empty

    private final Path file;
    private final boolean isDiscreet;
    private final Map<JsonNode, Map<String, Long>> lines = new IdentityHashMap<>();

    private YamlFile(Path file, boolean isDiscreet) {
        this.file = file;
        this.isDiscreet = isDiscreet;
    }

    /**
     * Reads a file.
     *
     * @param file in UTF-8
     * @param what it holds, such as "an experiment", for the message where there is none
     * @param known all keys that it may have
     * @return its keys
     * @throws InputException if there is no such file, it is no YAML, or has a key twice or one that is not known
     */
    public static YamlKeys read(Path file, String what, List<String> known) {
        return new YamlFile(file, false).keys(bytes(file, what), known);
    }

    /**
     * Reads a file of others, which may have any keys; JSON is YAML too.
     *
     * @param file in UTF-8
     * @param what it holds, for the message where there is none
     * @return its keys
     * @throws InputException if there is no such file, it is no YAML, or has a key twice
     */
    public static YamlKeys readOpen(Path file, String what) {
        return new YamlFile(file, false).keys(bytes(file, what), Optional.empty());
    }

    /**
     * Reads a file whose values may be secrets: no message repeats one.
     *
     * @param file in UTF-8
     * @param what it holds, for the message where there is none
     * @param known all keys that it may have
     * @return its keys
     * @throws InputException as {@link #read} does
     */
    public static YamlKeys readDiscreetly(Path file, String what, List<String> known) {
        return new YamlFile(file, true).keys(bytes(file, what), known);
    }

    /**
     * The keys of a text.
     *
     * @param file where it is from, for messages
     * @param text in UTF-8
     * @param known all keys that it may have
     * @return its keys
     * @throws InputException if it is no YAML, or has a key twice or one that is not known
     */
    public static YamlKeys parse(Path file, byte[] text, List<String> known) {
        return new YamlFile(file, false).keys(text, known);
    }

    private static byte[] bytes(Path file, String what) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InputException(file, "expected " + what + ", found none at " + file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private YamlKeys keys(byte[] text, List<String> known) {
        return keys(text, Optional.of(known));
    }

    private YamlKeys keys(byte[] text, Optional<List<String>> known) {
        try (JsonParser parser = YAML.createParser(text)) {
            JsonNode root = parser.nextToken() == null ? MissingNode.getInstance() : node(parser);
            if (parser.nextToken() != null) {
                throw new InputException(file, line(parser), "expected the end of the file, found more");
            }
            return new YamlKeys(this, "", root, known);
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String fault = e.getOriginalMessage().lines().findFirst().orElse("expected YAML");
            throw new InputException(
                    file, line, isDiscreet ? "expected keys with values, found something else" : fault);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private JsonNode node(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            ObjectNode object = YAML.createObjectNode();
            Map<String, Long> keys = new HashMap<>();
            lines.put(object, keys);
            keys.put(OBJECT, line(parser));
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                keys.put(key, line(parser));
                parser.nextToken();
                object.set(key, node(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode array = YAML.createArrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(node(parser));
            }
            return array;
        }
        return YAML.readTree(parser);
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** What is wrong at a key of an object, or with all of it where it has no such key. */
    InputException fault(JsonNode object, String key, String fault) {
        Map<String, Long> keys = lines.getOrDefault(object, Map.of());
        return new InputException(file, keys.getOrDefault(key, keys.getOrDefault(OBJECT, 1L)), fault);
    }

    /** What is wrong with an object. */
    InputException fault(JsonNode object, String fault) {
        return fault(object, OBJECT, fault);
    }

    /** What was found, for a message. */
    String shown(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "nothing";
        }
        return isDiscreet ? "something else" : node.toString();
    }
}
