package org.terrella.locate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.terrella.classify.ActivationMap;
import org.terrella.geo.LatLng;

/**
 * What a method answers to a query, and why.
 *
 * @param prediction what it answers
 * @param lines why, to be printed
 * @param references places of similar photos that it looked at, most similar first
 * @param activation what in the photo speaks for the answer; nothing if the method does not say
 */
public record Explanation(
        Prediction prediction, List<String> lines, List<LatLng> references, Optional<ActivationMap> activation) {

    private static final int SHOWN = 20;

    /**
     * Copies the lists.
     *
     * @param prediction what it answers
     * @param lines why
     * @param references places of similar photos
     * @param activation what in the photo speaks for the answer
     */
    public Explanation {
        lines = List.copyOf(lines);
        references = List.copyOf(references);
    }

    /**
     * One that says nothing of parts of the photo.
     *
     * @param prediction what it answers
     * @param lines why
     * @param references places of similar photos
     */
    public Explanation(Prediction prediction, List<String> lines, List<LatLng> references) {
        this(prediction, lines, references, Optional.empty());
    }

    /**
     * The same with what in the photo speaks for the answer.
     *
     * @param map of the parts of the photo; nothing if the method cannot say
     * @return a changed copy
     */
    public Explanation withActivation(Optional<ActivationMap> map) {
        return new Explanation(prediction, lines, references, map);
    }

    /**
     * The explanation of a method that tells its candidates alone.
     *
     * @param prediction what it answers
     * @return with a line for each of the first twenty candidates
     */
    public static Explanation of(Prediction prediction) {
        List<String> lines = prediction.place().isEmpty()
                ? List.of("no answer: " + prediction.reason().orElseThrow())
                : prediction.candidates().stream()
                        .limit(SHOWN)
                        .map(Explanation::line)
                        .toList();
        return new Explanation(prediction, lines, List.of());
    }

    private static String line(Candidate candidate) {
        return String.format(
                Locale.ROOT,
                "%3d  %9.4f  %9.4f, %9.4f  %s",
                candidate.rank(),
                candidate.similarity(),
                candidate.place().latDegrees(),
                candidate.place().lngDegrees(),
                candidate.origin().label());
    }
}
