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
public final class TransformerBlock {

    private TransformerBlock() {}

    /**
     * Adds a block's parameters.
     *
     * @param parameters a view without any
     * @param width numbers of a token
     * @param hiddenTimes how many times wider the perceptron's hidden layer is
     * @param random where first numbers come from
     */
    public static void add(Parameters parameters, int width, int hiddenTimes, Random random) {
        addAttention(parameters, width, random);
        addPerceptron(parameters, width, hiddenTimes, random);
    }

    /**
     * Adds the parameters of the attention alone.
     *
     * @param parameters a view without any
     * @param width numbers of a token
     * @param random where first numbers come from
     */
    public static void addAttention(Parameters parameters, int width, Random random) {
        FirstNumbers.norm(parameters, "attention.norm", width);
        FirstNumbers.linear(parameters, "attention.in", width, 3 * width, random);
        FirstNumbers.linear(parameters, "attention.out", width, width, random);
    }

    /**
     * Adds the parameters of the perceptron alone.
     *
     * @param parameters a view without any
     * @param width numbers of a token
     * @param hiddenTimes how many times wider its hidden layer is
     * @param random where first numbers come from
     */
    public static void addPerceptron(Parameters parameters, int width, int hiddenTimes, Random random) {
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
     * @param parameters what {@link #add} added
     * @return [B, T, width]
     */
    public static NDArray apply(NDArray tokens, Optional<NDArray> penalty, int heads, Parameters parameters) {
        return perceive(attend(tokens, penalty, heads, parameters), parameters);
    }

    /**
     * Lets tokens attend to each other.
     *
     * @param tokens [B, T, width]
     * @param penalty added to what tokens attend to, [B, 1, 1, T]
     * @param heads divides width
     * @param parameters what {@link #addAttention} added
     * @return the tokens with what they attended to, [B, T, width]
     */
    public static NDArray attend(NDArray tokens, Optional<NDArray> penalty, int heads, Parameters parameters) {
        Parameters attention = parameters.under("attention");
        NDArray attended = mixed(Layers.layerNorm(tokens, attention.under("norm")), penalty, heads, attention);
        return tokens.add(Layers.linear(attended, attention.under("out")));
    }

    /**
     * Passes each token through the perceptron.
     *
     * @param tokens [..., width]
     * @param parameters what {@link #addPerceptron} added
     * @return the tokens with what it makes of them, [..., width]
     */
    public static NDArray perceive(NDArray tokens, Parameters parameters) {
        Parameters perceptron = parameters.under("perceptron");
        NDArray hidden = Layers.linear(Layers.layerNorm(tokens, perceptron.under("norm")), perceptron.under("in"));
        return tokens.add(Layers.linear(Activation.gelu(hidden), perceptron.under("out")));
    }

    private static NDArray mixed(NDArray normed, Optional<NDArray> penalty, int heads, Parameters attention) {
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
