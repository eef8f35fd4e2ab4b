package org.terrella.lmm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;

/**
 * A place in a JSON object: in two fields such as {@code truth_lat} and {@code truth_lon}, or in one such as {@code truth} with
 * latitude and longitude in a list. Missing or null is no place; anything else that is none is refused, since it would count as none.
 *
 * @param name what the fields are called before {@code _lat} and {@code _lon}
 * @param mayBeBeyond whether numbers beyond the Earth's are no place instead of a fault, as in what a model states
 */
record PlaceFields(String name, boolean mayBeBeyond) {

    private String latName() {
        return name + "_lat";
    }

    private String lngName() {
        return name + "_lon";
    }

    /** Whether there is such a field, be it null. */
    boolean areIn(JsonNode json) {
        return json.has(name) || json.has(latName()) || json.has(lngName());
    }

    /** The fields, for messages. */
    String told() {
        return latName() + " and " + lngName() + ", or " + name + " with [latitude, longitude]";
    }

    Optional<LatLng> of(JsonNode json, Path file, long line) {
        boolean isList = json.hasNonNull(name);
        JsonNode lat = isList ? json.get(name).path(0) : json.path(latName());
        JsonNode lng = isList ? json.get(name).path(1) : json.path(lngName());
        if (!isList && isNone(lat) && isNone(lng)) {
            return Optional.empty();
        }
        boolean isPair = !isList || json.get(name).isArray() && json.get(name).size() == 2;
        double latDegrees = lat.asDouble(Double.NaN);
        double lngDegrees = lng.asDouble(Double.NaN);
        boolean isValid = LatLng.isValid(latDegrees, lngDegrees);
        boolean isBeyond = mayBeBeyond && !isValid && Double.isFinite(latDegrees) && Double.isFinite(lngDegrees);
        if (!isPair || isNone(lat) || isNone(lng) || !isValid && !isBeyond) {
            throw new InputException(
                    file,
                    line,
                    "expected a latitude within ±90 and a longitude within ±180 in " + told() + ", or null, found "
                            + (isList ? json.get(name) : lat + " and " + lng));
        }
        return isBeyond ? Optional.empty() : Optional.of(new LatLng(latDegrees, lngDegrees));
    }

    private static boolean isNone(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
