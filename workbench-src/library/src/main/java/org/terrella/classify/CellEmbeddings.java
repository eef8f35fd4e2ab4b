package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.terrella.partition.PartitionTensors;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.RowBlocks;
import org.terrella.tensor.Weights;

/**
 * A vector for each of S2's cells on several levels, and a projection of photos into their space.
 *
 * <p>Of each level a photo's probabilities are a softmax of cosines with all cells of that level, times a trained scale. The
 * probability of a finest cell is the product of its own and of its ancestors', made to sum to 1. Safe for use by several
 * threads; to be closed, which frees the weights.
 *
 * @see <a href="https://arxiv.org/abs/2510.01448">GeoSURGE, 2025</a>, whose photos go through a network of their own
 */
public final class CellEmbeddings implements TrainedNetwork {

    private static final int ROWS = 1024;
    private static final int HIDDEN = 128;
    private static final int WIDTH = 48;
    private static final double FIRST_SCALE = 10;

    private final CellEmbeddingsKind kind;
    private final Weights weights;
    private final LevelCells cells;

    private CellEmbeddings(CellEmbeddingsKind kind, Weights weights, LevelCells cells) {
        this.kind = kind;
        this.weights = weights;
        this.cells = cells;
    }

    static CellEmbeddings trained(
            CellEmbeddingsKind kind, Parameters parameters, LevelCells cells, Map<String, String> provenance) {
        return new CellEmbeddings(kind, Weights.trainedInBytes(parameters, name -> true, provenance), cells);
    }

    static CellEmbeddings open(CellEmbeddingsKind kind, Checkpoint checkpoint) {
        LevelCells cells = LevelCells.read(checkpoint);
        int inputs = (int) checkpoint.tensor("hidden.weight").count() / HIDDEN;
        return new CellEmbeddings(
                kind, Weights.read(checkpoint, manager -> untrained(manager, inputs, cells, new Random(0))), cells);
    }

    static Parameters untrained(NDManager manager, int inputs, LevelCells cells, Random random) {
        Parameters parameters = Parameters.on(manager);
        FirstNumbers.linear(parameters, "hidden", inputs, HIDDEN, random);
        FirstNumbers.linear(parameters, "projection", HIDDEN, WIDTH, random);
        for (int level = 0; level < cells.levels().size(); level++) {
            int count = cells.partitions().levels().get(level).size();
            FirstNumbers.normal(parameters, table(level), new Shape(count, WIDTH), 1 / Math.sqrt(WIDTH), random);
            parameters.add(scale(level), manager.create((float) Math.log(FIRST_SCALE)));
        }
        return parameters;
    }

    private static String table(int level) {
        return "cells." + level;
    }

    private static String scale(int level) {
        return "log_scale." + level;
    }

    /** [B, E] to [B, width] of length 1; the encoder's vectors are brought to length √E, where their numbers are about 1. */
    static NDArray projected(NDArray vectors, Parameters parameters) {
        NDArray scaled = Layers.times(
                Layers.normalize(vectors), Math.sqrt(vectors.getShape().get(1)));
        NDArray hidden = Activation.relu(Layers.linear(scaled, parameters.under("hidden")));
        return Layers.normalize(Layers.linear(hidden, parameters.under("projection")));
    }

    /** [B, width] to [B, cells of a level]. */
    static NDArray logits(NDArray projected, int level, Parameters parameters) {
        NDArray table = Layers.normalize(parameters.get(table(level)));
        table.attach(projected.getManager()); // else it would stay with the parameter, one more after each step
        return Layers.scaled(projected.matMul(table.transpose()), parameters.get(scale(level)));
    }

    /**
     * Cells of its levels.
     *
     * @return the cells
     */
    public LevelCells cells() {
        return cells;
    }

    /**
     * Probabilities of the finest cells.
     *
     * @param embeddings the encoder's vectors, [N, E]
     * @return [N, finest cells], rows sum to 1
     */
    public Matrix probabilities(Matrix embeddings) {
        int leaves = cells.finest().size();
        float[] all = new float[Math.multiplyExact((int) embeddings.rows(), leaves)];
        List<Matrix> levels = levels(embeddings);
        for (int row = 0; row < embeddings.rows(); row++) {
            int photo = row;
            float[] product = cells.partitions()
                    .shares(levels.stream().map(level -> level.row(photo)).toList());
            System.arraycopy(product, 0, all, row * leaves, leaves);
        }
        return Matrix.of(leaves, all);
    }

    /**
     * Probabilities of the cells of each level by itself.
     *
     * @param embeddings the encoder's vectors, [N, E]
     * @return for each level [N, its cells], rows sum to 1
     */
    public List<Matrix> levels(Matrix embeddings) {
        long expected = weights.parameters().get("hidden.weight").getShape().get(1);
        if (embeddings.columns() != expected) {
            throw new IllegalArgumentException(
                    "expected vectors of " + expected + " numbers, found " + embeddings.columns());
        }
        Matrix projected = RowBlocks.mapped(
                embeddings, ROWS, weights.manager(), WIDTH, rows -> projected(rows, weights.parameters()));
        return IntStream.range(0, cells.levels().size())
                .mapToObj(level -> RowBlocks.mapped(
                        projected,
                        ROWS,
                        weights.manager(),
                        cells.partitions().levels().get(level).size(),
                        rows -> logits(rows, level, weights.parameters()).softmax(1)))
                .toList();
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
        PartitionTensors kept = cells.tensors();
        Map<String, String> said = new TreeMap<>(kept.metadata());
        said.putAll(kind.said(more));
        weights.write(file, said, kept.tensors());
    }
}
