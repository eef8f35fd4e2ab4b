package org.terrella.generate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrella.geo.Gazetteer;
import org.terrella.tensor.TensorEngine;

/** Writes answers to questions of one kind, as texts. Safe for use by several threads. */
final class PocketWriter {

    /**
     * A small network is much less sure of its words than a large one, which temperature 1.2 costs little. So a temperature
     * counts for this much of itself. Chosen on Little Earth's set validation, by how much worse one drawn answer to a prompt
     * with references is than the likeliest one.
     */
    private static final double TEMPERATURE_SHARE = 0.3;

    private final PocketNetwork network;
    private final List<String> countries;

    PocketWriter(PocketNetwork network) {
        this.network = network;
        this.countries = network.shape().countries().stream()
                .map(code -> Gazetteer.standard().country(code).orElseThrow().name())
                .toList();
    }

    /** Replies to questions of one kind, in their order. */
    List<Reply> write(List<PocketQuestion> questions, double temperature) {
        PocketQuestion.Kind kind = questions.get(0).kind();
        int[][] tokens = tokens(Padding.filled(questions), temperature);
        Usage usage = new Usage(kind.layout().length(), (long) kind.answers() * PocketShape.ANSWER);
        List<Reply> replies = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            List<String> texts = Arrays.stream(tokens, i * kind.answers(), (i + 1) * kind.answers())
                    .map(this::text)
                    .toList();
            replies.add(new Reply.Answered(texts, usage));
        }
        return replies;
    }

    private int[][] tokens(List<PocketQuestion> questions, double temperature) {
        int columns = questions.get(0).photo().length;
        float[] rows = new float[questions.size() * columns];
        for (int i = 0; i < questions.size(); i++) {
            System.arraycopy(questions.get(i).photo(), 0, rows, i * columns, columns);
        }
        TokenChoice choice = temperature == 0
                ? TokenChoice.likeliest()
                : TokenChoice.drawn(
                        TEMPERATURE_SHARE * temperature,
                        questions.stream()
                                .flatMap(question -> Arrays.stream(question.chances()))
                                .toArray(float[][]::new));
        try (NDManager manager = TensorEngine.manager()) {
            NDArray photos = manager.create(rows, new Shape(questions.size(), columns));
            return new PocketDecoder(network, choice)
                    .answer(
                            photos,
                            questions.stream().map(PocketQuestion::prompt).toList(),
                            questions.get(0).chances().length);
        }
    }

    private String text(int[] answer) {
        PlaceTokens place = PlaceTokens.of(Arrays.copyOfRange(answer, 1, answer.length));
        return "{\"country\": \"" + countries.get(answer[0]) + "\", \"latitude\": " + place.latText()
                + ", \"longitude\": " + place.lngText() + "}";
    }
}
