package org.terrella.locate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terrella.geo.LatLng;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Layers;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.SafetensorsFile;
import org.terrella.tensor.StoredTensor;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;

/**
 * Classifies photos into geocells by one hidden layer over a frozen encoder; that layer, normalized, is a space of features.
 *
 * <p>This is how [L]kNN gets its features, with a frozen encoder in the place of a network trained as a whole: the vector
 * of the photo at length √E, linear, ReLU (the feature), linear, softmax over cells. Safe for use by several threads; to be
 * closed, which frees the weights.
 */
public final class LocationClassifier implements FeatureSpace, AutoCloseable {

    private static final int ROWS = 2048;
    private static final String SHIPPED = "little-earth-cells.safetensors";

    private final NDManager manager;
    private final Parameters parameters;
    private final GeocellPartition partition;
    private final Map<String, String> provenance;

    /**
     * How to train.
     *
     * @param width width of the hidden layer, 1 or more
     * @param dropout share of the hidden layer that is left out in each step, in [0, 1)
     * @param training epochs, batch, rates, seed
     */
    public record Settings(int width, double dropout, Training.Settings training) {

        /**
         * Checks the numbers.
         *
         * @param width width of the hidden layer
         * @param dropout share of it that is left out
         * @param training epochs, batch, rates, seed
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Settings {
            if (width < 1 || !(dropout >= 0 && dropout < 1)) {
                throw new IllegalArgumentException(
                        "expected a width of 1 or more and a dropout in [0, 1), found " + width + " and " + dropout);
            }
        }

        /**
         * What was chosen for Little Earth on its validation set.
         *
         * @return the usual settings
         */
        public static Settings defaults() {
            return new Settings(
                    512,
                    0.5,
                    new Training.Settings(
                            20, 256, 17, new LearningRate.Cosine(2e-3, 100), AdamW.Settings.ofWeightDecay(0.05), true));
        }
    }

    private LocationClassifier(
            NDManager manager, Parameters parameters, GeocellPartition partition, Map<String, String> provenance) {
        this.manager = manager;
        this.parameters = parameters;
        this.partition = partition;
        this.provenance = Map.copyOf(provenance);
    }

