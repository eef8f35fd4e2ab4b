package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.file.Words;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.geo.GreatCircle;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Reply;
import org.terrella.lmm.answer.ParsedAnswer;

/**
 * Why G3 answers what it answers: references, answers word for word, candidates with scores and origins, what was left out.
 *
 * @param pool everything that is known of the query
 * @param prediction what was chosen
 */
public record PoolExplanation(CandidatePool pool, Prediction prediction) {

    private static final int SHOWN_REFERENCES = 5;

    /**
     * The explanation as text.
     *
     * @return its lines, to be printed
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(prediction
                .place()
                .map(place -> "answer: " + told(place))
                .orElseGet(() -> "no answer: " + prediction.reason().orElseThrow()));
        addReferences(lines);
        pool.asked().forEach(asked -> addAnswers(asked, lines));
        addCandidates(lines);
        leftOut().forEach((reason, count) -> lines.add("left out: " + count + " x " + reason));
        return lines;
    }

    private void addReferences(List<String> lines) {
        References references = pool.references();
        lines.add("similar photos of the gallery (" + references.similar().size() + " found):");
        for (int i = 0; i < Math.min(SHOWN_REFERENCES, references.similar().size()); i++) {
            LatLng place = references.similar().get(i);
            String distance = prediction
                    .place()
                    .map(answer ->
                            String.format(Locale.ROOT, ", %,.0f km from the answer", GreatCircle.km(answer, place)))
                    .orElse("");
            lines.add(String.format(
                    Locale.ROOT,
                    "  %2d  %s%s%s",
                    i + 1,
                    references.similarities().isEmpty()
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "similarity %.3f  ",
                                    references.similarities().get(i)),
                    told(place),
                    distance));
        }
    }

    static void addAnswers(Asked asked, List<String> lines) {
        lines.add("prompt with " + asked.references() + " references, "
                + asked.prompt().template() + ":");
        if (asked.reply() instanceof Reply.Failed failed) {
            lines.add("  failed: " + failed.reason());
        }
        for (int n = 0; n < asked.texts().size(); n++) {
            String note = asked.parsed().get(n) instanceof ParsedAnswer.None none ? "  (" + none.detail() + ")" : "";
            lines.add("  " + (n + 1) + "  " + asked.texts().get(n).strip().replaceAll("\\s+", " ") + note);
        }
    }

    private void addCandidates(List<String> lines) {
        List<PooledCandidate> candidates = pool.choose(pool.size());
        lines.add("candidates, most similar to the photo first:");
        for (int i = 0; i < candidates.size(); i++) {
            PooledCandidate candidate = candidates.get(i);
            lines.add(String.format(
                    Locale.ROOT,
                    "  %2d  cosine %.4f  %s  from %s",
                    i + 1,
                    candidate.similarity(),
                    told(candidate.place()),
                    candidate.source()));
        }
    }

    /**
     * Answers that are no candidates.
     *
     * @return how many, by reason
     */
    public Map<String, Integer> leftOut() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Asked asked : pool.asked()) {
            for (ParsedAnswer answer : asked.parsed()) {
                if (answer instanceof ParsedAnswer.None none) {
                    counts.merge(Words.phrase(none.reason()), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    static String told(LatLng place) {
        String near = Gazetteer.standard().placeOf(place).name();
        return String.format(Locale.ROOT, "%.4f, %.4f", place.latDegrees(), place.lngDegrees())
                + (near.isEmpty() ? "" : " (" + near + ")");
    }
}
