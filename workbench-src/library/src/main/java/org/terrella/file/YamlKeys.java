package org.terrella.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object of a YAML file, whose values are asked for by key.
 *
 * <p>Where a value is missing or not as it is asked for, an {@link InputException} tells so with file, line and key.
 * The class is long by its documentation alone: each kind of value has its method, most of one line.
 */
public final class YamlKeys {

    private final YamlFile file;
    private final String prefix;
    private final JsonNode object;
    private final Optional<List<String>> known;

    YamlKeys(YamlFile file, String prefix, JsonNode object, Optional<List<String>> known) {
        this.file = file;
        this.prefix = prefix;
        this.object = object;
        this.known = known;
        if (!object.isObject()) {
            throw file.fault(object, "expected the keys " + listed() + ", found none");
        }
        known.ifPresent(names -> names().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw file.fault(object, name, "expected one of the keys " + listed() + ", found " + prefix + name);
                }));
    }

    private String listed() {
        return known.map(names -> String.join(", ", names)).orElse("of an object");
    }

    /**
     * The same, of which every key that it may have must be there.
     *
     * @return these
     * @throws InputException if one is missing; the message names all that are
     */
    public YamlKeys complete() {
        List<String> missing =
                known.orElse(List.of()).stream().filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            throw file.fault(object, "expected the keys " + listed() + ", found no " + String.join(", ", missing));
        }
        return this;
    }

    /**
     * Its keys.
     *
     * @return in their order
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
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
     */
    public YamlKeys object(String key, Optional<List<String>> known) {
        if (!value(key).isObject()) {
            throw fault(key, "must consist of keys with values, found " + file.shown(value(key)));
        }
        return new YamlKeys(file, prefix + key + ".", value(key), known);
    }

    /**
     * The objects of a list.
     *
     * @param key its name
     * @param known all keys that each may have
     * @return in their order
     */
    public List<YamlKeys> objects(String key, List<String> known) {
        requireList(key);
        List<YamlKeys> objects = new ArrayList<>();
        for (JsonNode node : value(key)) {
            String path = prefix + key + "[" + (objects.size() + 1) + "].";
            objects.add(new YamlKeys(file, path, node, Optional.of(known)));
        }
        return objects;
    }

    /**
     * A text.
     *
     * @param key its name
     * @return the text without blanks around it
     */
    public String text(String key) {
        return text(key, value(key));
    }

    /**
     * A text, or a list of them.
     *
     * @param key its name
     * @return one or more
     */
    public List<String> texts(String key) {
        return list(key, node -> text(key, node));
    }

    private String text(String key, JsonNode node) {
        return require(key, node, node.isTextual() && !node.asText().isBlank(), "text")
                .asText()
                .strip();
    }

    /**
     * A whole number.
     *
     * @param key its name
     * @return the number
     */
    public long whole(String key) {
        return whole(key, value(key));
    }

    /**
     * A whole number, or a list of them.
     *
     * @param key its name
     * @return one or more
     */
    public List<Long> wholes(String key) {
        return list(key, node -> whole(key, node));
    }

    private long whole(String key, JsonNode node) {
        return require(key, node, node.isIntegralNumber() && node.canConvertToLong(), "a whole number")
                .asLong();
    }

    /**
     * A number, or a list of them.
     *
     * @param key its name
     * @return one or more
     */
    public List<Double> numbers(String key) {
        return list(key, node -> require(key, node, node.isNumber(), "a number").asDouble());
    }

    /**
     * A word, number or truth value as it is written.
     *
     * @param key its name
     * @return the text
     */
    public String scalar(String key) {
        return scalar(key, value(key));
    }

    /**
     * A list of words, numbers or truth values as they are written.
     *
     * @param key its name
     * @return the texts
     */
    public List<String> scalars(String key) {
        requireList(key);
        return list(key, node -> scalar(key, node));
    }

    /**
     * A word, number or truth value as it is written, or a list of such.
     *
     * @param key its name
     * @return a text, or a list of texts
     */
    public Object scalarOrList(String key) {
        return value(key).isArray() ? scalars(key) : scalar(key);
    }

    private String scalar(String key, JsonNode node) {
        return require(key, node, node.isValueNode() && !node.isNull(), "one value")
                .asText();
    }

    private JsonNode require(String key, JsonNode node, boolean isRight, String what) {
        if (!isRight) {
            throw fault(key, "must be " + what + ", found " + file.shown(node));
        }
        return node;
    }

    private void requireList(String key) {
        require(key, value(key), value(key).isArray(), "a list");
    }

    private <T> List<T> list(String key, Function<JsonNode, T> read) {
        JsonNode node = value(key);
        List<T> values = new ArrayList<>();
        (node.isArray() ? node : List.of(node)).forEach(element -> values.add(read.apply(element)));
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
     * Refuses files of another schema.
     *
     * @param known the value that the key {@code schema} must have
     * @throws InputException if it has another, or none
     */
    public void requireSchema(long known) {
        long found = whole("schema");
        if (found != known) {
            throw fault("schema", "must be " + known + ", found " + found);
        }
    }

    /**
     * A value of the whole object by a rule.
     *
     * @param rule throws {@link IllegalArgumentException}
     * @param <T> type of the value
     * @return the value
     * @throws InputException if the rule throws
     */
    public <T> T rule(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (IllegalArgumentException e) {
            throw fault(e.getMessage());
        }
    }

    /**
     * What is wrong with a value.
     *
     * @param key its name
     * @param fault what was expected and what was found
     * @return with file, line and key
     */
    public InputException fault(String key, String fault) {
        return file.fault(object, key, prefix + key + ": " + fault);
    }

    /**
     * What is wrong with the whole object.
     *
     * @param fault what was expected and what was found
     * @return with file and line
     */
    public InputException fault(String fault) {
        return file.fault(object, fault);
    }

    private JsonNode value(String key) {
        if (!object.has(key)) {
            throw fault(key, "expected a value, found none");
        }
        return object.get(key);
    }
}