    /**
     * Trains a classifier; photos in no cell take no part.
     *
     * @param embeddings the encoder's vectors of the photos, [N, E]
     * @param places where they were taken
     * @param partition the cells
     * @param settings how to train
     * @param state file that an interrupted training goes on from, or nothing
     * @param listener hears of each step
     * @return the classifier; to be closed
     * @throws IllegalArgumentException if there are not as many vectors as places
     */
    public static LocationClassifier train(
            Matrix embeddings,
            List<LatLng> places,
            GeocellPartition partition,
            Settings settings,
            Optional<Path> state,
            Training.Listener listener) {
        if (embeddings.rows() != places.size()) {
            throw new IllegalArgumentException("expected a place for each vector, found " + places.size()
                    + " places and " + embeddings.rows() + " vectors");
        }
        NDManager manager = TensorEngine.manager();
        try {
            Random random = new Random(settings.training().seed());
            Parameters parameters = Parameters.on(manager)
                    .addLinear("hidden", embeddings.columns(), settings.width(), random)
                    .addLinear("cells", settings.width(), partition.cells().size(), random);
            LocationObjective objective =
                    new LocationObjective(parameters, settings.dropout(), embeddings, places, partition);
            List<Double> losses = new Training("cells", settings.training(), parameters, objective)
                    .run(objective.photos(), state, listener);
            parameters.freeze();
            Map<String, String> provenance = Map.of(
                    "training", settings.toString(),
                    "photos", String.valueOf(objective.photos()),
                    "losses",
                            losses.stream()
                                    .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
                                    .collect(Collectors.joining(" ")));
            return new LocationClassifier(manager, parameters, partition, provenance);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** [B, E] to [B, width]; vectors are brought to length √E, where their numbers are about 1. */
    static NDArray hidden(NDArray vectors, Parameters parameters) {
        NDArray scaled =
                Layers.normalize(vectors).mul(Math.sqrt(vectors.getShape().get(1)));
        return Activation.relu(Layers.linear(scaled, parameters.under("hidden")));
    }

    /**
     * The one that comes with Terrella: geocells of Little Earth's gallery, over the encoder that comes with it too.
     *
     * @return a copy of its own; to be closed
     */
    public static LocationClassifier shipped() {
        try (InputStream in = LocationClassifier.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("expected " + SHIPPED + " beside the class that reads it, found none");
            }
            return read(SafetensorsFile.of(SHIPPED, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", e);
        }
    }

    /**
     * Reads a classifier.
     *
     * @param checkpoint a file that {@link #write} wrote
     * @return the classifier; to be closed
     * @throws org.terrella.file.InputException if the file is another
     */
    public static LocationClassifier read(Checkpoint checkpoint) {
        GeocellPartition partition = PartitionTensors.read(checkpoint);
        NDManager manager = TensorEngine.manager();
        try {
            long width = checkpoint.tensor("hidden.bias").count();
            long cells = partition.cells().size();
            checkpoint.tensor("cells.weight", List.of(cells, width));
            checkpoint.tensor("cells.bias", List.of(cells));
            Parameters parameters = Parameters.on(manager);
            for (String name : List.of("hidden.weight", "hidden.bias", "cells.weight", "cells.bias")) {
                parameters.add(name, checkpoint.tensor(name).toArray(manager));
            }
            parameters.freeze();
            return new LocationClassifier(manager, parameters, partition, checkpoint.metadata());
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * Writes weights and cells.
     *
     * @param file where to; replaced if it is there
     * @param more what else the file should say about itself, such as encoder, gallery and commit
     */
    public void write(Path file, Map<String, String> more) {
        List<StoredTensor> tensors = new ArrayList<>(parameters.stored());
        tensors.addAll(PartitionTensors.of(partition));
        Map<String, String> metadata = new HashMap<>(provenance);
        metadata.putAll(PartitionTensors.metadata(partition));
        metadata.putAll(more);
        SafetensorsFile.write(file, metadata, tensors);
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
        return provenance;
    }

    @Override
    public String name() {
        return "location classification";
    }

    /** {@inheritDoc} The features are normalized. */
    @Override
    public Matrix of(Matrix embeddings) {
        return map(embeddings, vectors -> Layers.normalize(hidden(vectors, parameters)));
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
                vectors -> Layers.linear(hidden(vectors, parameters), parameters.under("cells"))
                        .softmax(1));
    }

    private Matrix map(Matrix embeddings, Function<NDArray, NDArray> layers) {
        long expected = parameters.get("hidden.weight").getShape().get(1);
        if (embeddings.columns() != expected) {
            throw new IllegalArgumentException(
                    "expected vectors of " + expected + " numbers, found " + embeddings.columns());
        }
        int columns = 0;
        ByteBuffer all = ByteBuffer.allocate(0);
        int rows = Math.toIntExact(embeddings.rows());
        for (int from = 0; from < rows; from += ROWS) {
            int count = Math.min(ROWS, rows - from);
            try (NDManager sub = manager.newSubManager()) {
                NDArray block = sub.create(embeddings.block(from, count), new Shape(count, expected), DataType.FLOAT32);
                NDArray mapped = layers.apply(block);
                if (from == 0) {
                    columns = (int) mapped.getShape().get(1);
                    all = ByteBuffer.allocateDirect(Math.multiplyExact(rows, columns * Float.BYTES))
                            .order(ByteOrder.LITTLE_ENDIAN);
                }
                all.put(mapped.toByteBuffer(true));
            }
        }
        return Matrix.over(columns, all.flip());
    }

    @Override
    public void close() {
        manager.close();
    }
}
