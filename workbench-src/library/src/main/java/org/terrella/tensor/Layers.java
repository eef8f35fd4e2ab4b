package org.terrella.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;

/** Layers as functions of their input and their {@link Parameters}. */
public final class Layers {

    private Layers() {}

    /**
     * A linear layer.
     *
     * @param input [..., inputs]
     * @param layer {@code weight} [outputs, inputs], and {@code bias} [outputs] if it has one
     * @return [..., outputs]
     */
    public static NDArray linear(NDArray input, Parameters layer) {
        return (layer.has("bias")
                        ? Linear.linear(input, layer.get("weight"), layer.get("bias"))
                        : Linear.linear(input, layer.get("weight")))
                .singletonOrThrow();
    }

    /**
     * Normalization over the last axis.
     *
     * @param input [..., width]
     * @param layer {@code weight} and {@code bias}, [width] each
     * @return [..., width]
     */
    public static NDArray layerNorm(NDArray input, Parameters layer) {
        NDArray weight = layer.get("weight");
        return LayerNorm.layerNorm(input, new Shape(weight.size()), weight, layer.get("bias"), 1e-5f)
                .singletonOrThrow();
    }

    /**
     * Numbers times a constant, safe where gradients are collected.
     *
     * <p>The engine's own {@code mul(Number)}, {@code div(Number)} and the like keep the constant in memory that Java may
     * free before gradients are computed from it, which then are anything. Here it lives as long as the manager.
     *
     * @param array any shape
     * @param factor what each number is multiplied by
     * @return the same shape
     */
    public static NDArray times(NDArray array, double factor) {
        return array.mul(array.getManager().create((float) factor));
    }

    /**
     * Rows of length 1.
     *
     * @param rows [N, D]
     * @return [N, D]; rows of zeros stay so
     */
    public static NDArray normalize(NDArray rows) {
        return rows.normalize(2, 1);
    }

    /**
     * Symmetric contrastive loss between two views of the same things; all other rows are a row's negatives.
     *
     * @param a normalized, [B, D]
     * @param b normalized, [B, D]; row i belongs to row i of {@code a}
     * @param logScale logarithm of what cosines are multiplied by, a scalar
     * @return the two cross-entropies added up, each a mean over B, in nats
     */
    public static NDArray contrastive(NDArray a, NDArray b, NDArray logScale) {
        NDArray logits = scaled(a.matMul(b.transpose()), logScale);
        NDArray right = logits.getManager().arange((float) logits.getShape().get(0)); // the diagonal
        return crossEntropy(logits, right).add(crossEntropy(logits.transpose(), right));
    }

    /**
     * Cosines times a trained scale.
     *
     * @param cosines of any shape
     * @param logScale logarithm of what they are multiplied by, a scalar
     * @return of the same shape
     */
    public static NDArray scaled(NDArray cosines, NDArray logScale) {
        NDArray scale = logScale.exp();
        scale.attach(cosines.getManager()); // else it would stay with the parameter, one more after each step
        return cosines.mul(scale);
    }

    /**
     * Cross-entropy with one right class per row.
     *
     * @param logits [B, classes]
     * @param right [B], indices of the right classes
     * @return mean over B, a scalar, in nats
     */
    public static NDArray crossEntropy(NDArray logits, NDArray right) {
        NDArray picked = logits.logSoftmax(1)
                .get(new ai.djl.ndarray.index.NDIndex()
                        .addAllDim()
                        .addPickDim(right.toType(ai.djl.ndarray.types.DataType.INT64, false)
                                .expandDims(1)));
        return picked.mean().neg();
    }
}
