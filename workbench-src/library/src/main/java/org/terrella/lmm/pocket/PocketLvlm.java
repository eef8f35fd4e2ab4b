package org.terrella.lmm.pocket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.lmm.Lmm;
import org.terrella.lmm.Question;
import org.terrella.lmm.Reply;
import org.terrella.lmm.Request;
import org.terrella.lmm.Sampling;
import org.terrella.tensor.TensorEngine;

/**
 * The language model of Little Earth: a small network that looks at a photo, reads a prompt and answers with a country and
 * coordinates.
 *
 * <p>It stands in for a large model where none can be asked, and is always labelled so. It sees the photo through the frozen
 * encoder, and of the prompt places of references and what is said about the country. It writes five tokens: country, whole
 * degrees, hundredths; each of the latter is a word of its own or copied from a reference. It was trained on photos of other
 * people, may answer wrongly, and never sees the truth.
 *
 * <p>It reads the fields of a prompt, so wording does not matter to it: to the same fields it gives the same answers in every
 * style. A prompt with something that it cannot use, such as a hint at anything but the country, a name of a place or an
 * earlier dialogue, fails with a sentence. Behind an {@code LmmServer} only a text arrives, which is read back to fields first.
 *
 * <p>The temperature of a {@link Sampling} is that of its softmax, as it stands; {@link PocketRole#temperatures} says which one
 * stands for that of a large model.
 *
 * <p>An answer depends on the photo, the fields of the prompt, the sampling and its number. The network computes with 128 photos,
 * prompts and beginnings at a time, so that what is asked beside an answer does not count, but for its place among these and
 * whether one answer is wanted or more: on some processors that may turn a word in ten thousand. Safe for several threads.
 *
 * @see PocketTraining
 */
public final class PocketLvlm implements Lmm {

    private static final int BATCH = 512;

    private final PocketRole role;
    private final PocketModel model;
    private final PhotoMemory photos;
    private final PromptReader reader;
    private final PocketWriter writer;
    private final String name;

    private PocketLvlm(PocketRole role, PocketModel model, LittleEarthEncoder encoder) {
        this.role = role;
        this.model = model;
        this.photos = new PhotoMemory(new PhotoTokens(encoder), model.network()::photo);
        this.reader = new PromptReader(model.shape().countries());
        this.writer = new PocketWriter(model.network());
        String seed = model.provenance().getOrDefault(PocketModel.SEED, "");
        this.name = "pocket-lvlm-" + role.word() + (seed.isEmpty() ? "" : "-seed" + seed) + "-"
                + model.weights().fingerprint();
    }

    /**
     * One that comes with Terrella.
     *
     * @param role whom it stands in for
     * @param encoder the encoder that it looks through, which comes with Terrella too; open as long as this is used
     * @return the model of the first training; to be closed
     * @throws IllegalArgumentException if it was trained with another encoder
     */
    public static PocketLvlm shipped(PocketRole role, LittleEarthEncoder encoder) {
        return of(role, PocketModel.shipped(role), encoder);
    }

