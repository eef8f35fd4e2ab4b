package org.terrella.locate.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Prediction;
import org.terrella.locate.Proposal;
import org.terrella.locate.SphereDensity;

/**
 * A line that a process answers a query with.
 *
 * <p>{@code {"id": ..., "candidates": [{"lat": ..., "lng": ..., "score": ...}, ...]}}, of which the highest score is the
 * answer and the first of equals goes first; or {@code "density": [{"lat": ..., "lng": ..., "weight": ..., "sigma_degrees":
 * ...}, ...]}, whose heaviest place is the answer; or {@code "reason": ...}, a sentence why there is none.
 */
final class ProcessAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode line;

    private ProcessAnswer(JsonNode line) {
        this.line = line;
    }

    /**
     * Reads a line.
     *
     * @param text what a process said
     * @return the answer
     * @throws IllegalArgumentException if it is no JSON object with an id
     */
    static ProcessAnswer of(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            if (line != null
                    && line.isObject()
                    && line.path("id").isValueNode()
                    && !line.path("id").isNull()) {
                return new ProcessAnswer(line);
            }
        } catch (JsonProcessingException e) {
            // told below, with the line itself
        }
        throw new IllegalArgumentException("expected a line of JSON with an id, found " + shortened(text));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }

    String id() {
        return line.get("id").asText();
    }

    /**
     * The answer as a prediction.
     *
     * @return of the query with its id
     * @throws IllegalArgumentException if it is of no known form, or a number is out of its range
     */
    Prediction prediction() {
        if (line.path("reason").isTextual()) {
            return Prediction.none(id(), line.get("reason").asText());
        }
        if (line.path("density").isArray() && !line.get("density").isEmpty()) {
            return ofDensity(line.get("density"));
        }
        if (line.path("candidates").isArray() && !line.get("candidates").isEmpty()) {
            List<Candidate> candidates = candidates(line.get("candidates"), "score");
            return Prediction.of(id(), candidates.get(0).place(), candidates);
        }
        throw new IllegalArgumentException("expected candidates, a density or a reason in the answer to " + id()
                + ", found " + shortened(line.toString()));
    }

    private Prediction ofDensity(JsonNode kernels) {
        List<SphereDensity.Kernel> density = new ArrayList<>();
        for (JsonNode kernel : kernels) {
            density.add(
                    new SphereDensity.Kernel(place(kernel), number(kernel, "weight"), number(kernel, "sigma_degrees")));
        }
        List<Candidate> candidates = candidates(kernels, "weight");
        return Prediction.of(id(), candidates.get(0).place(), candidates, SphereDensity.of(density));
    }

    private List<Candidate> candidates(JsonNode places, String score) {
        record Scored(LatLng place, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (JsonNode place : places) {
            scored.add(new Scored(place(place), number(place, score)));
        }
        scored.sort(Comparator.comparingDouble(one -> -one.score())); // stable: the first of equals stays first
        List<Candidate> candidates = new ArrayList<>();
        for (Scored one : scored) {
            candidates.add(new Candidate(one.place(), Proposal.Origin.PROCESS, one.score(), candidates.size() + 1));
        }
        return candidates;
    }

    private LatLng place(JsonNode node) {
        return new LatLng(number(node, "lat"), number(node, "lng"));
    }

    private double number(JsonNode node, String key) {
        if (!node.path(key).isNumber()) {
            throw new IllegalArgumentException(
                    "expected a number " + key + " in the answer to " + id() + ", found " + shortened(node.toString()));
        }
        return node.get(key).asDouble();
    }
}
