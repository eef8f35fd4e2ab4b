package org.terrella.lmm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server says is wrong, in whatever form: OpenAI's object, a text, a list, FastAPI's {@code detail}, a page of HTML.
 *
 * @param message its sentence, empty if there is none
 * @param codes its words for the kind of fault, the most exact one first; numbers are left out
 * @param parameter what of the request is to blame, empty if nothing is named
 * @param number a number for the fault, as a status is one; 0 if there is none
 */
record ServerWords(String message, List<String> codes, String parameter, int number) {

    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");
    private static final int FIRST_STATUS = 400;
    private static final int LAST_STATUS = 599;

    /** Reads the body of a fault. */
    static ServerWords of(String body) {
        String text = ChatBody.clean(body);
        if (text.startsWith("<")) {
            Matcher title = TITLE.matcher(text);
            String page = title.find() ? "a page called \"" + title.group(1).strip() + "\"" : "a page of HTML";
            return new ServerWords(page, List.of(), "", 0);
        }
        return ChatBody.json(text).map(ServerWords::of).orElseGet(() -> new ServerWords(text, List.of(), "", 0));
    }

    /** Reads a fault in JSON. */
    static ServerWords of(JsonNode json) {
        JsonNode all = json.isArray() && json.size() > 0 ? json.get(0) : json;
        JsonNode error = Stream.of("error", "errors", "detail")
                .map(all::path)
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .findFirst()
                .orElse(all);
        error = error.isArray() && error.size() > 0 ? error.get(0) : error;
        if (error.isValueNode()) {
            return new ServerWords(error.asText(), codes(all), "", number(all));
        }
        String message = Stream.of("message", "msg", "detail", "error_description", "title")
                .map(error::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(() -> all.path("message").asText(""));
        String upstream = upstream(error.path("metadata").path("raw"));
        return new ServerWords(
                upstream.isBlank() ? message : message + ": " + upstream,
                codes(error),
                parameter(error),
                number(error));
    }

    private static String upstream(JsonNode raw) {
        return raw.isContainerNode() ? raw.toString() : raw.asText("");
    }

    private static List<String> codes(JsonNode error) {
        List<String> codes = new ArrayList<>();
        for (JsonNode node : List.of(
                error.path("code"),
                error.path("type"),
                error.path("status"),
                error.path("innererror").path("code"))) {
            if (node.isTextual() && WORD.matcher(node.asText()).matches()) {
                codes.add(node.asText());
            }
        }
        return codes;
    }

    private static String parameter(JsonNode error) {
        JsonNode place = error.path("loc");
        return place.isArray() && place.size() > 0
                ? place.get(place.size() - 1).asText()
                : error.path("param").asText("");
    }

    private static int number(JsonNode error) {
        for (JsonNode node : List.of(error.path("code"), error.path("status"), error.path("status_code"))) {
            int number = node.isNumber() || node.isTextual() ? node.asInt(0) : 0;
            if (number >= FIRST_STATUS && number <= LAST_STATUS) {
                return number;
            }
        }
        return 0;
    }

    /** All of it, to look for words in. */
    String all() {
        return Stream.concat(Stream.of(message, parameter), codes.stream())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
