package org.terrella.classify.queries;

import ai.djl.ndarray.NDArray;
import java.util.Random;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/** Lets queries look at tokens of a photo; the queries are normalized before, the tokens have been where they were made. */
final class CrossAttention {

    private CrossAttention() {}

    static void add(Parameters parameters, int width, int memory, Random random) {
        FirstNumbers.norm(parameters, "norm", width);
        FirstNumbers.linear(parameters, "queries", width, width, random);
        FirstNumbers.linear(parameters, "keys", memory, width, random);
        FirstNumbers.linear(parameters, "values", memory, width, random);
        FirstNumbers.linear(parameters, "out", width, width, random);
    }

    /**
     * The queries with what they saw.
     *
     * @param queries [B, Q, width]
     * @param memory [B, T, memory]
     * @return [B, Q, width]
     */
    static NDArray apply(NDArray queries, NDArray memory, int heads, Parameters parameters) {
        NDArray values = split(Layers.linear(memory, parameters.under("values")), heads);
        NDArray seen = weights(queries, memory, heads, parameters).matMul(values);
        NDArray joined = seen.transpose(0, 2, 1, 3).reshape(queries.getShape());
        return queries.add(Layers.linear(joined, parameters.under("out")));
    }

    /** How much each query looks at each token, [B, heads, Q, T]; sums over T are 1. */
    static NDArray weights(NDArray queries, NDArray memory, int heads, Parameters parameters) {
        NDArray normed = Layers.layerNorm(queries, parameters.under("norm"));
        NDArray asked = split(Layers.linear(normed, parameters.under("queries")), heads);
        NDArray keys = split(Layers.linear(memory, parameters.under("keys")), heads);
        double perHead = asked.getShape().get(3);
        return Layers.times(asked, 1 / Math.sqrt(perHead))
                .matMul(keys.transpose(0, 1, 3, 2))
                .softmax(-1);
    }

    /** [B, N, width] to [B, heads, N, width / heads]. */
    private static NDArray split(NDArray rows, int heads) {
        long width = rows.getShape().get(2);
        return rows.reshape(rows.getShape().get(0), rows.getShape().get(1), heads, width / heads)
                .transpose(0, 2, 1, 3);
    }

    static long flops(int queries, int tokens, int width, int memory) {
        return 2 * Flops.linear(queries, width, width)
                + 2 * Flops.linear(tokens, memory, width)
                + 2 * Flops.linear(queries, tokens, width);
    }
}
