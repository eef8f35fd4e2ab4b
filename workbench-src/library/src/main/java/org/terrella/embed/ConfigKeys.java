package org.terrella.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.terrella.file.InputException;

/**
 * An object of a JSON file by another program: most of its keys are of no interest, and one that is missing has the value
 * which that program gives it.
 *
 * @param file where it is from
 * @param prefix keys of the objects around it, each with a dot
 * @param node the object, or nothing
 */
record ConfigKeys(Path file, String prefix, JsonNode node) {

    static ConfigKeys read(Path file) {
        return new ConfigKeys(file, "", ClipConfig.json(file)).checked();
    }

    private ConfigKeys checked() {
        if (!node.isObject() && !node.isMissingNode()) {
            throw new InputException(file, prefix + " must consist of keys with values, found " + node);
        }
        return this;
    }

    boolean has(String key) {
        return node.has(key);
    }

    ConfigKeys object(String key) {
        JsonNode inner = node.has(key) ? node.get(key) : MissingNode.getInstance();
        return new ConfigKeys(file, prefix + key + ".", inner).checked();
    }

    int whole(String key, int defaults) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !(value.isIntegralNumber() && value.canConvertToInt())) {
            throw fault(key, "must be a whole number, found " + value);
        }
        return value.asInt(defaults);
    }

    double number(String key, double defaults) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isNumber()) {
            throw fault(key, "must be a number, found " + value);
        }
        return value.asDouble(defaults);
    }

    List<Double> numbers(String key, List<Double> defaults) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return defaults;
        }
        List<Double> numbers = new ArrayList<>();
        value.forEach(number -> numbers.add(number.isNumber() ? number.asDouble() : Double.NaN));
        if (!value.isArray() || numbers.stream().anyMatch(number -> number.isNaN())) {
            throw fault(key, "must be a list of numbers, found " + value);
        }
        return numbers;
    }

    String text(String key, String defaults) {
        return node.path(key).asText(defaults);
    }

    /** Refuses another value than the one that is computed with here, which is also the default. */
    void require(String key, String only) {
        String found = text(key, only);
        if (!found.equals(only)) {
            throw fault(key, "must be " + only + ", as nothing else can be computed here, found " + found);
        }
    }

    /** Refuses another number than the one that is computed with here, which is also the default. */
    void require(String key, double only) {
        double found = number(key, only);
        if (Math.abs(found - only) > 1e-6 * only) {
            throw fault(
                    key, "must be " + shown(only) + ", as nothing else can be computed here, found " + shown(found));
        }
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** Refuses every key that could change what is computed: all that are not known and not switched off. */
    void requireOnly(Set<String> known) {
        node.fieldNames().forEachRemaining(key -> {
            JsonNode value = node.get(key);
            boolean isOff = value.isBoolean() && !value.asBoolean() || value.isNumber() && value.asDouble() == 0;
            if (!known.contains(key) && !isOff) {
                throw fault(key, "expected a network without it, as it cannot be computed here, found " + value);
            }
        });
    }

    InputException fault(String key, String fault) {
        return new InputException(file, prefix + key + ": " + fault);
    }
}
