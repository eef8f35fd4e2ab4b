package org.terrella.generate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * The network of {@link PocketLvlm} as functions of its parameters.
 *
 * <p>A sequence is the photo, similar places, dissimilar places, a hint if there is one, and a token that says: answer now;
 * these see each other. Then come the tokens of the answer, each of which sees what is before it.
 */
final class PocketNetwork {

    private static final double LOUD = 4; // words are small numbers, so that they can be told apart as outputs too
    private static final double WHOLE = 16; // brings a row of length 1 to numbers of about 1
    private static final float NEVER = -1e4f;

    private final PocketShape shape;
    private final Parameters parameters;

    PocketNetwork(PocketShape shape, Parameters parameters) {
        this.shape = shape;
        this.parameters = parameters;
    }

    PocketShape shape() {
        return shape;
    }

    /**
     * Tokens of photos and prompts.
     *
     * @param photos rows of {@link PhotoTokens}, [B, columns]
     * @param prompts B of them, of one layout
     * @return [B, T, width]
     */
    NDArray prefix(NDArray photos, List<PocketPrompt> prompts) {
        NDManager manager = photos.getManager();
        NDList parts = new NDList(seen(photos));
        PocketPrompt.Layout layout = prompts.get(0).layout();
        if (layout.similar() > 0) {
            parts.add(references(manager, prompts, PocketPrompt::similar, "similar"));
        }
        if (layout.dissimilar() > 0) {
            parts.add(references(manager, prompts, PocketPrompt::dissimilar, "dissimilar"));
        }
        if (layout.hinted()) {
            parts.add(hints(manager, prompts));
        }
        parts.add(manager.zeros(new Shape(prompts.size(), 1, shape.width())).add(parameters.get("kinds.start")));
        return NDArrays.concat(parts, 1);
    }

    /** The whole photo, then nine parts of it, each four patches of the encoder: [B, 10, width]. */
    private NDArray seen(NDArray photos) {
        long batch = photos.getShape().get(0);
        int half = PhotoTokens.SIDE / 2;
        NDArray patches = photos.get(":, :" + PhotoTokens.PATCHES_WIDTH)
                .reshape(batch, half, 2, half, 2, PhotoTokens.TOKEN_WIDTH)
                .transpose(0, 1, 3, 2, 4, 5)
                .reshape(batch, PocketShape.PATCHES, PocketShape.PATCH_WIDTH);
        NDArray whole = Layers.times(Layers.normalize(photos.get(":, " + PhotoTokens.PATCHES_WIDTH + ":")), WHOLE);
        return Layers.linear(whole, parameters.under("photo.whole"))
                .expandDims(1)
                .concat(Layers.linear(patches, parameters.under("photo.patches")), 1)
                .add(parameters.get("photo.positions"));
    }

    private NDArray references(
            NDManager manager,
            List<PocketPrompt> prompts,
            Function<PocketPrompt, List<PlaceTokens>> which,
            String kind) {
        int count = which.apply(prompts.get(0)).size();
        List<PlaceTokens> places =
                prompts.stream().flatMap(prompt -> which.apply(prompt).stream()).toList();
        NDArray sum = manager.zeros(new Shape(prompts.size(), count, shape.width()));
        for (int i = 1; i < PocketShape.ANSWER; i++) {
            int token = i - 1;
            sum = sum.add(words(manager, i, places, place -> place.get(token)).reshape(sum.getShape()));
        }
        NDArray ranks = parameters.get("ranks").get(":" + count);
        ranks.attach(manager);
        return Layers.times(sum, LOUD).add(ranks).add(parameters.get("kinds." + kind));
    }

    private NDArray hints(NDManager manager, List<PocketPrompt> prompts) {
        List<CountryHint> hints =
                prompts.stream().map(prompt -> prompt.hint().orElseThrow()).toList();
        NDArray countries = Layers.times(words(manager, 0, hints, CountryHint::country), LOUD);
        float[] isDenied = new float[hints.size()];
        float[] isSo = new float[hints.size()];
        for (int i = 0; i < isDenied.length; i++) {
            isDenied[i] = hints.get(i).denied() ? 1 : 0;
            isSo[i] = 1 - isDenied[i];
        }
        Shape column = new Shape(hints.size(), 1);
        return countries
                .add(manager.create(isSo, column).mul(parameters.get("kinds.is")))
                .add(manager.create(isDenied, column).mul(parameters.get("kinds.is-not")))
                .expandDims(1);
    }

