package org.terrella.lmm.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.terrella.lmm.answer.Angle.Axis;

/** Finds JSON objects in a text, bare, in fences or among prose, and the coordinates in their fields. */
final class JsonAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final Set<String> LATITUDES = Set.of("lat", "latitude");
    private static final Set<String> LONGITUDES = Set.of("lon", "lng", "long", "longitude");
    private static final Set<String> PAIRS =
            Set.of("coordinates", "coordinate", "coords", "location", "gps", "latlng", "latlon", "point", "position");
    private static final int DEEPEST = 200;

    private JsonAnswers() {}

    /**
     * What the objects of a text say.
     *
     * @param places pairs of numbers that fields state, in their order
     * @param hasEmptyFields whether fields for coordinates have no numbers
     */
    record Found(List<double[]> places, boolean hasEmptyFields) {}

    static Found find(String text) {
        List<double[]> places = new ArrayList<>();
        boolean[] hasEmptyFields = {false};
        for (String object : objects(text)) {
            try {
                visit(JSON.readTree(object), places, hasEmptyFields, 0);
            } catch (JsonProcessingException e) {
                continue; // broken; its fields are read as words and numbers
            }
        }
        return new Found(places, hasEmptyFields[0]);
    }

    /** The outermost balanced braces, found in one pass; braces in strings do not count. */
    static List<String> objects(String text) {
        List<String> objects = new ArrayList<>();
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
                    objects.add(text.substring(start, i + 1));
                }
            }
        }
        return objects;
    }

    private static void visit(JsonNode node, List<double[]> places, boolean[] hasEmptyFields, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Optional<JsonNode> lat = field(node, LATITUDES);
        Optional<JsonNode> lng = field(node, LONGITUDES);
        if (lat.isPresent() && lng.isPresent()) {
            OptionalDouble north = number(lat.get(), Axis.LATITUDE);
            OptionalDouble east = number(lng.get(), Axis.LONGITUDE);
            if (north.isPresent() && east.isPresent()) {
                places.add(new double[] {north.getAsDouble(), east.getAsDouble()});
            } else {
                hasEmptyFields[0] = true;
            }
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (PAIRS.contains(plain(entry.getKey())) && !entry.getValue().isObject()) {
                pair(entry.getValue(), node.path("type").asText().equals("Point"), places, hasEmptyFields);
            }
        }
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                visit(child, places, hasEmptyFields, depth + 1);
            }
        }
    }

    /** [48.85, 2.35], "48.85, 2.35"; in GeoJSON the longitude comes first. */
    private static void pair(JsonNode value, boolean isGeoJson, List<double[]> places, boolean[] hasEmptyFields) {
        if (value.isArray() && value.size() == 2) {
            OptionalDouble first = number(value.get(0), Axis.UNKNOWN);
            OptionalDouble second = number(value.get(1), Axis.UNKNOWN);
            if (first.isPresent() && second.isPresent()) {
                places.add(
                        isGeoJson
                                ? new double[] {second.getAsDouble(), first.getAsDouble()}
                                : new double[] {first.getAsDouble(), second.getAsDouble()});
            }
        } else if (value.isTextual()) {
            AnglePairs.find("coordinates " + AnswerText.plain(value.asText()))
                    .mentions()
                    .forEach(mention -> places.add(new double[] {mention.lat(), mention.lng()}));
        } else if (value.isNull()) {
            hasEmptyFields[0] = true;
        }
    }

    private static Optional<JsonNode> field(JsonNode node, Set<String> names) {
        return node.properties().stream()
                .filter(entry -> names.contains(plain(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]|_?(deg(rees)?|decimal|estimate[d]?|value)$", "");
    }

    private static OptionalDouble number(JsonNode value, Axis axis) {
        if (value.isNumber()) {
            double number = value.doubleValue();
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        }
        if (!value.isTextual()) {
            return OptionalDouble.empty();
        }
        List<Angle> angles = AngleScanner.scan(AnswerText.plain(value.asText()));
        boolean isOne =
                angles.size() == 1 && (!angles.get(0).isKnown() || angles.get(0).axis() == axis);
        return isOne ? OptionalDouble.of(angles.get(0).degrees()) : OptionalDouble.empty();
    }
}
