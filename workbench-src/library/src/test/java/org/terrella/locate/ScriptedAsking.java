package org.terrella.locate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.terrella.geo.LatLng;
import org.terrella.lmm.Asking;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reference;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Sampling;
import org.terrella.lmm.Usage;
import org.terrella.lmm.answer.AnswerParser;

/** Answers that a test writes, by question and number; it remembers what it was asked. */
final class ScriptedAsking implements Asking {

    private final BiFunction<Question, Integer, String> script;
    private final List<Question> questions = new ArrayList<>();
    private int answers;

    ScriptedAsking(BiFunction<Question, Integer, String> script) {
        this.script = script;
    }

    /** Says the place of the most similar photo, or somewhere in the sea without one; later answers are a bit off. */
    static ScriptedAsking parrot() {
        return new ScriptedAsking((question, number) -> {
            LatLng place = question.prompt().fields().similar().stream()
                    .map(Reference::place)
                    .findFirst()
                    .orElse(new LatLng(-40.5, -120.25));
            return json(place.latDegrees() + number * 0.01, place.lngDegrees());
        });
    }

    static String json(double lat, double lng) {
        return String.format(Locale.ROOT, "{\"latitude\": %.5f, \"longitude\": %.5f}", lat, lng);
    }

    PromptedLmm interview() {
        return new PromptedLmm(this, Sampling.G3, AnswerParser.ofCoordinates());
    }

    List<Question> questions() {
        return questions;
    }

    int answers() {
        return answers;
    }

    @Override
    public List<Reply> ask(List<Question> asked, int count, Sampling sampling) {
        questions.addAll(asked);
        answers += asked.size() * count;
        List<Reply> replies = new ArrayList<>();
        for (Question question : asked) {
            List<String> texts = new ArrayList<>();
            for (int n = 0; n < count; n++) {
                texts.add(script.apply(question, n));
            }
            replies.add(
                    texts.contains("FAIL")
                            ? new Reply.Failed("scripted to fail")
                            : new Reply.Answered(texts, new Usage(200, 18L * count)));
        }
        return replies;
    }
}
