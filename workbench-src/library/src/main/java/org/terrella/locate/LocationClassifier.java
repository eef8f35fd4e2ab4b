package org.terrella.locate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.terrella.partition.GeocellPartition;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.RowBlocks;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Weights;
import org.terrella.tensor.WeightsKind;

/**
 * Classifies photos into geocells by one hidden layer over a frozen encoder; that layer, normalized, is a space of features.
 *
 * <p>This is how [L]kNN gets its features, with a frozen encoder in the place of a network trained as a whole: the vector
 * of the photo at length √E, linear, ReLU (the feature), linear, softmax over cells. Safe for use by several threads; to be
 * closed, which frees the weights.
 */
public final class LocationClassifier implements FeatureSpace, AutoCloseable {

    private static final int ROWS = 2048;
    private static final String HIDDEN = "hidden";
    private static final String CELLS = "cells";

    private final Weights weights;
    private final GeocellPartition partition;

    private LocationClassifier(Weights weights, GeocellPartition partition) {
        this.weights = weights;
        this.partition = partition;
    }

    /** What a training hands over. */
    static LocationClassifier trained(
            Parameters parameters, GeocellPartition partition, Map<String, String> provenance) {
        return new LocationClassifier(Weights.trained(parameters, name -> true, provenance), partition);
    }

    /** The layers of an untrained network. */
    static Parameters untrained(NDManager manager, int inputs, int width, int cells, Random random) {
        Parameters parameters = Parameters.on(manager);
        FirstNumbers.linear(parameters, HIDDEN, inputs, width, random);
        return FirstNumbers.linear(parameters, CELLS, width, cells, random);
    }

    /** [B, E] to [B, width]; vectors are brought to length √E, where their numbers are about 1. */
    static NDArray hidden(NDArray vectors, Parameters parameters) {
        NDArray scaled =
                Layers.normalize(vectors).mul(Math.sqrt(vectors.getShape().get(1)));
        return Activation.relu(Layers.linear(scaled, parameters.under(HIDDEN)));
    }

    /** [B, width] to [B, cells]. */
    static NDArray logits(NDArray hidden, Parameters parameters) {
        return Layers.linear(hidden, parameters.under(CELLS));
    }

    /**
     * The one that comes with Terrella: geocells of Little Earth's gallery, over the encoder that comes with it too.
     *
     * @return a copy of its own; to be closed
     */
    public static LocationClassifier shipped() {
        return read(PretrainedCells.CELLS.files().read(ShippedFiles.FIRST_SEED));
    }

    /**
     * Reads a classifier.
     *
     * @param file what {@link #write} left
     * @return the classifier; to be closed
     * @throws org.terrella.file.InputException if the file holds anything else
     */
    public static LocationClassifier read(Path file) {
        return read(Checkpoint.read(file));
    }

    /**
     * Reads a classifier.
     *
     * @param checkpoint a file that {@link #write} wrote
     * @return the classifier; to be closed
     * @throws org.terrella.file.InputException if the file is another
     */
    public static LocationClassifier read(Checkpoint checkpoint) {
        WeightsKind.CELLS.require(checkpoint);
        GeocellPartition partition = GeocellPartition.read(checkpoint);
        int width = (int) checkpoint.tensor(HIDDEN + ".bias").count();
        int inputs = (int) checkpoint.tensor(HIDDEN + ".weight").count() / Math.max(1, width);
        int cells = partition.cells().size();
        return new LocationClassifier(
                Weights.read(checkpoint, manager -> untrained(manager, inputs, width, cells, new Random(0))),
                partition);
    }

    /**
     * Writes weights and cells.
     *
     * @param file where to; replaced if it is there
     * @param more what else the file should say about itself, such as encoder, gallery and commit
     */
    public void write(Path file, Map<String, String> more) {
        PartitionTensors cells = partition.tensors();
        Map<String, String> said = new HashMap<>(cells.metadata());
        said.put(WeightsKind.KEY, WeightsKind.CELLS.word());
        said.putAll(more);
        weights.write(file, said, cells.tensors());
    }

    /**
     * Its numbers.
     *
     * @return the weights, without the cells; closed with this
     */
    public Weights weights() {
        return weights;
    }

    /**
     * The classes.
     *
     * @return the partition
     */
    public GeocellPartition partition() {
        return partition;
    }

    /**
     * What is known about its training.
     *
     * @return texts by name
     */
    public Map<String, String> provenance() {
        return weights.provenance();
    }

    @Override
    public String name() {
        return "location classification";
    }

    /** {@inheritDoc} The features are normalized. */
    @Override
    public Matrix of(Matrix embeddings) {
        int width =
                (int) weights.parameters().get(HIDDEN + ".weight").getShape().get(0);
        return map(embeddings, width, vectors -> Layers.normalize(hidden(vectors, weights.parameters())));
    }

    /**
     * Probabilities of the cells.
     *
     * @param embeddings the encoder's vectors, [N, E]
     * @return [N, cells], rows sum to 1
     */
    public Matrix probabilities(Matrix embeddings) {
        return map(
                embeddings,
                partition.size(),
                vectors -> logits(hidden(vectors, weights.parameters()), weights.parameters())
                        .softmax(1));
    }

    private Matrix map(Matrix embeddings, int columns, UnaryOperator<NDArray> layers) {
        long expected = weights.parameters().get(HIDDEN + ".weight").getShape().get(1);
        if (embeddings.columns() != expected) {
            throw new IllegalArgumentException(
                    "expected vectors of " + expected + " numbers, found " + embeddings.columns());
        }
        return RowBlocks.mapped(embeddings, ROWS, weights.manager(), columns, layers);
    }

    @Override
    public void close() {
        weights.close();
    }
}
