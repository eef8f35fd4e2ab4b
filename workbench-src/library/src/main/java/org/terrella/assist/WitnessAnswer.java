package org.terrella.assist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrella.geo.LatLng;
import org.terrella.lmm.answer.AnswerParser;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * What a language model answers in {@link WitnessStyle}.
 *
 * @param candidates places with their names, the likeliest first
 * @param clues what it says it sees
 * @param faults what could not be used, a sentence each
 */
record WitnessAnswer(List<Named> candidates, List<SeenClue> clues, List<String> faults) {

    private static final int MOST = 8;
    private static final int LONGEST = 200;
    private static final double PER_CENT = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    /** A place as the model calls it; the name may be empty. */
    record Named(String name, LatLng place) {}

    /** Reads the JSON wherever it stands; where there is none, the place that a sentence states. */
    static WitnessAnswer read(String answer) {
        Optional<JsonNode> json = json(answer);
        if (json.isEmpty()) {
            ParsedAnswer parsed = AnswerParser.ofCoordinates().read(answer);
            return parsed instanceof ParsedAnswer.Stated stated
                    ? new WitnessAnswer(
                            List.of(new Named("", stated.place())),
                            List.of(),
                            List.of("An answer was no JSON; the place that it states was taken."))
                    : new WitnessAnswer(
                            List.of(), List.of(), List.of("An answer was neither JSON nor did it state a place."));
        }
        List<String> faults = new ArrayList<>();
        List<Named> candidates = new ArrayList<>();
        for (JsonNode node : json.get().path("candidates")) {
            candidate(node)
                    .ifPresentOrElse(
                            candidates::add,
                            () -> faults.add("A candidate had no place on Earth: " + text(node.path("place"))));
        }
        List<SeenClue> clues = new ArrayList<>();
        for (JsonNode node : json.get().path("clues")) {
            String sentence = text(node.isTextual() ? node : node.path("clue"));
            if (!sentence.isEmpty() && clues.size() < MOST) {
                clues.add(new SeenClue(sentence, part(node.path("part")), countries(node.path("countries"))));
            }
        }
        return new WitnessAnswer(List.copyOf(candidates.subList(0, Math.min(MOST, candidates.size()))), clues, faults);
    }

    private static Optional<JsonNode> json(String answer) {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(answer.substring(from, to + 1)))
                    .filter(node -> node.has("candidates") || node.has("clues"));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Named> candidate(JsonNode node) {
        double lat = node.path("latitude").asDouble(Double.NaN);
        double lng = node.path("longitude").asDouble(Double.NaN);
        return LatLng.isValid(lat, lng)
                ? Optional.of(new Named(text(node.path("place")), LatLng.ofDegrees(lat, lng)))
                : Optional.empty();
    }

    private static String text(JsonNode node) {
        String text = node.asText("").replaceAll("[\\p{C}\\s]+", " ").strip().replaceFirst("\\.$", "");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** In per cent, or in shares as some models write them; nothing if it is no part. */
    private static Optional<PhotoPart> part(JsonNode sides) {
        double[] all = new double[sides.size()];
        double most = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = sides.get(i).asDouble(Double.NaN);
            most = Math.max(most, all[i]);
        }
        double unit = most <= 1 ? 1 : PER_CENT;
        try {
            return all.length == 4
                    ? Optional.of(new PhotoPart(all[0] / unit, all[1] / unit, all[2] / unit, all[3] / unit))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the clue is told all the same
        }
    }

    private static List<String> countries(JsonNode names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(text(name)));
        return all.stream().filter(name -> !name.isEmpty()).limit(MOST).toList();
    }
}
