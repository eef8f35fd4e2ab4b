package org.terrella.embed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.Optional;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * The network of {@link LittleEarthEncoder} as functions of its parameters.
 *
 * <p>Photos come with their colours last. Transposed they keep that order in memory, which convolutions and
 * normalizations keep too: so no layer rearranges anything, and what the last convolution gives are tokens already.
 */
final class PhotoTower {

    static final int PIXELS = 96;
    static final int SIDE = 6;
    static final int TOKENS = SIDE * SIDE;
    static final int WIDTH = 160;
    static final int POOLED = 2 * WIDTH;
    static final int EMBEDDING = 256;
    static final String PROJECTION = "projection.weight";

    static final float MEAN = 115; // of all colours, roughly
    static final float DEVIATION = 64;

    static final int[] CHANNELS = {3, 24, 48, 96, WIDTH};
    private static final int[] KERNELS = {5, 3, 3, 3};
    private static final int HEADS = 5;
    private static final int HIDDEN_TIMES = 4;
    private static final double POSITION_DEVIATION = 0.02;
    private static final float KEPT_STATISTICS = 0.9f; // share of running statistics that outlives a step
    private static final float EPSILON = 1e-5f;

    private PhotoTower() {}

    /** Adds the parameters of an untrained network; running statistics are among them, frozen. */
    static void add(Parameters parameters, Random random) {
        addTokens(parameters, random);
        FirstNumbers.uniform(parameters, PROJECTION, new Shape(EMBEDDING, POOLED), 1 / Math.sqrt(POOLED), random);
    }

    /** Those of the layers up to the tokens. */
    static void addTokens(Parameters parameters, Random random) {
        for (int i = 0; i < KERNELS.length; i++) {
            Shape shape = new Shape(CHANNELS[i + 1], CHANNELS[i], KERNELS[i], KERNELS[i]);
            double bound = 1 / Math.sqrt((double) shape.size() / CHANNELS[i + 1]);
            Parameters layer = parameters.under("stem." + i);
            FirstNumbers.uniform(layer, "weight", shape, bound, random);
            FirstNumbers.norm(layer, "norm", CHANNELS[i + 1]);
            layer.addFrozen("norm.mean", parameters.manager().zeros(new Shape(CHANNELS[i + 1])));
            layer.addFrozen("norm.variance", parameters.manager().ones(new Shape(CHANNELS[i + 1])));
        }
        FirstNumbers.normal(parameters, "positions", new Shape(TOKENS, WIDTH), POSITION_DEVIATION, random);
        TransformerBlock.add(parameters.under("block"), WIDTH, HIDDEN_TIMES, random);
        FirstNumbers.norm(parameters, "norm", WIDTH);
    }

    /** Operations for one photo. */
    static long flops() {
        return tokenFlops() + Flops.linear(1, POOLED, EMBEDDING);
    }

    /** Those up to the tokens. */
    static long tokenFlops() {
        long flops = 0;
        for (int i = 0; i < KERNELS.length; i++) {
            flops += Flops.convolution(KERNELS[i], CHANNELS[i], CHANNELS[i + 1], PIXELS >> (i + 1)); // stride 2
        }
        return flops + Flops.transformerLayer(TOKENS, TOKENS, WIDTH, HIDDEN_TIMES * WIDTH);
    }

    /** Bytes [B, 96, 96, 3] to the network's range, [B, 3, 96, 96]. */
    static NDArray scaled(NDArray bytes) {
        return bytes.toType(DataType.FLOAT32, true).subi(MEAN).divi(DEVIATION).transpose(0, 3, 1, 2);
    }

    /** Photos [B, 3, 96, 96], the same with colours last in memory. */
    static NDArray coloursLast(NDArray photos) {
        NDArray rearranged = photos.transpose(0, 2, 3, 1).reshape(new Shape(photos.size())); // this copies
        return rearranged.reshape(-1, PIXELS, PIXELS, 3).transpose(0, 3, 1, 2);
    }

    /** Tokens of scaled photos by the statistics of their batch, which the running ones follow; [B, 36, 160]. */
    static NDArray trainingTokens(NDArray photos, Parameters parameters) {
        NDArray maps = photos;
        for (int i = 0; i < KERNELS.length; i++) {
            Parameters layer = parameters.under("stem." + i);
            Parameters norm = layer.under("norm");
            NDArray raw = convolve(maps, i, layer.get("weight"), Optional.empty());
            maps = Activation.relu(BatchNorm.batchNorm(
                            raw,
                            norm.get("mean"),
                            norm.get("variance"),
                            norm.get("weight"),
                            norm.get("bias"),
                            1,
                            KEPT_STATISTICS,
                            EPSILON,
                            true)
                    .singletonOrThrow());
        }
        return transform(maps, parameters);
    }

    /** Tokens of scaled photos by running statistics that have become part of the convolutions; [B, 36, 160]. */
    static NDArray tokens(NDArray photos, NDList folded, Parameters parameters) {
        NDArray maps = photos;
        for (int i = 0; i < KERNELS.length; i++) {
            maps = Activation.relu(convolve(maps, i, folded.get(2 * i), Optional.of(folded.get(2 * i + 1))));
        }
        return transform(maps, parameters);
    }

    /** Weight and bias of each convolution such that no normalization has to follow. */
    static NDList folded(Parameters parameters) {
        NDList folded = new NDList();
        for (int i = 0; i < KERNELS.length; i++) {
            Parameters layer = parameters.under("stem." + i);
            Parameters norm = layer.under("norm");
            NDArray factor =
                    norm.get("weight").div(norm.get("variance").add(EPSILON).sqrt());
            folded.add(layer.get("weight").mul(factor.reshape(-1, 1, 1, 1)));
            folded.add(norm.get("bias").sub(norm.get("mean").mul(factor)));
        }
        return folded;
    }

    /** Mean and greatest of the tokens, [B, 320]. */
    static NDArray pool(NDArray tokens) {
        return NDArrays.concat(new NDList(tokens.mean(new int[] {1}), tokens.max(new int[] {1})), 1);
    }

    /** Embeddings of pooled tokens, [B, 256]; not normalized. */
    static NDArray project(NDArray pooled, Parameters parameters) {
        return Layers.linear(pooled, parameters.under("projection"));
    }

    private static NDArray convolve(NDArray maps, int layer, NDArray weight, Optional<NDArray> bias) {
        int around = KERNELS[layer] / 2;
        return Conv2d.conv2d(
                        maps, weight, bias.orElse(null), new Shape(2, 2), new Shape(around, around), new Shape(1, 1), 1)
                .singletonOrThrow();
    }

    /** Tokens of what the convolutions leave, [B, 160, 6, 6]. */
    static NDArray transform(NDArray maps, Parameters parameters) {
        long batch = maps.getShape().get(0);
        NDArray places = maps.transpose(0, 2, 3, 1).reshape(batch, TOKENS, WIDTH);
        NDArray tokens = TransformerBlock.apply(
                places.add(parameters.get("positions")), Optional.empty(), HEADS, parameters.under("block"));
        return Layers.layerNorm(tokens, parameters.under("norm"));
    }
}
