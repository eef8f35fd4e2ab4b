package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;

/**
 * How {@link CellEmbeddings} are trained: on each level the right cell against all other cells of it.
 *
 * <p>A photo whose cell holds too few photos takes no part in that level, and in the coarser ones where it does.
 *
 * @param levels S2's levels, rising
 * @param fewest a cell of fewer photos is no class, 1 or more
 * @param dropout share of the encoder's numbers that is left out in each step, in [0, 1)
 */
public record CellEmbeddingsTraining(List<Integer> levels, int fewest, double dropout) {

    private static final int NOWHERE = -1;

    /**
     * Checks the numbers.
     *
     * @param levels S2's levels
     * @param fewest a cell of fewer photos is no class
     * @param dropout share of the encoder's numbers that is left out
     * @throws IllegalArgumentException if one is out of its range
     */
    public CellEmbeddingsTraining {
        levels = List.copyOf(levels);
        if (fewest < 1 || !(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "expected cells of 1 or more photos and a dropout in [0, 1), found " + fewest + " and " + dropout);
        }
    }

    /**
     * Trains vectors of cells.
     *
     * @param vectors the encoder's, [N, E]
     * @param places where the photos were taken
     * @param training epochs, batch, rates, seed
     * @param run who hears of it, and the file that it goes on from
     * @return the network with its losses as provenance; to be closed
     * @throws IllegalArgumentException if no cell of the finest level holds enough photos
     */
    public CellEmbeddings fit(Matrix vectors, List<LatLng> places, Training.Settings training, TrainingRun run) {
        LevelCells cells = LevelCells.fit(places, levels, fewest);
        if (cells.finest().size() == 0) {
            throw new IllegalArgumentException("expected a cell of " + fewest + " or more photos on level "
                    + levels.get(levels.size() - 1) + ", found none among " + places.size() + " photos");
        }
        int[][] classes = cells.partitions().levels().stream()
                .map(partition -> places.stream()
                        .mapToInt(place -> partition.classOf(place).orElse(NOWHERE))
                        .toArray())
                .toArray(int[][]::new);
        int[] photos = IntStream.range(0, places.size())
                .filter(photo -> classes[0][photo] != NOWHERE)
                .toArray();
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters =
                    CellEmbeddings.untrained(manager, vectors.columns(), cells, new Random(training.seed()));
            Training.Objective objective = batch -> {
                int[] rows = IntStream.of(batch.rows()).map(row -> photos[row]).toArray();
                NDArray projected = CellEmbeddings.projected(vectors(batch, vectors, rows), parameters);
                NDArray sum = loss(projected, 0, classes[0], rows, parameters);
                for (int level = 1; level < classes.length; level++) {
                    sum = sum.add(loss(projected, level, classes[level], rows, parameters));
                }
                return sum;
            };
            List<Double> losses =
                    new Training("cell embeddings, " + this, training, parameters, objective).run(photos.length, run);
            return CellEmbeddings.trained(
                    new CellEmbeddingsKind(), parameters, cells, provenance(training, photos.length, losses));
        }
    }

    private NDArray vectors(Training.Batch batch, Matrix vectors, int[] rows) {
        int width = vectors.columns();
        float[] all = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(vectors.row(rows[i]), 0, all, i * width, width);
        }
        for (int i = 0; dropout > 0 && i < all.length; i++) {
            all[i] = batch.random().nextFloat() < dropout ? 0 : all[i];
        }
        return batch.manager().create(all, new Shape(rows.length, width));
    }

    /** Cross-entropy of a level, summed over the photos that have a class there, over the size of the batch; in nats. */
    static NDArray loss(NDArray projected, int level, int[] classes, int[] rows, Parameters parameters) {
        NDManager manager = projected.getManager();
        long[] right = new long[rows.length];
        float[] weights = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            boolean isThere = classes[rows[i]] != NOWHERE;
            right[i] = isThere ? classes[rows[i]] : 0;
            weights[i] = isThere ? -1f / rows.length : 0;
        }
        NDArray picked = CellEmbeddings.logits(projected, level, parameters)
                .logSoftmax(1)
                .get(new NDIndex()
                        .addAllDim()
                        .addPickDim(
                                manager.create(right, new Shape(rows.length, 1)).toType(DataType.INT64, false)));
        return picked.mul(manager.create(weights, new Shape(rows.length, 1))).sum();
    }

    private Map<String, String> provenance(Training.Settings training, int photos, List<Double> losses) {
        return TrainingNotes.of(this + ", " + training, training.seed(), photos, losses);
    }
}
