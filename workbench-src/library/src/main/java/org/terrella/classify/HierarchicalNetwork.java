package org.terrella.classify;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.terrella.file.InputException;
import org.terrella.geo.LatLng;
import org.terrella.partition.PartitionTensors;
import org.terrella.partition.QuadtreeCells;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.RowBlocks;
import org.terrella.tensor.Weights;

/**
 * OSV-5M's baseline over the frozen encoder: which cell of a quadtree, and where in it.
 *
 * <p>The answer is the mean place of the likeliest cell's photos, moved by what the network says of that cell.
 */
public final class HierarchicalNetwork implements TrainedNetwork {

    private static final int ROWS = 512;
    private static final String INPUTS = "inputs";

    private final Weights weights;
    private final QuadtreeCells cells;
    private final int inputs;

    private HierarchicalNetwork(Weights weights, QuadtreeCells cells) {
        this.weights = weights;
        this.cells = cells;
        this.inputs = (int) weights.parameters()
                .get(HierarchicalLayers.CELLS + ".norm.weight")
                .getShape()
                .get(0);
    }

    static HierarchicalNetwork trained(Parameters parameters, QuadtreeCells cells, Map<String, String> provenance) {
        return new HierarchicalNetwork(Weights.trainedInBytes(parameters, name -> true, provenance), cells);
    }

    static HierarchicalNetwork open(Checkpoint checkpoint) {
        if (!(PartitionTensors.read(checkpoint) instanceof QuadtreeCells cells)) {
            throw new InputException(checkpoint.file(), "expected cells of a quadtree, found other classes");
        }
        int inputs = checkpoint.size(INPUTS);
        Weights weights = Weights.read(checkpoint, manager -> {
            Parameters parameters = Parameters.on(manager);
            HierarchicalLayers.add(parameters, inputs, cells.size(), new Random(0));
            return parameters;
        });
        return new HierarchicalNetwork(weights, cells);
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        PartitionTensors stored = cells.tensors();
        Map<String, String> said = new HashMap<>(more);
        said.putAll(stored.metadata());
        said.put(INPUTS, String.valueOf(inputs));
        weights.write(file, new HierarchicalKind().said(said), stored.tensors());
    }

    @Override
    public Weights weights() {
        return weights;
    }

    /** {@inheritDoc} Those of the frozen encoder are not its own. */
    @Override
    public OptionalLong flops() {
        return OptionalLong.of(Flops.ofMatrices(weights.parameters()));
    }

    /**
     * What it classifies into.
     *
     * @return the cells
     */
    public QuadtreeCells cells() {
        return cells;
    }

    /**
     * How likely each cell is.
     *
     * @param vectors of the frozen encoder, [N, E]
     * @return [N, classes], rows sum to 1
     * @throws IllegalArgumentException if the vectors are of another width
     */
    public Matrix probabilities(Matrix vectors) {
        requireWidth(vectors);
        return RowBlocks.mapped(
                vectors,
                ROWS,
                weights.manager(),
                cells.size(),
                rows -> HierarchicalLayers.of(
                                PartitionNetwork.scaled(rows), HierarchicalLayers.CELLS, weights.parameters())
                        .softmax(1));
    }

    /**
     * How far to go from the mean place of each cell: 1 is its northern or eastern edge, -1 its southern or western one.
     *
     * @param vectors of the frozen encoder, [N, E]
     * @return [N, 2 classes], north and east of each class, in [-1.2, 1.2]
     * @throws IllegalArgumentException if the vectors are of another width
     */
    public Matrix within(Matrix vectors) {
        requireWidth(vectors);
        return RowBlocks.mapped(
                vectors,
                ROWS,
                weights.manager(),
                2 * cells.size(),
                rows -> WithinCell.bounded(HierarchicalLayers.of(
                        PartitionNetwork.scaled(rows), HierarchicalLayers.WITHIN, weights.parameters())));
    }

    /**
     * The place within a cell.
     *
     * @param cell a class
     * @param within a row of {@link #within}
     * @return the mean of the cell's photos, moved
     */
    public LatLng place(int cell, float[] within) {
        return WithinCell.of(cells, cell).at(within[2 * cell], within[2 * cell + 1]);
    }

    private void requireWidth(Matrix vectors) {
        if (vectors.columns() != inputs) {
            throw new IllegalArgumentException(
                    "expected vectors of " + inputs + " numbers, found " + vectors.columns());
        }
    }
}
