package org.terrella.lmm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.terrella.lmm.answer.Angle.Axis;
import org.terrella.lmm.answer.ParsedAnswer.Form;

/** Finds the coordinates that fields of JSON objects in a text state. */
final class JsonAnswers {

    private static final int DEEPEST = 200;
    private static final Pattern SOUTH_OR_WEST =
            Pattern.compile("(?iu)\\s*(?:[swo]\\.?|south.*|west.*|sur|sud|oeste|ouest)\\s*");

    private final List<Mention> places = new ArrayList<>();
    private final List<Mention> finals = new ArrayList<>();
    private final List<Mention> told = new ArrayList<>();
    private boolean hasEmptyFields;
    private boolean hasBounds;

    private JsonAnswers() {}

    /**
     * What the objects of a text say.
     *
     * @param places that fields state, in their order; if some are named final, those only
     * @param told places that sentences in fields mention
     * @param hasEmptyFields whether fields for coordinates have no numbers
     * @param hasBounds whether fields bound an area
     */
    record Found(List<Mention> places, List<Mention> told, boolean hasEmptyFields, boolean hasBounds) {}

    static Found find(List<JsonNode> objects) {
        JsonAnswers answers = new JsonAnswers();
        objects.forEach(object -> answers.visit(object, new Inside(Role.ANSWER, false, 0)));
        return new Found(
                answers.finals.isEmpty() ? answers.places : answers.finals,
                answers.told,
                answers.hasEmptyFields,
                answers.hasBounds);
    }

    /** What the names of the fields around a value make of it. */
    private enum Role {
        ANSWER,
        FINAL,
        ASIDE
    }

    /** Where in an object a value stands. */
    private record Inside(Role role, boolean isLngFirst, int depth) {
        Inside field(FieldName name, boolean isPoint) {
            Role inner = name.isAside() ? Role.ASIDE : role == Role.ANSWER && name.isFinal() ? Role.FINAL : role;
            return new Inside(inner, isLngFirst || isPoint || name.isLngFirst(), depth + 1);
        }
    }

    private void add(double lat, double lng, boolean isCertain, Inside where) {
        if (where.role() != Role.ASIDE && Double.isFinite(lat) && Double.isFinite(lng)) {
            (where.role() == Role.FINAL ? finals : places).add(new Mention(lat, lng, Form.JSON, isCertain, 0, 0));
        }
    }

