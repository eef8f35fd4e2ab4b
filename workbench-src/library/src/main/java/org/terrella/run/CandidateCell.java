package org.terrella.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.terrella.geo.LatLng;
import org.terrella.locate.Candidate;
import org.terrella.locate.Proposal;

/**
 * The candidates of a query in a cell of a table: a JSON array with latitude, longitude, similarity and origin of each, and which
 * of several prompts it answers, the
 * first first; empty where a method has none.
 */
final class CandidateCell {

    /** So many are kept of a query; methods that choose among thousands would fill the disk. */
    static final int MOST = 100;

    private static final int DIGITS = 6; // of a similarity, as many as a float can be relied on for
    private static final ObjectMapper JSON = new ObjectMapper();

    private CandidateCell() {}

    /** What is kept of candidates: the first ones, with similarities as they are written. */
    static List<Candidate> kept(List<Candidate> candidates) {
        return candidates.stream()
                .limit(MOST)
                .map(candidate -> new Candidate(
                        candidate.place(),
                        candidate.origin(),
                        Digits.significant(candidate.similarity(), DIGITS),
                        candidate.rank(),
                        candidate.prompt()))
                .toList();
    }

    /** Candidates that are {@link #kept}, first ones first. */
    static String text(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? ""
                : candidates.stream().map(CandidateCell::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(Candidate candidate) {
        return "[" + candidate.place().latDegrees() + "," + candidate.place().lngDegrees() + ","
                + candidate.similarity() + ",\"" + word(candidate.origin()) + "\""
                + (candidate.prompt().isPresent() ? "," + candidate.prompt().getAsInt() : "") + "]";
    }

    private static String word(Proposal.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    static List<Candidate> read(String cell) {
        List<Candidate> candidates = new ArrayList<>();
        if (cell.isEmpty()) {
            return candidates;
        }
        try {
            for (JsonNode one : JSON.readTree(cell)) {
                candidates.add(new Candidate(
                        new LatLng(one.path(0).asDouble(), one.path(1).asDouble()),
                        Proposal.Origin.valueOf(one.path(3).asText().toUpperCase(Locale.ROOT)),
                        one.path(2).asDouble(),
                        candidates.size() + 1,
                        one.has(4) ? OptionalInt.of(one.path(4).asInt()) : OptionalInt.empty()));
            }
            return candidates;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected candidates as a JSON array, found " + cell, e);
        }
    }
}
