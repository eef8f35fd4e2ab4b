package org.terrella.gaga;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.terrella.classify.ActivationMap;
import org.terrella.classify.Occlusion;
import org.terrella.data.Conversation;
import org.terrella.embed.LittleEarthEncoder;
import org.terrella.embed.PhotoBackbone;
import org.terrella.lmm.Sampling;
import org.terrella.tensor.TensorEngine;

/**
 * A network that looks at a photo, is told things about it, and answers in sentences: where it was taken, what tells so, and what
 * a hint changes.
 *
 * <p>It writes whole words, so names of places that are too rare to be among its words are read and learned from, but not written.
 * It knows photos and words of Little Earth alone and is always labelled so. It was trained in two stages on conversations
 * of MG-Geo's form, see {@link GagaSettings}. Safe for use by several threads.
 *
 * @see <a href="https://arxiv.org/abs/2412.08907">Dou et al. 2024</a>, whose ideas it carries and whose numbers are others
 */
public final class Gaga implements AutoCloseable {

    private static final int AT_ONCE = 64;

    private final GagaModel model;
    private final LittleEarthEncoder encoder;
    private final GagaNetwork network;

    private Gaga(GagaModel model, LittleEarthEncoder encoder) {
        this.model = model;
        this.encoder = encoder;
        this.network = model.network();
    }

    /**
     * One training of those that come with Terrella.
     *
     * @param variant which
     * @param seed of stage 2, one of those of its files that come along
     * @param encoder the encoder that comes with Terrella too; open as long as this is used
     * @return the model; to be closed
     * @throws IllegalArgumentException if it does not come along, or was trained with another encoder
     */
    public static Gaga shipped(GagaVariant variant, long seed, LittleEarthEncoder encoder) {
        return of(GagaModel.read(variant.files().read(seed)), encoder);
    }

    /**
     * One of given weights.
     *
     * @param model its weights, closed with it
     * @param encoder the encoder that it looks through unless its own was trained on; open as long as this is used
     * @return the model; to be closed
     * @throws IllegalArgumentException if the weights were trained over another encoder
     */
    public static Gaga of(GagaModel model, LittleEarthEncoder encoder) {
        String expected = model.provenance().getOrDefault(GagaModel.ENCODER, encoder.name());
        if (model.trunk().isEmpty() && !expected.equals(encoder.name())) {
            throw new IllegalArgumentException(
                    "this model looks through the encoder " + expected + ", found " + encoder.name());
        }
        return new Gaga(model, encoder);
    }

    /**
     * What ledgers and tables call it.
     *
     * @return a name with its seed and a fingerprint
     */
    public String name() {
        String seed = model.provenance().getOrDefault(GagaModel.SEED, "");
        return "gaga" + (seed.isEmpty() ? "" : "-seed" + seed) + "-"
                + model.weights().fingerprint();
    }

    /**
     * Its weights.
     *
     * @return the model; closed with this
     */
    public GagaModel model() {
        return model;
    }

    /**
     * Answers.
     *
     * @param talks photos and what was said about them
     * @param sampling at temperature 0 the likeliest piece is written each time; each talk has random numbers of its own, which
     *     follow from the seed and its number
     * @return what it says to each
     * @throws IllegalArgumentException if what was said is too long for it
     */
    public List<String> answer(List<Talk> talks, Sampling sampling) {
        double temperature = sampling.temperature().orElse(Sampling.HABIT);
        List<PieceChoice> choices = new ArrayList<>();
        for (int i = 0; i < talks.size(); i++) {
            choices.add(PieceChoice.of(temperature, sampling.seed() * 1_000_003 + i));
        }
        return answer(talks, choices, sampling.maxTokens());
    }

