package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import java.util.Arrays;
import java.util.List;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * The network of {@link PocketLvlm} as functions of its parameters.
 *
 * <p>A sequence is the photo, whose tokens see each other and nothing else, so that what becomes of them is the same for all
 * prompts about it; then dissimilar places, a hint if there is one, similar places, and a token that says: answer now; these see
 * the photo and each other. Then come the tokens of the answer, each of which sees what is before it.
 */
final class PocketNetwork {

    static final float NEVER = -1e4f;

    private final PocketShape shape;
    private final Parameters parameters;
    private final PocketInput input;

    PocketNetwork(PocketShape shape, Parameters parameters) {
        this.shape = shape;
        this.parameters = parameters;
        this.input = new PocketInput(shape.width(), parameters);
    }

    PocketShape shape() {
        return shape;
    }

    /** Tokens of photos, [B, PocketShape.PHOTO, width]; see {@link PocketInput#photo}. */
    NDArray photo(NDArray photos) {
        return input.photo(photos);
    }

    /** Tokens of prompts, [B, T, width]; see {@link PocketInput#prompt}. */
    NDArray prompt(NDManager manager, List<PocketPrompt> prompts) {
        return input.prompt(manager, prompts);
    }

    /** Tokens of answers as inputs, [B, width]; see {@link PocketInput#answered}. */
    NDArray answered(NDManager manager, List<Integer> tokens, int position) {
        return input.answered(manager, tokens, position);
    }

    /** Passes whole sequences through all layers. */
    private NDArray pass(NDArray tokens, NDArray penalty) {
        NDArray passed = tokens;
        for (int i = 0; i < shape.layers(); i++) {
            passed = DecoderBlock.whole(passed, penalty, shape.heads(), block(i));
        }
        return normalized(passed);
    }

    Parameters block(int layer) {
        return parameters.under("blocks." + layer);
    }

    NDArray normalized(NDArray tokens) {
        return Layers.layerNorm(tokens, parameters.under("norm"));
    }

    /** What answers go back to: of prompts whose last tokens have become these states, [B, similar places + 1 or more, width]. */
    ReadPrompts read(NDArray states, List<PocketPrompt> prompts) {
        return new ReadPrompts(states, prompts, shape.words(0), parameters);
    }

    /**
     * How likely each word is as a token of an answer.
     *
     * @param states states of the tokens before, [B, N, width]
     * @param prompts what was understood of the prompts
     * @param answers the answers so far, [B * N][PocketShape.ANSWER]
     * @param position which token is wanted
     * @return logarithms of probabilities, [B, N, words]
     */
    NDArray logProbabilities(NDArray states, ReadPrompts prompts, int[][] answers, int position) {
        Parameters head = parameters.under("heads." + position);
        NDArray asked = Layers.linear(states, head).mul(parameters.get("scale"));
        NDArray logits = Linear.linear(asked, parameters.get(PocketShape.table(position)), head.get("shares"))
                .singletonOrThrow();
        return prompts.logProbabilities(logits, states, answers, position);
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
        NDList parts = new NDList(photo(photos), prompt(manager, prompts));
        int length = PocketShape.PHOTO + (int) parts.get(1).getShape().get(1);
        for (int i = 0; i + 1 < PocketShape.ANSWER; i++) {
            parts.add(answered(manager, column(answers, i), i).expandDims(1));
        }
        NDArray states = pass(NDArrays.concat(parts, 1), penalty(manager, length));
        ReadPrompts read = read(states.get(":, :" + length), prompts);
        NDArray sum = manager.create(0f);
        for (int i = 0; i < PocketShape.ANSWER; i++) {
            int at = length - 1 + i;
            NDArray chances = logProbabilities(states.get(":, " + at + ":" + (at + 1)), read, answers, i);
            NDArray right = manager.create(
                    column(answers, i).stream().mapToInt(Integer::intValue).toArray());
            sum = sum.add(Layers.crossEntropy(chances.reshape(answers.length, shape.words(i)), right));
        }
        return Layers.times(sum, 1.0 / PocketShape.ANSWER);
    }

    static List<Integer> column(int[][] answers, int position) {
        return Arrays.stream(answers).map(answer -> answer[position]).toList();
    }

    /** Nobody looks at an answer's tokens but those behind them, and the photo at nothing behind it: [T, T]. */
    private static NDArray penalty(NDManager manager, int prefix) {
        int all = prefix + PocketShape.ANSWER - 1;
        float[] numbers = new float[all * all];
        for (int from = 0; from < PocketShape.PHOTO; from++) {
            for (int to = PocketShape.PHOTO; to < all; to++) {
                numbers[from * all + to] = NEVER;
            }
        }
        for (int from = 0; from < all; from++) {
            for (int to = Math.max(prefix, from + 1); to < all; to++) {
                numbers[from * all + to] = NEVER;
            }
        }
        return manager.create(numbers, new Shape(all, all));
    }
}