    /**
     * One training of those that come with Terrella.
     *
     * @param role whom it stands in for
     * @param seed of the training, one of {@link PocketModel#seeds}
     * @param encoder the encoder that it looks through, which comes with Terrella too; open as long as this is used
     * @return the model; to be closed
     * @throws IllegalArgumentException if it does not come along, or was trained with another encoder
     */
    public static PocketLvlm shipped(PocketRole role, long seed, LittleEarthEncoder encoder) {
        return of(role, PocketModel.shipped(role, seed), encoder);
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

    /**
     * How large it is.
     *
     * @return count of its parameters, without the frozen encoder's
     */
    public long size() {
        return model.weights().size();
    }

    /**
     * Operations for one prompt.
     *
     * @param references how many similar and how many dissimilar places it tells of
     * @param answers how many answers are drawn
     * @return as {@link org.terrella.tensor.Flops} counts them, without the frozen encoder's
     */
    public long flops(int references, int answers) {
        return model.shape().flops(references, answers);
    }

    /**
     * Where its weights come from.
     *
     * @return texts by name
     */
    public Map<String, String> provenance() {
        return model.provenance();
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<Reply> ask(List<Request> requests, Sampling sampling) {
        if (sampling.maxTokens() < PocketShape.ANSWER) {
            String reason =
                    "an answer takes " + PocketShape.ANSWER + " tokens, found a limit of " + sampling.maxTokens();
            return Collections.nCopies(requests.size(), new Reply.Failed(reason));
        }
        Reply[] replies = new Reply[requests.size()];
        List<Optional<PocketQuestion>> questions = questions(requests, sampling.seed(), replies);
        Map<PocketQuestion.Kind, List<Integer>> byKind = new LinkedHashMap<>();
        for (int i = 0; i < replies.length; i++) {
            if (questions.get(i).isPresent()) {
                PocketQuestion.Kind kind = questions.get(i).get().kind();
                byKind.computeIfAbsent(kind, first -> new ArrayList<>()).add(i);
            }
        }
        double temperature = sampling.temperature().orElse(Sampling.HABIT);
        onEachCore(byKind.values(), some -> answer(some, questions, temperature, replies));
        return List.of(replies);
    }

    /** Does something with 128 things at a time, all of one list. */
    private static <T> void onEachCore(Collection<List<T>> lists, Consumer<List<T>> work) {
        List<Runnable> pieces = new ArrayList<>();
        for (List<T> alike : lists) {
            for (int from = 0; from < alike.size(); from += PocketWriter.AT_ONCE) {
                List<T> some = alike.subList(from, Math.min(alike.size(), from + PocketWriter.AT_ONCE));
                pieces.add(() -> work.accept(some));
            }
        }
        TensorEngine.onEachCore(pieces);
    }

    /** Questions as the network takes them; nothing for those that fail before, which get their replies. */
    private List<Optional<PocketQuestion>> questions(List<Request> requests, long seed, Reply[] replies) {
        List<PhotoMemory.Seen> seen =
                photos.see(requests.stream().map(Request::question).toList());
        Map<float[], float[]> looked = look(seen);
        List<Optional<PocketQuestion>> questions = new ArrayList<>();
        for (int i = 0; i < replies.length; i++) {
            Question asked = requests.get(i).question();
            Optional<float[]> photo = seen.get(i).row().map(looked::get);
            Optional<PocketPrompt> read = Optional.empty();
            if (seen.get(i).fault().isPresent()) {
                replies[i] = new Reply.Failed(seen.get(i).fault().get().ofPhoto(asked.photo()));
            } else {
                try {
                    read = Optional.of(reader.read(asked.prompt().fields()));
                } catch (IllegalArgumentException e) {
                    replies[i] = new Reply.Failed(e.getMessage());
                }
            }
            float[][] chances = Chances.of(requests.get(i), seen.get(i).hash(), seed);
            questions.add(read.map(prompt -> new PocketQuestion(photo.orElseThrow(), prompt, chances)));
        }
        return questions;
    }

    /** What the network sees in photos, by their rows: each is looked at once for all prompts about it. */
    private Map<float[], float[]> look(List<PhotoMemory.Seen> seen) {
        List<float[]> rows =
                seen.stream().flatMap(photo -> photo.row().stream()).distinct().toList();
        Map<float[], float[]> looked = new ConcurrentHashMap<>(); // arrays are equal to themselves alone
        onEachCore(List.of(rows), some -> {
            List<float[]> made = writer.look(some);
            for (int i = 0; i < made.size(); i++) {
                looked.put(some.get(i), made.get(i));
            }
        });
        return looked;
    }

    private void answer(
            List<Integer> numbers, List<Optional<PocketQuestion>> questions, double temperature, Reply[] replies) {
        List<PocketQuestion> some =
                numbers.stream().map(i -> questions.get(i).orElseThrow()).toList();
        List<Reply> answered = writer.write(some, temperature);
        for (int i = 0; i < numbers.size(); i++) {
            replies[numbers.get(i)] = answered.get(i);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
