package org.terrella.lmm.pocket;

import ai.djl.ndarray.NDArray;
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
 * answers are written.
 */
final class DecoderBlock {

    static final int HIDDEN_TIMES = 4;

    private DecoderBlock() {}

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
     * @return [B, T, width]
     */
    static NDArray whole(NDArray tokens, NDArray penalty, int heads, Parameters parameters) {
        NDArray parts = parts(tokens, heads, parameters);
        NDArray queries =
                Layers.times(parts.get(0), 1 / Math.sqrt(parts.getShape().get(4)));
        NDArray scores = queries.matMul(parts.get(1).transpose(0, 1, 3, 2));
        NDArray seen = scores.add(penalty).softmax(-1).matMul(parts.get(2));
        return rest(tokens, seen, parameters);
    }

    /**
     * Adds tokens to what is remembered, where nothing else is wanted of them.
     *
     * @param tokens [B, n, width]
     * @param memory of this layer
     */
    static void remember(NDArray tokens, LayerMemory memory, Parameters parameters) {
        add(parts(tokens, memory.heads(), parameters), memory);
    }

    /**
     * Passes tokens that look at all that is remembered, and at each other.
     *
     * @param tokens [B, n, width]
     * @param wanted how many of these, the last ones, what comes out is wanted of; 1 or more
     * @param memory of this layer, to which all n are added
     * @param penalty added to what they attend to, [wanted, tokens remembered]; nothing if they may look everywhere
     * @return [B, wanted, width]
     */
    static NDArray next(
            NDArray tokens, int wanted, LayerMemory memory, Optional<NDArray> penalty, Parameters parameters) {
        int heads = memory.heads();
        Shape shape = tokens.getShape();
        long all = shape.get(1);
        long perHead = shape.get(2) / heads;
        NDArray parts = parts(tokens, heads, parameters);
        add(parts, memory);
        NDArray queries = parts.get(0)
                .get(new NDIndex().addAllDim().addAllDim().addSliceDim(all - wanted, all))
                .reshape(shape.get(0) * heads, wanted, perHead);
        NDArray seen = memory.seen(queries, penalty).reshape(shape.get(0), heads, wanted, perHead);
        return rest(tokens.get(new NDIndex().addAllDim().addSliceDim(all - wanted, all)), seen, parameters);
    }

    private static void add(NDArray parts, LayerMemory memory) {
        memory.add(parts.get(new NDIndex().addSliceDim(1, 3)));
    }

    /** Queries, keys and values: [3, B, heads, T, perHead]. */
    private static NDArray parts(NDArray tokens, int heads, Parameters parameters) {
        Shape shape = tokens.getShape();
        NDArray normed = Layers.layerNorm(tokens, parameters.under("attention.norm"));
        return Layers.linear(normed, parameters.under("attention.in"))
                .reshape(shape.get(0), shape.get(1), 3, heads, shape.get(2) / heads)
                .transpose(2, 0, 3, 1, 4);
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
