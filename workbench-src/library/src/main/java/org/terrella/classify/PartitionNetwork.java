package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.terrella.embed.PhotoBackbone;
import org.terrella.partition.Intersections;
import org.terrella.partition.Partition;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.RowBlocks;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.Weights;

/**
 * One trunk with a linear head for each of one or more partitions: PlaNet has one, others three or six.
 *
 * <p>The trunk is Little Earth's encoder up to its pooled tokens, trained on as a whole; or nothing but the frozen encoder's
 * vectors, at length √E, so that one can see what training it as a whole brings. As heads are linear over means and maxima of
 * tokens, what a token contributes to a class is exact: see {@link #activation}.
 */
public final class PartitionNetwork implements TrainedNetwork {

    private static final int ROWS = 512;
    private static final String TRUNK = "trunk";
    private static final String HEADS = Heads.WORD;
    private static final String INPUTS = "inputs";

    private final NetworkKind<?> kind;
    private final Weights weights;
    private final Heads heads;
    private final Optional<PhotoBackbone> trunk;
    private final int inputs;

    private PartitionNetwork(NetworkKind<?> kind, Weights weights, Heads heads) {
        this.kind = kind;
        this.weights = weights;
        this.heads = heads;
        Parameters parameters = weights.parameters();
        this.inputs = (int) parameters.get(head(0) + ".weight").getShape().get(1);
        this.trunk = trunk(parameters).names().isEmpty()
                ? Optional.empty()
                : Optional.of(PhotoBackbone.of(trunk(parameters)));
    }

    /** What a training hands over. */
    static PartitionNetwork trained(
            NetworkKind<?> kind, Parameters parameters, Heads heads, Map<String, String> provenance) {
        return new PartitionNetwork(kind, Weights.trainedInBytes(parameters, name -> true, provenance), heads);
    }

    /** Adds heads over vectors of so many numbers. */
    static void addHeads(Parameters parameters, int inputs, List<Partition> partitions, Random random) {
        for (int i = 0; i < partitions.size(); i++) {
            FirstNumbers.linear(parameters, head(i), inputs, partitions.get(i).size(), random);
        }
    }

    private static String head(int index) {
        return HEADS + "." + index;
    }

    /** The parameters of the trunk. */
    static Parameters trunk(Parameters parameters) {
        return parameters.under(TRUNK);
    }

    /** The parameters of all heads. */
    static Parameters heads(Parameters parameters) {
        return parameters.under(HEADS);
    }

    /** [B, F] to [B, classes] of one head. */
    static NDArray logits(NDArray features, int head, Parameters parameters) {
        return Layers.linear(features, parameters.under(head(head)));
    }

    /** Vectors of the frozen encoder at length √E, where their numbers are about 1. */
    static NDArray scaled(NDArray vectors) {
        return Layers.times(
                Layers.normalize(vectors), Math.sqrt(vectors.getShape().get(1)));
    }

    /** Reads what {@link #write} wrote. */
    static PartitionNetwork open(NetworkKind<?> kind, Checkpoint checkpoint) {
        int inputs = checkpoint.size(INPUTS);
        Heads heads = Heads.read(checkpoint);
        Weights weights = Weights.read(checkpoint, manager -> {
            Parameters parameters = Parameters.on(manager);
            if (checkpoint.names().stream().anyMatch(name -> name.startsWith(TRUNK + "."))) {
                PhotoBackbone.addUntrained(trunk(parameters));
            }
            addHeads(parameters, inputs, heads.partitions(), new Random(0));
            return parameters;
        });
        return new PartitionNetwork(kind, weights, heads);
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        write(file, more, List.of());
    }

    /** With arrays of what is built on it. */
    void write(Path file, Map<String, String> more, List<StoredTensor> others) {
        PartitionTensors stored = heads.tensors();
        Map<String, String> said = new HashMap<>(more);
        said.putAll(stored.metadata());
        said.put(INPUTS, String.valueOf(inputs));
        List<StoredTensor> tensors = new ArrayList<>(others);
        tensors.addAll(stored.tensors());
        weights.write(file, kind.said(said), tensors);
    }

