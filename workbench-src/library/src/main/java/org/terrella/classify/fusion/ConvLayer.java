package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Parameters;

/** A convolution, a normalization over the batch and a ReLU. */
final class ConvLayer {

    private static final float KEPT_STATISTICS = 0.9f; // share of running statistics that outlives a step
    private static final float EPSILON = 1e-5f;

    private ConvLayer() {}

    /** Adds weights, and running statistics, which are frozen. */
    static void add(Parameters layer, int in, int out, int kernel, Random random) {
        Shape shape = new Shape(out, in, kernel, kernel);
        FirstNumbers.uniform(layer, "weight", shape, 1 / Math.sqrt((double) in * kernel * kernel), random);
        FirstNumbers.norm(layer, "norm", out);
        layer.addFrozen("norm.mean", layer.manager().zeros(new Shape(out)));
        layer.addFrozen("norm.variance", layer.manager().ones(new Shape(out)));
    }

    /**
     * Passes maps through the layer.
     *
     * @param maps [B, in, H, W]
     * @param stride how many times smaller the maps become
     * @param training whether by the statistics of the batch, which the running ones follow
     * @return [B, out, H / stride, W / stride]
     */
    static NDArray apply(NDArray maps, int stride, boolean training, Parameters layer) {
        NDArray weight = layer.get("weight");
        long around = weight.getShape().get(2) / 2;
        NDArray raw = Conv2d.conv2d(
                        maps, weight, null, new Shape(stride, stride), new Shape(around, around), new Shape(1, 1), 1)
                .singletonOrThrow();
        Parameters norm = layer.under("norm");
        NDArray normed = BatchNorm.batchNorm(
                        raw,
                        norm.get("mean"),
                        norm.get("variance"),
                        norm.get("weight"),
                        norm.get("bias"),
                        1,
                        KEPT_STATISTICS,
                        EPSILON,
                        training)
                .singletonOrThrow();
        return Activation.relu(normed);
    }
}
