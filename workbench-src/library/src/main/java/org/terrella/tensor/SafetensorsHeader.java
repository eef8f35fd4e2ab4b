package org.terrella.tensor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.file.InputException;

/**
 * What the JSON of a safetensors file says: texts, and where each array is.
 *
 * @param metadata texts by name; sorted
 * @param entries the arrays, in the order of the JSON
 */
record SafetensorsHeader(Map<String, String> metadata, List<Entry> entries) {

    private static final String METADATA = "__metadata__";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Where an array is.
     *
     * @param name its name
     * @param element kind of its numbers
     * @param shape length of each axis
     * @param from its first byte, counted after the header
     * @param to the byte after its last one
     */
    record Entry(String name, Element element, List<Long> shape, long from, long to) {}

    /**
     * Reads the JSON.
     *
     * @param dataBytes how many bytes come after the header; the arrays must fill them without gaps
     */
    static SafetensorsHeader parse(Path file, byte[] json, long dataBytes) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InputException(file, "expected a JSON header, found " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InputException(file, "expected a JSON header, found " + e.getMessage());
        }
        if (root == null || !root.isObject()) {
            throw new InputException(file, "expected a JSON object as header, found another value");
        }
        Map<String, String> metadata = new TreeMap<>();
        List<Entry> entries = new ArrayList<>();
        root.properties().forEach(field -> {
            if (field.getKey().equals(METADATA)) {
                metadata.putAll(texts(file, field.getValue()));
            } else {
                entries.add(entry(file, field.getKey(), field.getValue()));
            }
        });
        requireFilled(file, entries, dataBytes);
        return new SafetensorsHeader(Collections.unmodifiableMap(metadata), List.copyOf(entries));
    }

    private static Map<String, String> texts(Path file, JsonNode object) {
        if (!object.isObject()) {
            throw new InputException(file, "expected texts as " + METADATA + ", found " + object);
        }
        Map<String, String> texts = new TreeMap<>();
        object.properties().forEach(text -> {
            if (!text.getValue().isTextual()) {
                throw new InputException(
                        file, "expected a text as metadata " + text.getKey() + ", found " + text.getValue());
            }
            texts.put(text.getKey(), text.getValue().textValue());
        });
        return texts;
    }

    private static Entry entry(Path file, String name, JsonNode node) {
        JsonNode axes = node.path("shape");
        JsonNode offsets = node.path("data_offsets");
        List<Long> shape = new ArrayList<>();
        axes.forEach(axis -> shape.add(whole(axis)));
        long from = whole(offsets.path(0));
        long to = whole(offsets.path(1));
        if (!axes.isArray() || shape.contains(-1L) || offsets.size() != 2 || from < 0 || to < from) {
            throw new InputException(
                    file, "expected shape and data_offsets of " + name + " as whole numbers, found " + node);
        }
        try {
            Element element = Element.named(node.path("dtype").asText());
            if (element.bytes(shape) != to - from) {
                throw new InputException(
                        file,
                        "expected " + element.bytes(shape) + " bytes for " + name + " of " + shape + " " + element
                                + ", found " + (to - from));
            }
            return new Entry(name, element, List.copyOf(shape), from, to);
        } catch (IllegalArgumentException e) {
            throw new InputException(file, name + ": " + e.getMessage());
        } catch (ArithmeticException e) {
            throw new InputException(file, "expected a possible shape of " + name + ", found " + shape);
        }
    }

    /** A whole number from 0; -1 for anything else. */
    private static long whole(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() ? Math.max(-1, node.longValue()) : -1;
    }

    private static void requireFilled(Path file, List<Entry> entries, long dataBytes) {
        long end = 0;
        for (Entry entry : entries.stream()
                .sorted(Comparator.comparingLong(Entry::from).thenComparingLong(Entry::to))
                .toList()) {
            if (entry.from != end) {
                throw new InputException(
                        file,
                        "expected arrays without gaps or overlaps, found " + entry.name + " at " + entry.from
                                + " in place of " + end);
            }
            end = entry.to;
        }
        if (end != dataBytes) {
            throw new InputException(file, "expected " + end + " bytes of arrays after the header, found " + dataBytes);
        }
    }

    /** The JSON of a file with these arrays, one after the other. */
    static byte[] json(Map<String, String> metadata, List<StoredTensor> tensors) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode texts = root.putObject(METADATA);
        new TreeMap<>(metadata).forEach(texts::put);
        long at = 0;
        for (StoredTensor tensor : tensors) {
            if (root.has(tensor.name())) {
                throw new IllegalArgumentException("expected each name once, found " + tensor.name() + " again");
            }
            long end = at + tensor.bytes().remaining();
            ObjectNode entry = root.putObject(tensor.name());
            entry.put("dtype", tensor.element().name());
            ArrayNode shape = entry.putArray("shape");
            tensor.shape().forEach(shape::add);
            entry.putArray("data_offsets").add(at).add(end);
            at = end;
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