    private void visit(JsonNode node, Inside where) {
        if (where.depth() > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(child -> visit(child, where.field(FieldName.of(""), false)));
        } else if (node.isObject() && !coordinates(node, where)) {
            boolean isPoint = node.path("type").asText().equalsIgnoreCase("Point");
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                FieldName name = FieldName.of(entry.getKey());
                hasBounds |= name.isBound();
                if (!name.isOther()) {
                    field(name, entry.getValue(), where.field(name, isPoint));
                }
            }
        }
    }

    /** Takes both coordinates from fields of an object; false if it has no fields for both. */
    private boolean coordinates(JsonNode object, Inside where) {
        List<Map.Entry<String, JsonNode>> lats = fields(object, Axis.LATITUDE);
        List<Map.Entry<String, JsonNode>> lngs = fields(object, Axis.LONGITUDE);
        if (lats.isEmpty() || lngs.isEmpty()) {
            return false;
        }
        Map.Entry<String, JsonNode> lat = lats.get(0);
        Map.Entry<String, JsonNode> lng = lngs.get(0);
        OptionalDouble north = DegreeField.value(lat.getValue(), Axis.LATITUDE);
        OptionalDouble east = DegreeField.value(lng.getValue(), Axis.LONGITUDE);
        if (north.isPresent() && east.isPresent()) {
            Set<String> twice = JsonObjects.contradictions(object);
            boolean isCertain = !twice.contains(lat.getKey())
                    && !twice.contains(lng.getKey())
                    && !hasOtherSides(object, north.getAsDouble(), east.getAsDouble());
            add(north.getAsDouble(), east.getAsDouble(), isCertain, where);
        } else {
            hasEmptyFields = true;
            hasBounds |= lat.getValue().isArray() || lng.getValue().isArray();
        }
        return true;
    }

    private static List<Map.Entry<String, JsonNode>> fields(JsonNode object, Axis axis) {
        return object.properties().stream()
                .filter(entry -> FieldName.of(entry.getKey()).axis() == axis)
                .toList();
    }

    /** Whether a field of its own says south or west where the number says north or east. */
    private static boolean hasOtherSides(JsonNode object, double lat, double lng) {
        return object.properties().stream()
                .filter(entry -> FieldName.of(entry.getKey()).isSide())
                .map(entry -> entry.getValue().asText())
                .filter(side -> SOUTH_OR_WEST.matcher(side).matches())
                .anyMatch(side -> side.strip().toLowerCase(Locale.ROOT).startsWith("s") ? lat > 0 : lng > 0);
    }

    private void field(FieldName name, JsonNode value, Inside where) {
        if (value.isTextual()) {
            text(name, value.asText(), where);
        } else if (name.isPair() && value.isArray()) {
            pair(name, value, where);
        } else if (name.isPair() && value.isNull() && !name.isFinal()) {
            hasEmptyFields = true;
        } else if (value.isContainerNode()) {
            visit(value, where);
        }
    }

    /** An object in a text, "48.85, 2.35", or a sentence. */
    private void text(FieldName name, String text, Inside where) {
        if (where.depth() < DEEPEST && visitObjects(text, where)) {
            return;
        }
        if (where.role() == Role.ASIDE) {
            return;
        }
        String label = name.isPair() ? (where.isLngFirst() ? "lnglat: " : "coordinates: ") : "";
        String plain = AnswerText.plain(text);
        MapLinks.Found links = MapLinks.find(label + plain);
        List<Mention> found = new ArrayList<>(links.mentions());
        found.addAll(AnglePairs.find(links.text()).mentions());
        boolean isOnlyThat = name.isPair() && plain.length() < 80;
        for (Mention mention : found) {
            if (isOnlyThat) {
                add(mention.lat(), mention.lng(), mention.isCertain(), where);
            } else {
                told.add(mention);
            }
        }
    }

    /** Visits the objects that stand in a text; false if there are none that state a place or leave it empty. */
    private boolean visitObjects(String text, Inside where) {
        int before = places.size() + finals.size();
        boolean wereEmpty = hasEmptyFields;
        for (JsonObjects.Span span : JsonObjects.spans(text)) {
            Inside inner = new Inside(where.role(), where.isLngFirst(), where.depth() + 1);
            JsonObjects.read(span.of(text)).ifPresent(object -> visit(object, inner));
        }
        return places.size() + finals.size() > before || hasEmptyFields != wereEmpty;
    }

    /** [48.85, 2.35], ["48.85 N", "2.35 E"], [[48.85, 2.35]]; in GeoJSON the longitude comes first. */
    private void pair(FieldName name, JsonNode array, Inside where) {
        boolean isFlat = array.size() == 2 || array.size() == 3;
        boolean areNumbers = StreamSupport.stream(array.spliterator(), false).allMatch(JsonNode::isNumber);
        if (isFlat && areNumbers) {
            double first = array.get(0).doubleValue();
            double second = array.get(1).doubleValue();
            add(where.isLngFirst() ? second : first, where.isLngFirst() ? first : second, true, where);
        } else if (isFlat && array.get(0).isTextual() && array.get(1).isTextual()) {
            text(name, array.get(0).asText() + ", " + array.get(1).asText(), where);
        } else if (array.size() > 0 && array.get(0).isArray()) {
            array.forEach(inner -> pair(name, inner, where));
        } else if (areNumbers) {
            hasBounds |= array.size() == 4;
        } else {
            visit(array, where);
        }
    }
}
