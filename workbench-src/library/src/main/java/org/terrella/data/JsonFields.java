package org.terrella.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of a JSON object as texts. */
final class JsonFields {

    private JsonFields() {}

    /** Each field that is not null; objects and lists as JSON, everything else as it is printed. */
    static Map<String, String> of(JsonNode object) {
        Map<String, String> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                fields.put(field.getKey(), text(field.getValue()));
            }
        });
        return fields;
    }

    static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
