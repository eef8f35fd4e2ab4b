package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Optional;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * A layer of a transformer that can go on where it was: keys and values of a prefix are kept, and all answers to one prompt
 * look at the same ones.
 */
final class DecoderBlock {

    private static final int HIDDEN_TIMES = 4;

    private DecoderBlock() {}

    /** Keys and values, [B, heads, T, perHead] each for a prefix, [B, heads, N, t, perHead] each for what was answered. */
    record Cache(NDArray keys, NDArray values) {

        private Cache with(NDArray key, NDArray value) {
            return new Cache(keys.concat(key, 3), values.concat(value, 3));
        }
    }

    /** What a layer makes of tokens, and what it keeps. */
    record Passed(NDArray tokens, Cache cache) {}

    static void add(Parameters parameters, int width, Random random) {
        FirstNumbers.norm(parameters, "attention.norm", width);
        FirstNumbers.linear(parameters, "attention.in", width, 3 * width, random);
        FirstNumbers.linear(parameters, "attention.out", width, width, random);
        FirstNumbers.norm(parameters, "perceptron.norm", width);
        FirstNumbers.linear(parameters, "perceptron.in", width, HIDDEN_TIMES * width, random);
        FirstNumbers.linear(parameters, "perceptron.out", HIDDEN_TIMES * width, width, random);
    }

    /**
     * Passes whole sequences.
     *
     * @param tokens [B, T, width]
     * @param penalty added to what tokens attend to, [T, T]: large and negative where one must not look
     * @param heads divides width
     * @return tokens [B, T, width], and their cache
     */
    static Passed whole(NDArray tokens, Optional<NDArray> penalty, int heads, Parameters parameters) {
        NDArray parts = split(tokens, heads, parameters); // [3, B, heads, T, perHead]
        NDArray scores = parts.get(0).matMul(parts.get(1).transpose(0, 1, 3, 2));
        NDArray shares = penalty.map(scores::add).orElse(scores).softmax(-1);
        NDArray seen = shares.matMul(parts.get(2));
        return new Passed(rest(tokens, seen, parameters), new Cache(parts.get(1), parts.get(2)));
    }

    /**
     * Passes the next token of each of N answers to B prompts.
     *
     * @param tokens [B, N, width]
     * @param prefix of the prompts
     * @param before of the answers so far; nothing for their first tokens
     * @param heads divides width
     * @return tokens [B, N, width], and the cache of the answers with these
     */
    static Passed next(NDArray tokens, Cache prefix, Optional<Cache> before, int heads, Parameters parameters) {
        NDArray parts = split(tokens, heads, parameters); // [3, B, heads, N, perHead]
        NDArray queries = parts.get(0);
        NDArray key = parts.get(1).expandDims(3);
        NDArray value = parts.get(2).expandDims(3);
        Cache own = before.map(cache -> cache.with(key, value)).orElse(new Cache(key, value));
        NDArray toPrefix = queries.matMul(prefix.keys().transpose(0, 1, 3, 2)); // [B, heads, N, T]
        NDArray toOwn = queries.expandDims(3).mul(own.keys()).sum(new int[] {4}); // [B, heads, N, t]
        NDArray shares = toPrefix.concat(toOwn, 3).softmax(-1);
        long length = prefix.keys().getShape().get(2);
        NDList divided = shares.split(new long[] {length}, 3);
        NDArray seen = divided.get(0)
                .matMul(prefix.values())
                .add(divided.get(1).expandDims(4).mul(own.values()).sum(new int[] {3}));
        return new Passed(rest(tokens, seen, parameters), own);
    }

    /** Queries, already divided by the root of their length, keys and values: [3, B, heads, T, perHead]. */
    private static NDArray split(NDArray tokens, int heads, Parameters parameters) {
        Shape shape = tokens.getShape();
        long perHead = shape.get(2) / heads;
        NDArray normed = Layers.layerNorm(tokens, parameters.under("attention.norm"));
        NDArray parts = Layers.linear(normed, parameters.under("attention.in"))
                .reshape(shape.get(0), shape.get(1), 3, heads, perHead)
                .transpose(2, 0, 3, 1, 4);
        NDArray queries = Layers.times(parts.get(0), 1 / Math.sqrt(perHead));
        return NDArrays.stack(new NDList(queries, parts.get(1), parts.get(2)));
    }

    /** All that follows attention; {@code seen} is [B, heads, T, perHead]. */
    private static NDArray rest(NDArray tokens, NDArray seen, Parameters parameters) {
        NDArray joined = seen.transpose(0, 2, 1, 3).reshape(tokens.getShape());
        NDArray sum = tokens.add(Layers.linear(joined, parameters.under("attention.out")));
        NDArray normed = Layers.layerNorm(sum, parameters.under("perceptron.norm"));
        NDArray hidden = Activation.gelu(Layers.linear(normed, parameters.under("perceptron.in")));
        return sum.add(Layers.linear(hidden, parameters.under("perceptron.out")));
    }
}
