package org.terrella.lmm.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.terrella.lmm.answer.ParsedAnswer.Form;
import org.terrella.lmm.answer.ParsedAnswer.None;
import org.terrella.lmm.answer.ParsedAnswer.Reason;

/** Takes the first object that is valid JSON and has numbers as latitude and longitude; a trailing comma is a lost answer. */
final class StrictJson implements AnswerReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LATITUDES = List.of("lat", "latitude");
    private static final List<String> LONGITUDES = List.of("lon", "lng", "long", "longitude");

    @Override
    public ParsedAnswer read(String answer) {
        for (JsonObjects.Span object : JsonObjects.spans(answer)) {
            Optional<JsonNode> json = parsed(object.of(answer));
            Optional<JsonNode> lat = json.flatMap(fields -> number(fields, LATITUDES));
            Optional<JsonNode> lng = json.flatMap(fields -> number(fields, LONGITUDES));
            if (lat.isPresent() && lng.isPresent()) {
                return ParsedAnswer.of(lat.get().doubleValue(), lng.get().doubleValue(), Form.JSON);
            }
        }
        return new None(Reason.NO_COORDINATES, "no valid JSON object has numbers for latitude and longitude");
    }

    private static Optional<JsonNode> parsed(String object) {
        try {
            return Optional.of(JSON.readTree(object));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // that it is not valid is what the rule goes by
        }
    }

    private static Optional<JsonNode> number(JsonNode fields, List<String> names) {
        return names.stream().map(fields::path).filter(JsonNode::isNumber).findFirst();
    }
}
