package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * Two perceptrons over a photo's vector: which cell, and where in each cell.
 *
 * <p>Each is a layer norm and three linear layers, with a group norm of four groups and GELU between them, the second of 512 numbers.
 *
 * @see <a href="https://github.com/gastruc/osv5m">{@code models/networks/mlp.py}</a>, {@code MLPCentroid}, at 4e60753
 */
final class HierarchicalLayers {

    /** Which cell: [B, classes]. */
    static final String CELLS = "cells";

    /** Where in each cell: [B, 2 classes]. */
    static final String WITHIN = "within";

    private static final int HIDDEN = 512;
    private static final int GROUPS = 4;
    private static final int LAYERS = 3;
    private static final float EPSILON = 1e-5f;

    private HierarchicalLayers() {}

    static void add(Parameters parameters, int inputs, int classes, Random random) {
        add(parameters, CELLS, inputs, classes, random);
        add(parameters, WITHIN, inputs, 2 * classes, random);
    }

    private static void add(Parameters parameters, String name, int inputs, int outputs, Random random) {
        int[] widths = {inputs, inputs, HIDDEN, outputs};
        FirstNumbers.norm(parameters, name + ".norm", inputs);
        for (int layer = 0; layer < LAYERS; layer++) {
            FirstNumbers.linear(parameters, name + "." + layer, widths[layer], widths[layer + 1], random);
            if (layer < LAYERS - 1) {
                FirstNumbers.norm(parameters, name + ".norm" + layer, widths[layer + 1]);
            }
        }
    }

    /** What a perceptron says of vectors [B, F]. */
    static NDArray of(NDArray vectors, String name, Parameters parameters) {
        NDArray hidden = Layers.layerNorm(vectors, parameters.under(name + ".norm"));
        for (int layer = 0; layer < LAYERS; layer++) {
            hidden = Layers.linear(hidden, parameters.under(name + "." + layer));
            if (layer < LAYERS - 1) {
                hidden = Activation.gelu(groupNorm(hidden, parameters.under(name + ".norm" + layer)));
            }
        }
        return hidden;
    }

    /** Each of four groups of a row has mean 0 and variance 1 before the layer's weight and bias. */
    static NDArray groupNorm(NDArray rows, Parameters layer) {
        long width = rows.getShape().get(1);
        NDArray groups = rows.reshape(new Shape(-1, GROUPS, width / GROUPS));
        int[] last = {2};
        NDArray centred = groups.sub(groups.mean(last, true));
        NDArray variance = centred.mul(centred).mean(last, true);
        NDArray even =
                centred.div(variance.add(rows.getManager().create(EPSILON)).sqrt());
        return even.reshape(new Shape(-1, width)).mul(layer.get("weight")).add(layer.get("bias"));
    }
}
