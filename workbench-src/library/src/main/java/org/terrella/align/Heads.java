package org.terrella.align;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/** Projection heads of two linear layers with ReLU between them, named as PyTorch names the parts of a sequence. */
final class Heads {

    private static final String FIRST = "0";
    private static final String SECOND = "2"; // ReLU is the part between

    private Heads() {}

    /** Widths of a head. */
    record Shape(int inputs, int hidden, int outputs) {}

    static void add(Parameters head, Shape shape, Random random) {
        FirstNumbers.linear(head, FIRST, shape.inputs(), shape.hidden(), random);
        FirstNumbers.linear(head, SECOND, shape.hidden(), shape.outputs(), random);
    }

    /** [B, inputs] to [B, outputs]. */
    static NDArray project(NDArray input, Parameters head) {
        NDArray hidden = Activation.relu(Layers.linear(input, head.under(FIRST)));
        return Layers.linear(hidden, head.under(SECOND));
    }
}
