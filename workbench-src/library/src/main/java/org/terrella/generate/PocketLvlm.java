package org.terrella.generate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.geo.Gazetteer;
import org.terrella.tensor.TensorEngine;

/**
 * The language model of Little Earth: a small network that looks at a photo, reads a prompt's text and answers with a
 * country and coordinates.
 *
 * <p>It stands in for a large model where none can be asked, and is always labelled so. It sees the photo through the frozen
 * encoder, and of the prompt places of references and what is said about the country. It writes five tokens: country, whole
 * degrees, hundredths; each of the latter is a word of its own or copied from a reference. It was trained on photos of other
 * people, may answer wrongly, and never sees the truth.
 *
 * <p>An answer depends on the photo, the prompt, the sampling and its number, and on nothing that is asked beside it. Safe
 * for use by several threads.
 *
 * @see PocketTraining
 */
public final class PocketLvlm implements Lmm {

    private static final int BATCH = 256;
    private static final int AT_ONCE = 64; // prompts, so that temporaries stay small

    private final PocketRole role;
    private final PocketModel model;
    private final PhotoMemory photos;
    private final PromptReader reader;
    private final List<String> countries;
    private final String name;

    private PocketLvlm(PocketRole role, PocketModel model, LittleEarthEncoder encoder) {
        this.role = role;
        this.model = model;
        this.photos = new PhotoMemory(new PhotoTokens(encoder));
        this.reader = new PromptReader(model.shape().countries());
        this.countries = model.shape().countries().stream()
                .map(code -> Gazetteer.standard().country(code).orElseThrow().name())
                .toList();
        this.name = "pocket-lvlm-" + role.word() + "-" + model.fingerprint();
    }

    /**
     * One that comes with Terrella.
     *
     * @param role whom it stands in for
     * @param encoder the encoder that it looks through, which comes with Terrella too; open as long as this is used
     * @return the model; to be closed
     * @throws IllegalArgumentException if it was trained with another encoder
     */
    public static PocketLvlm shipped(PocketRole role, LittleEarthEncoder encoder) {
        return of(role, PocketModel.shipped(role), encoder);
    }

    /**
     * One of given weights.
     *
     * @param role whom it stands in for
     * @param model its weights, closed with it
     * @param encoder the encoder that it looks through; open as long as this is used
     * @return the model; to be closed
     * @throws IllegalArgumentException if the weights were trained with another encoder
     */
    public static PocketLvlm of(PocketRole role, PocketModel model, LittleEarthEncoder encoder) {
        String expected = model.provenance().getOrDefault(PocketModel.ENCODER, encoder.name());
        if (!expected.equals(encoder.name())) {
            throw new IllegalArgumentException(
                    "this model looks through the encoder " + expected + ", found " + encoder.name());
        }
        return new PocketLvlm(role, model, encoder);
    }

    /**
     * Whom it stands in for.
     *
     * @return its role
     */
    public PocketRole role() {
        return role;
    }

    /**
     * What tables call it.
     *
     * @return such as {@code PocketLvlm large (stands in for GPT-4V)}
     */
    public String label() {
        return role.label();
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** A request that can be answered. */
    private record Asked(int request, float[] photo, PocketPrompt prompt, float[][] chances) {

        Kind kind() {
            return new Kind(prompt.layout(), chances.length);
        }
    }

    /** Requests of one kind are answered together. */
    private record Kind(PocketPrompt.Layout layout, int answers) {}

    @Override
    public List<Reply> ask(List<Request> requests, Sampling sampling) {
        List<Reply> replies = new ArrayList<>(Collections.nCopies(requests.size(), new Reply.Failed("")));
        if (sampling.maxTokens() < PocketShape.ANSWER) {
            String reason =
                    "an answer takes " + PocketShape.ANSWER + " tokens, found a limit of " + sampling.maxTokens();
            replies.replaceAll(reply -> new Reply.Failed(reason));
            return replies;
        }
        List<PhotoMemory.Seen> seen =
                photos.see(requests.stream().map(Request::question).toList());
        Map<Kind, List<Asked>> byKind = new LinkedHashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            Request request = requests.get(i);
            if (seen.get(i).row().isEmpty()) {
                replies.set(i, new Reply.Failed("photo " + request.question().photo() + " cannot be decoded"));
                continue;
            }
            String text = request.question().prompt().text();
            float[][] chances =
                    Chances.of(sampling.seed(), seen.get(i).hash(), text).numbers(request.first(), request.answers());
            Asked asked = new Asked(i, seen.get(i).row().get(), reader.read(text), chances);
            byKind.computeIfAbsent(asked.kind(), kind -> new ArrayList<>()).add(asked);
        }
        byKind.values().forEach(alike -> answer(alike, sampling.temperature(), replies));
        return replies;
    }

    private void answer(List<Asked> alike, double temperature, List<Reply> replies) {
        for (int from = 0; from < alike.size(); from += AT_ONCE) {
            List<Asked> some = alike.subList(from, Math.min(alike.size(), from + AT_ONCE));
            int perPrompt = some.get(0).chances().length;
            int[][] tokens = tokens(some, temperature);
            for (int i = 0; i < some.size(); i++) {
                List<String> texts = Arrays.stream(tokens, i * perPrompt, (i + 1) * perPrompt)
                        .map(this::text)
                        .toList();
                int length = some.get(i).prompt().layout().length();
                replies.set(
                        some.get(i).request(),
                        new Reply.Answered(texts, new Usage(length, (long) perPrompt * PocketShape.ANSWER)));
            }
        }
    }

    /** Some prompts are asked twice, so that there is a multiple of 8: for others sums are made in another order. */
    private int[][] tokens(List<Asked> some, double temperature) {
        List<Asked> asked = Padding.filled(some);
        int columns = asked.get(0).photo().length;
        float[] rows = new float[asked.size() * columns];
        for (int i = 0; i < asked.size(); i++) {
            System.arraycopy(asked.get(i).photo(), 0, rows, i * columns, columns);
        }
        try (NDManager manager = TensorEngine.manager()) {
            NDArray photoRows = manager.create(rows, new Shape(asked.size(), columns));
            List<PocketPrompt> prompts = asked.stream().map(Asked::prompt).toList();
            int perPrompt = asked.get(0).chances().length;
            return new PocketDecoder(model.network(), choice(asked, temperature)).answer(photoRows, prompts, perPrompt);
        }
    }

    private static TokenChoice choice(List<Asked> asked, double temperature) {
        return temperature == 0
                ? TokenChoice.likeliest()
                : TokenChoice.drawn(
                        temperature,
                        asked.stream()
                                .flatMap(one -> Arrays.stream(one.chances()))
                                .toArray(float[][]::new));
    }

    private String text(int[] answer) {
        PlaceTokens place = PlaceTokens.of(Arrays.copyOfRange(answer, 1, answer.length));
        return "{\"country\": \"" + countries.get(answer[0]) + "\", \"latitude\": " + place.latText()
                + ", \"longitude\": " + place.lngText() + "}";
    }

    @Override
    public void close() {
        model.close();
    }
}