    @Override
    public Weights weights() {
        return weights;
    }

    /**
     * The divisions of the Earth.
     *
     * @return one for each head
     */
    public List<Partition> partitions() {
        return heads.partitions();
    }

    /**
     * What the heads vote for together.
     *
     * @return intersections of the partitions; nothing if each head answers for itself
     */
    public Optional<Intersections> regions() {
        return heads.regions();
    }

    /**
     * Whether it was trained as a whole and looks at photos itself.
     *
     * @return false if it starts from the frozen encoder's vectors
     */
    public boolean isWhole() {
        return trunk.isPresent();
    }

    /** {@inheritDoc} Those of the frozen encoder are not its own. */
    @Override
    public OptionalLong flops() {
        long all = partitions().stream()
                .mapToLong(partition -> Flops.linear(1, inputs, partition.size()))
                .sum();
        return OptionalLong.of(all + (isWhole() ? PhotoBackbone.flops() : 0));
    }

    /**
     * What heads look at.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @return [B, 320] in the manager of the pixels
     * @throws IllegalStateException if it does not look at photos itself
     */
    public NDArray features(NDArray pixels) {
        NDArray tokens = wholeTrunk().tokens(pixels);
        NDArray pooled = PhotoBackbone.pooled(tokens);
        tokens.close();
        return pooled;
    }

    private PhotoBackbone wholeTrunk() {
        return trunk.orElseThrow(
                () -> new IllegalStateException("a classifier over a frozen encoder does not look at photos itself"));
    }

    /**
     * Probabilities of a head's classes.
     *
     * @param features as {@link #features} gives them, or the frozen encoder's vectors; of several views of a photo, one after
     *     the other: [N, V·F]
     * @param head which head, from 0
     * @return [N, classes]; of one view, rows sum to 1; of several, the greatest over the views
     * @throws IllegalArgumentException if the features are of another width
     */
    public Matrix probabilities(Matrix features, int head) {
        if (features.columns() % inputs != 0) {
            throw new IllegalArgumentException(
                    "expected vectors of " + inputs + " numbers, found " + features.columns());
        }
        int views = features.columns() / inputs;
        int classes = partitions().get(head).size();
        return RowBlocks.mapped(features, ROWS, weights.manager(), classes, rows -> {
            NDArray each = rows.reshape(-1, inputs);
            NDArray softmax = logits(isWhole() ? each : scaled(each), head, weights.parameters())
                    .softmax(1);
            return softmax.reshape(-1, views, classes).max(new int[] {1});
        });
    }

    /**
     * What each part of a photo contributes to a class, beyond what it contributes to the mean of all classes: the sum over the
     * parts is the logit less the mean logit, both without their biases.
     *
     * <p>A token contributes its share of the mean, and all of each maximum that is its own. Probabilities stay the same where all
     * logits rise together; so what a part adds to all classes alike speaks for none.
     *
     * @param pixels uint8 [1, 96, 96, 3]
     * @param head which head, from 0
     * @param cell a class of it
     * @return six rows of six parts
     * @throws IllegalStateException if it does not look at photos itself
     */
    public ActivationMap activation(NDArray pixels, int head, int cell) {
        NDArray tokens = wholeTrunk().tokens(pixels);
        float[] seen = tokens.toFloatArray();
        tokens.close();
        float[] weight;
        try (NDManager scope = weights.manager().newSubManager()) {
            NDArray all = weights.parameters().get(head(head) + ".weight").duplicate();
            all.attach(scope);
            weight = all.get(cell).sub(all.mean(new int[] {0})).toFloatArray();
        }
        return ActivationMap.ofPooled(PhotoBackbone.SIDE, seen, weight);
    }
}
