package org.terrella.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.terrella.file.Words;
import org.terrella.locate.method.Setting;

/** The types that values of settings have, and how each stands in a cell of a table. */
public enum SettingType {
    /** A Long. */
    WHOLE,
    /** A Double. */
    NUMBER,
    /** A Boolean. */
    TRUTH,
    /** A String. */
    TEXT,
    /** A list of Strings; in a cell, a JSON array. */
    LIST;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The type of a value.
     *
     * @param value a Long, Double, Boolean, String or list of Strings
     * @return its type
     * @throws IllegalArgumentException if it is none of these
     */
    public static SettingType of(Object value) {
        if (value instanceof Long) {
            return WHOLE;
        }
        if (value instanceof Double) {
            return NUMBER;
        }
        if (value instanceof Boolean) {
            return TRUTH;
        }
        if (value instanceof String) {
            return TEXT;
        }
        if (value instanceof List<?>) {
            return LIST;
        }
        throw new IllegalArgumentException(
                "the value of a setting must be a Long, Double, Boolean, String or list of Strings, found a "
                        + value.getClass().getName());
    }

    /**
     * A value as it stands in a cell.
     *
     * @param value of a setting
     * @return a text that no other value of its type has
     */
    public static String cell(Object value) {
        try {
            return of(value) == LIST ? JSON.writeValueAsString(value) : Setting.text(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts can always be written", e);
        }
    }

    /** The value of this type that stands in a cell. */
    Object value(String cell) {
        return switch (this) {
            case WHOLE -> Long.valueOf(cell);
            case NUMBER -> Double.valueOf(cell);
            case TRUTH -> Boolean.valueOf(cell);
            case TEXT -> cell;
            case LIST -> list(cell);
        };
    }

    private static List<String> list(String cell) {
        try {
            return List.copyOf(JSON.readValue(cell, new TypeReference<List<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a JSON array of texts, found " + cell, e);
        }
    }

    /** Its name in files. */
    String word() {
        return Words.word(this);
    }

    static SettingType named(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the type of a setting must be one of "
                        + Arrays.stream(values()).map(SettingType::word).toList() + ", found " + word));
    }
}
