package org.terrella.lmm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.terrella.lmm.answer.Angle.Axis;

/** The value of a field that holds one coordinate: a number, a text, or an object of degrees, minutes, seconds and side. */
final class DegreeField {

    private DegreeField() {}

    /** Its signed degrees; nothing if it holds no single number of this axis whose sign is beyond doubt. */
    static OptionalDouble value(JsonNode field, Axis axis) {
        if (field.isNumber()) {
            double number = field.doubleValue();
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        }
        if (field.isObject()) {
            return text(sexagesimal(field), axis);
        }
        return field.isTextual() ? text(field.asText(), axis) : OptionalDouble.empty();
    }

    private static String sexagesimal(JsonNode field) {
        StringBuilder text = new StringBuilder();
        append(text, field, "\u00B0 ", "degrees", "deg", "d", "value", "decimal");
        append(text, field, "' ", "minutes", "min", "m");
        append(text, field, "\" ", "seconds", "sec", "s");
        return text + side(field).orElse("");
    }

    private static void append(StringBuilder text, JsonNode field, String mark, String... names) {
        for (String name : names) {
            JsonNode part = field.path(name);
            if (part.isNumber() || part.isTextual() && !part.asText().isBlank()) {
                text.append(part.asText()).append(mark);
                return;
            }
        }
    }

    private static Optional<String> side(JsonNode field) {
        for (Map.Entry<String, JsonNode> entry : field.properties()) {
            if (FieldName.of(entry.getKey()).isSide() && entry.getValue().isTextual()) {
                String side = entry.getValue().asText();
                return Optional.of(side.length() == 1 ? side.toUpperCase(Locale.ROOT) : side);
            }
        }
        return Optional.empty();
    }

    private static OptionalDouble text(String written, Axis axis) {
        String text = AnswerText.plain(written);
        List<Angle> angles = NumeralScanner.scan(text).stream()
                .map(numeral -> Angle.of(text, numeral))
                .toList();
        if (angles.size() != 1) {
            return OptionalDouble.empty();
        }
        Angle angle = angles.get(0);
        Optional<Side> side = angle.after().map(SideWords.Beside::side).or(angle::before);
        double degrees = angle.numeral().degrees();
        if (side.isEmpty()) {
            return OptionalDouble.of(degrees);
        }
        boolean contradicts = angle.numeral().isNegative() && !side.get().isNegative() && degrees != 0;
        return side.get().axis() != axis || contradicts || side.get() == Side.EAST_OR_WEST
                ? OptionalDouble.empty()
                : OptionalDouble.of(side.get().isNegative() ? -Math.abs(degrees) : degrees);
    }
}
