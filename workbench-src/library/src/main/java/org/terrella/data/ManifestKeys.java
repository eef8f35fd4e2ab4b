package org.terrella.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.terrella.file.InputException;

/** Compares the keys of a file with the components of the records that it is read into, all of which must be there. */
final class ManifestKeys {

    private final Path file;
    private final JsonParser parser;

    private ManifestKeys(Path file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Passes over a file.
     *
     * @throws InputException for the first key that is unknown or missing
     */
    static void check(Path file, JsonParser parser, Class<? extends Record> type) throws IOException {
        ManifestKeys keys = new ManifestKeys(file, parser);
        parser.nextToken();
        keys.object(type);
    }

    private void object(Class<?> type) throws IOException {
        Map<String, Type> known = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents())
                .forEach(component -> known.put(key(component), component.getGenericType()));
        long start = line();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new InputException(
                    file, start, "expected the keys " + String.join(", ", known.keySet()) + ", found none");
        }
        Set<String> missing = new LinkedHashSet<>(known.keySet());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!known.containsKey(name)) {
                throw new InputException(
                        file,
                        line(),
                        "expected one of the keys " + String.join(", ", known.keySet()) + ", found " + name);
            }
            missing.remove(name);
            parser.nextToken();
            value(known.get(name));
        }
        if (!missing.isEmpty()) {
            throw new InputException(
                    file,
                    start,
                    "expected the keys " + String.join(", ", known.keySet()) + ", found no "
                            + String.join(", ", missing));
        }
    }

    private void value(Type type) throws IOException {
        if (type instanceof Class<?> record && record.isRecord()) {
            object(record);
        } else if (type instanceof ParameterizedType list
                && parser.currentToken() == JsonToken.START_ARRAY
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord()) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                object(element);
            }
        } else {
            parser.skipChildren();
        }
    }

    private long line() {
        return Math.max(1, parser.currentLocation().getLineNr());
    }

    private static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
