package org.terrella.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An object of a YAML file, whose values are asked for by key; what is not as asked for is told with file and key. */
public final class YamlKeys {

    private final Path file;
    private final String prefix;
    private final JsonNode object;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private YamlKeys(Path file, String prefix, JsonNode object) {
        this.file = file;
        this.prefix = prefix;
        this.object = object;
    }

    /**
     * The object that a file consists of.
     *
     * @param file for messages
     * @param text all of the file
     * @param known all keys that it may have
     * @return its keys
     * @throws InputException if it is no YAML, has another key or one twice, or is no object
     */
    public static YamlKeys of(Path file, String text, List<String> known) {
        try {
            return of(file, "", YAML.readTree(text), known);
        } catch (JsonProcessingException e) {
            long line =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new InputException(
                    file, line, e.getOriginalMessage().lines().findFirst().orElse("expected YAML"));
        }
    }

    /**
     * An object of which no other keys may be there.
     *
     * @param file where it is from
     * @param prefix keys of the objects around it, each with a dot
     * @param object the object
     * @param known all keys that it may have
     * @return its keys
     * @throws InputException if it has another, or is no object
     */
    public static YamlKeys of(Path file, String prefix, JsonNode object, List<String> known) {
        YamlKeys keys = of(file, prefix, object);
        for (String name : keys.names()) {
            if (!known.contains(name)) {
                throw new InputException(
                        file, "expected one of the keys " + String.join(", ", known) + ", found " + prefix + name);
            }
        }
        return keys;
    }

    private static YamlKeys of(Path file, String prefix, JsonNode object) {
        YamlKeys keys = new YamlKeys(file, prefix, object);
        if (!object.isObject()) {
            String where = prefix.isEmpty() ? "the file" : prefix.substring(0, prefix.length() - 1);
            throw new InputException(file, where + " must consist of keys with values, found " + shown(object));
        }
        return keys;
    }

    /**
     * Its keys.
     *
     * @return in their order
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        Iterator<String> all = object.fieldNames();
        all.forEachRemaining(names::add);
        return names;
    }

    /**
     * Whether a key is there.
     *
     * @param key its name
     * @return true if it is
     */
    public boolean has(String key) {
        return object.has(key);
    }

    /**
     * Whether a value is an object.
     *
     * @param key its name
     * @return false if it is something else, or is not there
     */
    public boolean isObject(String key) {
        return object.path(key).isObject();
    }

    /**
     * An object within.
     *
     * @param key its name
     * @param known all keys that it may have; nothing if it may have any
     * @return its keys
     * @throws InputException if there is none, or it is no object
     */
    public YamlKeys object(String key, Optional<List<String>> known) {
        String path = prefix + key + ".";
        return known.map(names -> of(file, path, value(key), names)).orElseGet(() -> of(file, path, value(key)));
    }

    /**
     * A text.
     *
     * @param key its name
     * @return the text without blanks around it
     * @throws InputException if there is none, or it is blank
     */
    public String text(String key) {
        return text(key, value(key));
    }

    /**
     * A text, or a list of them.
     *
     * @param key its name
     * @return one or more
     * @throws InputException if there is none
     */
    public List<String> texts(String key) {
        return list(key, node -> text(key, node));
    }

    private String text(String key, JsonNode node) {
        if (!node.isTextual() || node.asText().isBlank()) {
            throw fault(key, "must be text, found " + shown(node));
        }
        return node.asText().strip();
    }

    /**
     * A whole number.
     *
     * @param key its name
     * @return the number
     * @throws InputException if there is none
     */
    public long whole(String key) {
        return whole(key, value(key));
    }

    /**
     * A whole number, or a list of them.
     *
     * @param key its name
     * @return one or more
     * @throws InputException if there is none
     */
    public List<Long> wholes(String key) {
        return list(key, node -> whole(key, node));
    }

    private long whole(String key, JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw fault(key, "must be a whole number, found " + shown(node));
        }
        return node.asLong();
    }

    /**
     * A number, or a list of them.
     *
     * @param key its name
     * @return one or more
     * @throws InputException if there is none
     */
    public List<Double> numbers(String key) {
        return list(key, node -> {
            if (!node.isNumber()) {
                throw fault(key, "must be a number, found " + shown(node));
            }
            return node.asDouble();
        });
    }

    /**
     * A word, number or truth value as it is written.
     *
     * @param key its name
     * @return the text
     * @throws InputException if there is none
     */
    public String scalar(String key) {
        return scalar(key, value(key));
    }

    /**
     * A list of words, numbers or truth values as they are written.
     *
     * @param key its name
     * @return the texts
     * @throws InputException if it is no list
     */
    public List<String> scalars(String key) {
        if (!value(key).isArray()) {
            throw fault(key, "must be a list, found " + shown(value(key)));
        }
        return list(key, node -> scalar(key, node));
    }

    /**
     * A word, number or truth value as it is written, or a list of such.
     *
     * @param key its name
     * @param mayBeList whether a list is allowed
     * @return a text, or a list of texts
     * @throws InputException if there is none
     */
    public Object value(String key, boolean mayBeList) {
        JsonNode node = value(key);
        return mayBeList && node.isArray() ? list(key, element -> scalar(key, element)) : scalar(key, node);
    }

    private String scalar(String key, JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            throw fault(key, "must be one value, found " + shown(node));
        }
        return node.asText();
    }

    /**
     * The objects of a list.
     *
     * @param key its name
     * @param known all keys that each may have
     * @return one or more
     * @throws InputException if it is no list
     */
    public List<YamlKeys> objects(String key, List<String> known) {
        JsonNode all = value(key);
        if (!all.isArray()) {
            throw fault(key, "must be a list, found " + shown(all));
        }
        List<YamlKeys> objects = new ArrayList<>();
        for (JsonNode node : all) {
            objects.add(of(file, prefix + key + "[" + (objects.size() + 1) + "].", node, known));
        }
        return objects;
    }

    private <T> List<T> list(String key, Function<JsonNode, T> read) {
        JsonNode node = value(key);
        List<T> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> values.add(read.apply(element)));
        } else {
            values.add(read.apply(node));
        }
        return values;
    }

    /**
     * A value by a rule.
     *
     * @param key its name
     * @param rule throws {@link IllegalArgumentException}
     * @param <T> type of the value
     * @return the value
     * @throws InputException if the rule throws
     */
    public <T> T rule(String key, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (IllegalArgumentException e) {
            throw fault(key, e.getMessage());
        }
    }

    /**
     * What is wrong with a value.
     *
     * @param key its name
     * @param fault what was expected and what was found
     * @return with file and key
     */
    public InputException fault(String key, String fault) {
        return new InputException(file, prefix + key + ": " + fault);
    }

    private JsonNode value(String key) {
        if (!object.has(key)) {
            throw fault(key, "expected a value, found none");
        }
        return object.get(key);
    }

    private static String shown(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "nothing" : node.toString();
    }
}