    /** Answers, each of whose pieces are chosen in a way of its own. */
    List<String> answer(List<Talk> talks, List<PieceChoice> choices, int most) {
        Map<Integer, List<Integer>> byLength = new TreeMap<>(); // those alike in length pass the network together
        int[][] asked = new int[talks.size()][];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = asked(talks.get(i).turns());
            byLength.computeIfAbsent(asked[i].length, first -> new ArrayList<>())
                    .add(i);
        }
        String[] answers = new String[asked.length];
        List<Runnable> pieces = new ArrayList<>();
        for (List<Integer> alike : byLength.values()) {
            for (int from = 0; from < alike.size(); from += AT_ONCE) {
                List<Integer> some = alike.subList(from, Math.min(alike.size(), from + AT_ONCE));
                pieces.add(() -> answer(some, asked, talks, choices, most, answers));
            }
        }
        TensorEngine.onEachCore(pieces);
        return List.of(answers);
    }

    /** Whether an answer to what was said can be written. */
    boolean hasRoomFor(List<Conversation.Turn> turns) {
        return Script.asked(turns, model.lexicon()).length < model.shape().longest();
    }

    /** Of how many pieces a text is. */
    int pieces(String text) {
        return model.lexicon().read(text).length;
    }

    /** What was said, as the network reads it. */
    int[] asked(List<Conversation.Turn> turns) {
        int[] asked = Script.asked(turns, model.lexicon());
        if (asked.length >= model.shape().longest()) {
            throw new IllegalArgumentException("expected a conversation of fewer than "
                    + model.shape().longest() + " pieces, found " + asked.length);
        }
        return asked;
    }

    private void answer(
            List<Integer> some,
            int[][] asked,
            List<Talk> talks,
            List<PieceChoice> choices,
            int most,
            String[] answers) {
        int[][] prompts = some.stream().map(i -> asked[i]).toArray(int[][]::new);
        try (NDManager manager = TensorEngine.manager()) {
            NDArray seen = seen(
                    pixels(manager, some.stream().map(i -> talks.get(i).photo()).toList()));
            List<int[]> written = new GagaWriter(network, model.lexicon().spelling())
                    .write(seen, prompts, some.stream().map(choices::get).toList(), most);
            for (int i = 0; i < prompts.length; i++) {
                answers[some.get(i)] = model.lexicon().write(written.get(i));
            }
        }
    }

    private static NDArray pixels(NDManager manager, List<byte[]> photos) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(photos.size() * PhotoBackbone.BYTES);
        photos.forEach(bytes::put);
        return manager.create(
                bytes.flip(), new Shape(photos.size(), PhotoBackbone.PIXELS, PhotoBackbone.PIXELS, 3), DataType.UINT8);
    }

    private NDArray seen(NDArray pixels) {
        return model.trunk().map(own -> own.tokens(pixels)).orElseGet(() -> encoder.tokens(pixels));
    }

    /**
     * How likely a sentence is as an answer.
     *
     * @param talk a photo and what was said about it
     * @param sentence what it might say
     * @return logarithm of the probability of all its pieces, each after those before it
     * @throws IllegalArgumentException if it is too long
     */
    public double logProbability(Talk talk, String sentence) {
        Script script = script(talk, sentence);
        try (NDManager manager = TensorEngine.manager()) {
            return network.logProbabilities(seen(pixels(manager, List.of(talk.photo()))), List.of(script))[0];
        }
    }

    private Script script(Talk talk, String sentence) {
        Script script = Script.answered(asked(talk.turns()), sentence, model.lexicon());
        if (script.length() > model.shape().longest()) {
            throw new IllegalArgumentException("expected a conversation of at most "
                    + model.shape().longest() + " pieces, found " + script.length());
        }
        return script;
    }

    /**
     * Which part of the photo a sentence rests on: what its log-probability loses where the part is covered.
     *
     * @param talk a photo and what was said about it
     * @param sentence what it says to that, or might say
     * @return six rows of six parts
     * @throws IllegalArgumentException if the sentence is too long
     */
    public ActivationMap restsOn(Talk talk, String sentence) {
        Script script = script(talk, sentence);
        return Occlusion.of(talk.photo(), pixels -> {
            int photos = (int) pixels.getShape().get(0);
            return network.logProbabilities(seen(pixels), Collections.nCopies(photos, script));
        });
    }

    @Override
    public void close() {
        model.close();
    }
}
