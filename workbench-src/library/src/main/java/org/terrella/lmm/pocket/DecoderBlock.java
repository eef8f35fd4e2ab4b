package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Optional;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * A layer of a transformer, twice: for whole sequences, as it is trained, and for tokens that follow what a memory holds, as
 * answers are written. Every embedded model that writes is made of these.
 */
public final class DecoderBlock {

    /** Numbers in the middle of a layer's perceptron over its width. */
    public static final int HIDDEN_TIMES = 4;

    private DecoderBlock() {}

    /**
     * Adds the parameters of an untrained layer.
     *
     * @param parameters a view without any
     * @param width length of a token's vector
     * @param random where its numbers come from
     */
    public static void add(Parameters parameters, int width, Random random) {
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
     * @param parameters of the layer
     * @return [B, T, width]
     */
    public static NDArray whole(NDArray tokens, NDArray penalty, int heads, Parameters parameters) {
        NDArray parts = parts(in(tokens, parameters), heads);
        NDArray queries =
                Layers.times(parts.get(0), 1 / Math.sqrt(parts.getShape().get(4)));
        NDArray scores = queries.matMul(parts.get(1).transpose(0, 1, 3, 2));
        NDArray seen = scores.add(penalty).softmax(-1).matMul(parts.get(2));
        return rest(tokens, joined(seen), parameters);
    }

    /**
     * Adds tokens to what is remembered, where nothing else is wanted of them.
     *
     * @param tokens [B, n, width]
     * @param memory of this layer
     */
    static void remember(NDArray tokens, LayerMemory memory, Parameters parameters) {
        add(parts(in(tokens, parameters), memory.heads()), memory);
    }

    /**
     * Passes tokens that look at all that is remembered, and at each other.
     *
     * @param tokens [B, n, width]
     * @param wanted how many of these, the last ones, what comes out is wanted of; 1 or more
     * @param memory of this layer, to which all n are added
     * @return [B, wanted, width]
     */
    static NDArray next(NDArray tokens, int wanted, LayerMemory memory, Parameters parameters) {
        long all = tokens.getShape().get(1);
        NDArray parts = parts(in(tokens, parameters), memory.heads());
        add(parts, memory);
        NDArray queries = parts.get(0).get(new NDIndex().addAllDim().addAllDim().addSliceDim(all - wanted, all));
        NDArray seen = joined(memory.seen(queries, Optional.empty()));
        return rest(tokens.get(new NDIndex().addAllDim().addSliceDim(all - wanted, all)), seen, parameters);
    }

    /**
     * Passes tokens that do not all look at the same.
     *
     * @param tokens [B, n, width]
     * @param penalty added to what they attend to, [n, tokens remembered and n]: large and negative where one must not look
     * @param memory of this layer, to which all n are added
     * @param parameters of the layer
     * @return [B, n, width]
     */
    public static NDArray next(NDArray tokens, NDArray penalty, LayerMemory memory, Parameters parameters) {
        NDArray parts = parts(in(tokens, parameters), memory.heads());
        add(parts, memory);
        return rest(tokens, joined(memory.seen(parts.get(0), Optional.of(penalty))), parameters);
    }

    /**
     * Passes the next token of each of N answers to B prompts, once for all answers that begin alike.
     *
     * @param tokens of the beginnings, portions [Beginnings.PORTION, width]
     * @param memory of this layer, to which all answers are added
     * @param penalty added to what answers attend to, [N, tokens remembered]: large and negative where one must not look
     * @return portions [Beginnings.PORTION, width]
     */
    static NDList next(
            NDList tokens, Beginnings beginnings, LayerMemory memory, NDArray penalty, Parameters parameters) {
        NDList joined = new NDList();
        tokens.forEach(portion -> joined.add(in(portion, parameters)));
        NDArray parts = parts(beginnings.spread(joined), memory.heads());
        add(parts, memory);
        NDList seen = beginnings.portions(joined(memory.seen(parts.get(0), Optional.of(penalty))));
        NDList passed = new NDList();
        for (int i = 0; i < tokens.size(); i++) {
            passed.add(rest(tokens.get(i), seen.get(i), parameters));
        }
        return passed;
    }

    private static void add(NDArray parts, LayerMemory memory) {
        memory.add(parts.get(new NDIndex().addSliceDim(1, 3)));
    }

    /** Queries, keys and values beside each other: [..., 3 * width]. */
    private static NDArray in(NDArray tokens, Parameters parameters) {
        return Layers.linear(
                Layers.layerNorm(tokens, parameters.under("attention.norm")), parameters.under("attention.in"));
    }

    /** [B, T, 3 * width] to [3, B, heads, T, perHead]. */
    private static NDArray parts(NDArray in, int heads) {
        Shape shape = in.getShape();
        return in.reshape(shape.get(0), shape.get(1), 3, heads, shape.get(2) / 3 / heads)
                .transpose(2, 0, 3, 1, 4);
    }

    /** [B, heads, T, perHead] to [B, T, width]. */
    private static NDArray joined(NDArray seen) {
        Shape shape = seen.getShape();
        return seen.transpose(0, 2, 1, 3).reshape(shape.get(0), shape.get(2), shape.get(1) * shape.get(3));
    }

    /** All that follows attention, of what tokens have seen, both [..., width]. */
    private static NDArray rest(NDArray tokens, NDArray seen, Parameters parameters) {
        NDArray sum = tokens.add(Layers.linear(seen, parameters.under("attention.out")));
        NDArray normed = Layers.layerNorm(sum, parameters.under("perceptron.norm"));
        NDArray hidden = Activation.gelu(Layers.linear(normed, parameters.under("perceptron.in")));
        return sum.add(Layers.linear(hidden, parameters.under("perceptron.out")));
    }
}
