package org.terrella.lmm.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a piece of an answer says: its places, from objects if these hold some and else from its sentences.
 *
 * @param mentions places that may be the answer, in their order
 * @param text the text that their positions refer to
 * @param isJson whether they come from objects
 * @param json what its objects say
 * @param hasRange whether its sentences state ranges
 * @param isRepetition whether there were places, but only such as the question named
 */
record Reading(
        List<Mention> mentions,
        String text,
        boolean isJson,
        JsonAnswers.Found json,
        boolean hasRange,
        boolean isRepetition) {

    private static final Pattern REFUSAL =
            Pattern.compile("(?iu)(?<!\\p{L})(?:sorry|cannot|can['\u2019]t|unable|not able|not possible"
                    + "|impossible|won['\u2019]t|will not|decline|refuse|not comfortable|lo siento|no puedo"
                    + "|d\u00E9sol\u00E9|ne peux pas|tut mir leid"
                    + "|kann nicht|n\u00E3o posso|\u043D\u0435 \u043C\u043E\u0433\u0443)(?!\\p{L})|\u65E0\u6CD5"
                    + "|\u7121\u6CD5|\u62B1\u6B49");

    /**
     * Reads a piece of an answer.
     *
     * @param piece the piece
     * @param isRefusal whether the answer declines to answer anywhere
     */
    static Reading of(String piece, boolean isRefusal) {
        StringBuilder rest = new StringBuilder(piece);
        List<JsonNode> objects = new ArrayList<>();
        for (JsonObjects.Span span : JsonObjects.spans(piece)) {
            Optional<JsonNode> object = JsonObjects.read(span.of(piece));
            if (object.isPresent()) {
                objects.add(object.get());
                for (int i = span.start(); i < span.end(); i++) {
                    rest.setCharAt(i, ' ');
                }
            }
        }
        JsonAnswers.Found json = JsonAnswers.find(objects);
        if (!json.places().isEmpty()) {
            return new Reading(json.places(), piece, true, json, false, false);
        }
        Reading prose = ofSentences(AnswerText.plain(rest.toString()), json, isRefusal);
        boolean isTold = prose.mentions().isEmpty()
                && !json.hasEmptyFields()
                && !json.told().isEmpty();
        return isTold ? new Reading(json.told(), piece, true, json, false, false) : prose;
    }

    private static Reading ofSentences(String text, JsonAnswers.Found json, boolean isRefusal) {
        MapLinks.Found links = MapLinks.find(text);
        AnglePairs.Found pairs = AnglePairs.find(links.text());
        List<Mention> all = new ArrayList<>(links.mentions());
        all.addAll(pairs.mentions());
        all.sort(Comparator.comparingInt(Mention::start));
        List<Mention> own = RepeatedReferences.without(links.text(), all, isRefusal);
        return new Reading(own, links.text(), false, json, pairs.hasRange(), own.isEmpty() && !all.isEmpty());
    }

    /** The words by which a text declines to answer. */
    static Optional<String> refusal(String text) {
        return REFUSAL.matcher(text).results().findFirst().map(MatchResult::group);
    }
}
