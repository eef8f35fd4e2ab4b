package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Optional;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * A layer of a transformer whose normalizations come before attention and perceptron, so that it trains without care.
 *
 * @see <a href="https://arxiv.org/abs/2002.04745">Xiong et al. 2020</a>, figure 1b
 */
final class TransformerBlock {

    private TransformerBlock() {}

    /** Adds a block's parameters, the perceptron's hidden layer being so many times wider. */
    static void add(Parameters parameters, int width, int hiddenTimes, Random random) {
        FirstNumbers.norm(parameters, "attention.norm", width);
        FirstNumbers.linear(parameters, "attention.in", width, 3 * width, random);
        FirstNumbers.linear(parameters, "attention.out", width, width, random);
        FirstNumbers.norm(parameters, "perceptron.norm", width);
        FirstNumbers.linear(parameters, "perceptron.in", width, hiddenTimes * width, random);
        FirstNumbers.linear(parameters, "perceptron.out", hiddenTimes * width, width, random);
    }

    /**
     * Passes tokens through a block.
     *
     * @param tokens [B, T, width]
     * @param penalty added to what tokens attend to, [B, 1, 1, T]: large and negative where there is only padding
     * @param heads divides width
     * @return [B, T, width]
     */
    static NDArray apply(NDArray tokens, Optional<NDArray> penalty, int heads, Parameters parameters) {
        Parameters attention = parameters.under("attention");
        NDArray attended = attend(Layers.layerNorm(tokens, attention.under("norm")), penalty, heads, attention);
        NDArray sum = tokens.add(Layers.linear(attended, attention.under("out")));
        Parameters perceptron = parameters.under("perceptron");
        NDArray hidden = Layers.linear(Layers.layerNorm(sum, perceptron.under("norm")), perceptron.under("in"));
        return sum.add(Layers.linear(Activation.gelu(hidden), perceptron.under("out")));
    }

    private static NDArray attend(NDArray normed, Optional<NDArray> penalty, int heads, Parameters attention) {
        Shape shape = normed.getShape();
        long batch = shape.get(0);
        long length = shape.get(1);
        long perHead = shape.get(2) / heads;
        NDArray parts = Layers.linear(normed, attention.under("in"))
                .reshape(batch, length, 3, heads, perHead)
                .transpose(2, 0, 3, 1, 4);
        NDArray queries = Layers.times(parts.get(0), 1 / Math.sqrt(perHead)); // [B, heads, T, perHead]
        NDArray scores = queries.matMul(parts.get(1).transpose(0, 1, 3, 2));
        NDArray weights = penalty.map(scores::add).orElse(scores).softmax(-1);
        return weights.matMul(parts.get(2)).transpose(0, 2, 1, 3).reshape(shape);
    }
}
