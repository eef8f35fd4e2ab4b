package org.terrella.choose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.terrella.classify.TrainedNetwork;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.Weights;

/**
 * Says which of two answers to believe, by how they agree with each other and with similar photos. One hidden layer. Safe for
 * use by several threads; to be closed, which frees the weights.
 *
 * @see <a href="https://arxiv.org/abs/2603.24376">GeoRouter, 2026</a>, whose router is a vision-language model
 */
public final class Router implements TrainedNetwork {

    private static final int HIDDEN = 16;

    private final RouteKind kind;
    private final Weights weights;

    private Router(RouteKind kind, Weights weights) {
        this.kind = kind;
        this.weights = weights;
    }

    static Router trained(RouteKind kind, Parameters parameters, Map<String, String> provenance) {
        return new Router(kind, Weights.trained(parameters, name -> true, provenance));
    }

    static Router open(RouteKind kind, Checkpoint checkpoint) {
        return new Router(kind, Weights.read(checkpoint, manager -> untrained(manager, new Random(0))));
    }

    static Parameters untrained(NDManager manager, Random random) {
        Parameters parameters = Parameters.on(manager);
        FirstNumbers.linear(parameters, "hidden", Crossroads.NUMBERS, HIDDEN, random);
        return FirstNumbers.linear(parameters, "second", HIDDEN, 1, random);
    }

    /** Logits of the second answer being the one to believe, [B]; of {@code numbers} one row after the other. */
    static NDArray logits(NDManager manager, List<float[]> numbers, Parameters parameters) {
        float[] all = new float[numbers.size() * Crossroads.NUMBERS];
        for (int i = 0; i < numbers.size(); i++) {
            System.arraycopy(numbers.get(i), 0, all, i * Crossroads.NUMBERS, Crossroads.NUMBERS);
        }
        NDArray rows = manager.create(all, new Shape(numbers.size(), Crossroads.NUMBERS));
        NDArray hidden = Activation.relu(Layers.linear(rows, parameters.under("hidden")));
        return Layers.linear(hidden, parameters.under("second")).reshape(numbers.size());
    }

    /**
     * Which answer to believe.
     *
     * @param roads one or more
     * @return for each how much the second answer is to be believed rather than the first, in (0, 1)
     */
    public double[] second(List<Crossroads> roads) {
        try (NDManager manager = weights.manager().newSubManager()) {
            float[] logits = logits(
                            manager, roads.stream().map(Crossroads::numbers).toList(), weights.parameters())
                    .toFloatArray();
            double[] shares = new double[logits.length];
            java.util.Arrays.setAll(shares, i -> 1 / (1 + Math.exp(-logits[i])));
            return shares;
        }
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public OptionalLong flops() {
        return OptionalLong.of(2 * weights.size()); // a multiplication and an addition for each number
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        weights.write(file, kind.said(more));
    }
}
