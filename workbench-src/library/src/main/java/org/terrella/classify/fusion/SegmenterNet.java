package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Random;
import org.terrella.embed.PhotoBackbone;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.world.SegmentationMap;

/**
 * A small network that tells what each part of a photo shows, as functions of its parameters.
 *
 * <p>Four convolutions make the photo smaller, two steps make it larger again, each joined by what there was at that size.
 *
 * @see <a href="https://arxiv.org/abs/1505.04597">Ronneberger et al. 2015</a>, figure 1
 */
final class SegmenterNet {

    /** Width and height of the maps that it makes. */
    static final int SIDE = 24;

    private static final float MEAN = 115; // of all colours, roughly
    private static final float DEVIATION = 64;

    private static final int[] DOWN = {3, 24, 48, 96, 128};
    private static final int[] DOWN_KERNELS = {5, 3, 3, 3};
    private static final int[] UP = {128, 96, 48};
    private static final int KERNEL = 3;

    private SegmenterNet() {}

    static Parameters untrained(Parameters parameters, Random random) {
        for (int i = 0; i < DOWN_KERNELS.length; i++) {
            ConvLayer.add(parameters.under("down." + i), DOWN[i], DOWN[i + 1], DOWN_KERNELS[i], random);
        }
        for (int i = 0; i < UP.length - 1; i++) {
            Parameters step = parameters.under("up." + i);
            FirstNumbers.linear(step, "larger", UP[i], 4 * UP[i + 1], random);
            FirstNumbers.linear(step, "joined", DOWN[DOWN.length - 2 - i], UP[i + 1], random);
            ConvLayer.add(step.under("mixed"), UP[i + 1], UP[i + 1], KERNEL, random);
        }
        FirstNumbers.linear(parameters, "classes", UP[UP.length - 1], SegmentationMap.CLASSES, random);
        return parameters;
    }

    /**
     * How likely each class is in each part.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @param training whether by the statistics of the batch, which the running ones follow
     * @return logits, [B, 24, 24, classes]
     */
    static NDArray logits(NDArray pixels, boolean training, Parameters parameters) {
        NDArray[] sizes = new NDArray[DOWN.length];
        sizes[0] =
                pixels.toType(DataType.FLOAT32, true).subi(MEAN).divi(DEVIATION).transpose(0, 3, 1, 2);
        for (int i = 0; i < DOWN_KERNELS.length; i++) {
            sizes[i + 1] = ConvLayer.apply(sizes[i], 2, training, parameters.under("down." + i));
        }
        NDArray maps = sizes[DOWN.length - 1];
        for (int i = 0; i < UP.length - 1; i++) {
            Parameters step = parameters.under("up." + i);
            NDArray there = coloursLast(sizes[DOWN.length - 2 - i]);
            NDArray sum = larger(coloursLast(maps), step).add(Layers.linear(there, step.under("joined")));
            maps = ConvLayer.apply(sum.transpose(0, 3, 1, 2), 1, training, step.under("mixed"));
        }
        return Layers.linear(coloursLast(maps), parameters.under("classes"));
    }

    /** A linear layer makes four parts of each, [B, H, W, C] to [B, 2·H, 2·W, C']. */
    private static NDArray larger(NDArray maps, Parameters step) {
        long batch = maps.getShape().get(0);
        long side = maps.getShape().get(1);
        NDArray four = Layers.linear(maps, step.under("larger")).reshape(batch, side, side, 2, 2, -1);
        return four.transpose(0, 1, 3, 2, 4, 5).reshape(batch, 2 * side, 2 * side, -1);
    }

    private static NDArray coloursLast(NDArray maps) {
        return maps.transpose(0, 2, 3, 1);
    }

    /** Operations for one photo. */
    static long flops() {
        long flops = 0;
        for (int i = 0; i < DOWN_KERNELS.length; i++) {
            flops += Flops.convolution(DOWN_KERNELS[i], DOWN[i], DOWN[i + 1], PhotoBackbone.PIXELS >> (i + 1));
        }
        for (int i = 0; i < UP.length - 1; i++) {
            long side = PhotoBackbone.SIDE << (i + 1);
            flops += Flops.linear(side * side / 4, UP[i], 4 * UP[i + 1])
                    + Flops.linear(side * side, DOWN[DOWN.length - 2 - i], UP[i + 1])
                    + Flops.convolution(KERNEL, UP[i + 1], UP[i + 1], side);
        }
        return flops + Flops.linear(SIDE * SIDE, UP[UP.length - 1], SegmentationMap.CLASSES);
    }
}
