package org.terrella.tensor.pth;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.file.InputException;

/**
 * What a pickle holds, by names that are joined with dots.
 *
 * @param tensors the tensors, in the order of the pickle
 * @param texts texts, numbers and truth values, as they are printed
 */
record PickledNames(Map<String, PickledTensor> tensors, Map<String, String> texts) {

    private static final int DEEPEST = 64;
    private static final long MOST_CHARACTERS = 50_000_000; // of all names, as dictionaries may contain each other
    private static final int CHARACTERS_OF_ANY = 32;

    /**
     * Names everything.
     *
     * @param alone name of a value that is in no dictionary
     * @throws InputException if there is no tensor, or no end of them
     */
    static PickledNames of(Path file, Object value, String alone) {
        Walk walk = new Walk(file);
        if (value instanceof Map || value instanceof List) {
            walk.into(value, "", 0);
        } else {
            walk.take(value, alone, 0);
        }
        if (walk.tensors.isEmpty()) {
            throw new InputException(file, "expected weights, found a pickle without a tensor");
        }
        return new PickledNames(Collections.unmodifiableMap(walk.tensors), Map.copyOf(walk.texts));
    }

    private static final class Walk {
        private final Path file;
        private final Map<String, PickledTensor> tensors = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private long characters;

        Walk(Path file) {
            this.file = file;
        }

        void into(Object container, String prefix, int depth) {
            if (container instanceof Map<?, ?> map) {
                map.forEach((key, value) -> take(value, prefix + key, depth));
            } else if (container instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    take(list.get(i), prefix + i, depth);
                }
            }
        }

        void take(Object value, String name, int depth) {
            characters += name.length() + CHARACTERS_OF_ANY;
            if (depth > DEEPEST || characters > MOST_CHARACTERS) {
                throw new InputException(
                        file, "expected dictionaries of weights, found some nested without end, or too many of them");
            }
            if (value instanceof PickledTensor tensor) {
                if (tensors.putIfAbsent(name, tensor) != null) {
                    throw new InputException(file, "expected each name once, found two tensors " + name);
                }
            } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                texts.put(name, value.toString());
            } else {
                into(value, name + ".", depth + 1);
            }
        }
    }
}
