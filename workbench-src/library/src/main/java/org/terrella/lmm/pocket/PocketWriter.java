package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.gazetteer.Gazetteer;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Usage;
import org.terrella.tensor.TensorEngine;

/** Writes answers to questions of one kind, as texts. Safe for use by several threads. */
final class PocketWriter {

    /** Prompts in a batch, few enough that temporaries stay small; fewer are filled up, so that all shapes are the same. */
    static final int AT_ONCE = 128;

    /** Answers to each prompt that are written at a time; where one is wanted, one. */
    private static final int ANSWERS = 5;

    private final PocketNetwork network;
    private final List<String> countries;

    PocketWriter(PocketNetwork network) {
        this.network = network;
        this.countries = network.shape().countries().stream()
                .map(code -> Gazetteer.standard().country(code).orElseThrow().name())
                .toList();
    }

    /** What the network sees in at most 128 photos: of {@link PhotoMemory}'s rows those that questions take. */
    List<float[]> look(List<float[]> photos) {
        PocketShape shape = network.shape();
        try (NDManager manager = TensorEngine.manager()) {
            NDArray tokens =
                    rows(manager, Padding.filled(photos, AT_ONCE)).reshape(AT_ONCE, PocketShape.PHOTO, shape.width());
            float[] looked = new PocketDecoder(network, TokenChoice.likeliest())
                    .look(tokens)
                    .toFloatArray();
            int each = looked.length / AT_ONCE;
            return IntStream.range(0, photos.size())
                    .mapToObj(i -> Arrays.copyOfRange(looked, i * each, (i + 1) * each))
                    .toList();
        }
    }

    /** Replies to at most 128 questions of one kind, in their order. */
    List<Reply> write(List<PocketQuestion> questions, double temperature) {
        PocketQuestion.Kind kind = questions.get(0).kind();
        List<List<String>> texts = texts(Padding.filled(questions, AT_ONCE), temperature);
        Usage usage = new Usage(kind.layout().length(), (long) kind.answers() * PocketShape.ANSWER);
        return texts.stream()
                .limit(questions.size())
                .<Reply>map(ofQuestion -> new Reply.Answered(ofQuestion.subList(0, kind.answers()), usage))
                .toList();
    }

    /** Texts of each question's answers, and perhaps some more. */
    private List<List<String>> texts(List<PocketQuestion> questions, double temperature) {
        List<List<String>> texts = new ArrayList<>();
        questions.forEach(question -> texts.add(new ArrayList<>()));
        int wanted = questions.get(0).chances().length;
        int atATime = wanted == 1 ? 1 : ANSWERS;
        try (NDManager manager = TensorEngine.manager()) {
            PocketDecoder decoder = new PocketDecoder(network, TokenChoice.likeliest());
            PocketDecoder.Reading reading = decoder.read(
                    photos(manager, questions),
                    questions.stream().map(PocketQuestion::prompt).toList(),
                    atATime);
            for (int from = 0; from < wanted; from += atATime) {
                int[][] tokens = decoder.write(reading, choice(questions, from, atATime, temperature));
                for (int i = 0; i < tokens.length; i++) {
                    texts.get(i / atATime).add(text(tokens[i]));
                }
            }
        }
        return texts;
    }

    private NDArray photos(NDManager manager, List<PocketQuestion> questions) {
        PocketShape shape = network.shape();
        return rows(manager, questions.stream().map(PocketQuestion::photo).toList())
                .reshape(
                        questions.size(),
                        shape.layers(),
                        2,
                        shape.heads(),
                        PocketShape.PHOTO,
                        shape.width() / shape.heads());
    }

    private static NDArray rows(NDManager manager, List<float[]> rows) {
        int columns = rows.get(0).length;
        float[] all = new float[rows.size() * columns];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * columns, columns);
        }
        return manager.create(all, new Shape(rows.size(), columns));
    }

    /** How the next answers to each question are chosen; the last one's numbers serve those that nobody asked for. */
    private static TokenChoice choice(List<PocketQuestion> questions, int from, int atATime, double temperature) {
        if (temperature == 0) {
            return TokenChoice.likeliest();
        }
        float[][] chances = questions.stream()
                .flatMap(question -> IntStream.range(from, from + atATime)
                        .mapToObj(answer -> question.chances()[Math.min(answer, question.chances().length - 1)]))
                .toArray(float[][]::new);
        return TokenChoice.drawn(temperature, chances);
    }

    private String text(int[] answer) {
        PlaceTokens place = PlaceTokens.of(Arrays.copyOfRange(answer, 1, answer.length));
        return "{\"country\": \"" + countries.get(answer[0]) + "\", \"latitude\": " + place.latText()
                + ", \"longitude\": " + place.lngText() + "}";
    }
}