    private <T> NDArray words(NDManager manager, int position, List<T> things, ToIntFunction<T> word) {
        long[] indices = things.stream().mapToLong(word::applyAsInt).toArray();
        return Embedding.embedding(
                        manager.create(indices), parameters.get(PocketShape.table(position)), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    /**
     * What follows a token of an answer: the token as an input.
     *
     * @param tokens one for each of B * N answers
     * @param position which token of the answer they are, 0 for the country
     * @param perPrompt N
     * @return [B, N, width]
     */
    NDArray answered(NDManager manager, List<Integer> tokens, int position, int perPrompt) {
        NDArray places = parameters.get("answers").get(position);
        places.attach(manager);
        return Layers.times(words(manager, position, tokens, Integer::intValue), LOUD)
                .add(places)
                .reshape(tokens.size() / perPrompt, perPrompt, shape.width());
    }

    /** Passes whole sequences through all layers: what they become, and the cache of each layer. */
    NDArray pass(NDArray tokens, Optional<NDArray> penalty, List<DecoderBlock.Cache> kept) {
        NDArray passed = tokens;
        for (int i = 0; i < shape.layers(); i++) {
            DecoderBlock.Passed layer = DecoderBlock.whole(passed, penalty, shape.heads(), block(i));
            kept.add(layer.cache());
            passed = layer.tokens();
        }
        return normalized(passed);
    }

    Parameters block(int layer) {
        return parameters.under("blocks." + layer);
    }

    NDArray normalized(NDArray tokens) {
        return Layers.layerNorm(tokens, parameters.under("norm"));
    }

    /** What may be copied from, where there is something. */
    Optional<PointerHead> pointer(NDArray states, List<PocketPrompt> prompts) {
        int similar = prompts.get(0).similar().size();
        return similar == 0
                ? Optional.empty()
                : Optional.of(new PointerHead(
                        states.get(":, " + PocketShape.PHOTO + ":" + (PocketShape.PHOTO + similar)),
                        prompts,
                        parameters.under("pointer")));
    }

    /**
     * How likely each word is as a token of an answer.
     *
     * @param states states of the tokens before, [B, N, width]
     * @param pointer what may be copied from
     * @param answers the answers so far, [B * N][PocketShape.ANSWER]
     * @param position which token is wanted
     * @return logarithms of probabilities, [B, N, words]
     */
    NDArray logProbabilities(NDArray states, Optional<PointerHead> pointer, int[][] answers, int position) {
        Parameters head = parameters.under("heads." + position);
        NDArray asked = Layers.linear(states, head).mul(parameters.get("scale"));
        NDArray own = Linear.linear(asked, parameters.get(PocketShape.table(position)), head.get("shares"))
                .singletonOrThrow()
                .logSoftmax(-1);
        return position == 0
                ? own
                : pointer.map(copying -> copying.mix(own, states, answers, position))
                        .orElse(own);
    }

    /**
     * How surprising right answers are.
     *
     * @param photos rows of {@link PhotoTokens}, [B, columns]
     * @param prompts B of them, of one layout
     * @param answers right ones, [B][PocketShape.ANSWER]
     * @return mean over answers and their tokens of the negative logarithm of the probability, a scalar, in nats
     */
    NDArray loss(NDArray photos, List<PocketPrompt> prompts, int[][] answers) {
        NDManager manager = photos.getManager();
        NDList parts = new NDList(prefix(photos, prompts));
        int length = (int) parts.head().getShape().get(1);
        for (int i = 0; i + 1 < PocketShape.ANSWER; i++) {
            parts.add(answered(manager, column(answers, i), i, 1));
        }
        NDArray states = pass(NDArrays.concat(parts, 1), Optional.of(penalty(manager, length)), new ArrayList<>());
        Optional<PointerHead> pointer = pointer(states, prompts);
        NDArray sum = manager.create(0f);
        for (int i = 0; i < PocketShape.ANSWER; i++) {
            int at = length - 1 + i;
            NDArray chances = logProbabilities(states.get(":, " + at + ":" + (at + 1)), pointer, answers, i);
            NDArray right = manager.create(
                    column(answers, i).stream().mapToInt(Integer::intValue).toArray());
            sum = sum.add(Layers.crossEntropy(chances.reshape(answers.length, shape.words(i)), right));
        }
        return Layers.times(sum, 1.0 / PocketShape.ANSWER);
    }

    static List<Integer> column(int[][] answers, int position) {
        return Arrays.stream(answers).map(answer -> answer[position]).toList();
    }

    /** Nobody looks at an answer's tokens but those behind them: [T, T]. */
    private static NDArray penalty(NDManager manager, int prefix) {
        int all = prefix + PocketShape.ANSWER - 1;
        float[] numbers = new float[all * all];
        for (int from = 0; from < all; from++) {
            for (int to = Math.max(prefix, from + 1); to < all; to++) {
                numbers[from * all + to] = NEVER;
            }
        }
        return manager.create(numbers, new Shape(all, all));
    }
}
