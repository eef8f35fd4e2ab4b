package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.geo.LatLng;
import org.terrella.partition.QuadtreeCells;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link HierarchicalNetwork} is trained: cross-entropy of cells, that of all coarser cells by sums of the same probabilities, and the
 * square of how far off it is within the right cell, each with weight 1.
 *
 * @param hasLevels whether coarser cells are told of
 * @see <a href="https://github.com/gastruc/osv5m">{@code models/losses.py}</a>, {@code HierarchicalCrossEntropyQuad} and {@code L2Hybrid}, at
 *     4e60753; {@code configs/model/loss/best_model.yaml} adds a contrast between regions, which trains the encoder and is left out here
 */
record HierarchicalTraining(boolean hasLevels) {

    private static final float LEAST = 1e-10f; // of a probability, as the released code has it

    HierarchicalNetwork fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        List<LatLng> places = material.places();
        QuadtreeCells cells = QuadtreeCells.fit(places, QuadtreeCells.Settings.forPhotos(places.size()));
        material.say(cells.summary());
        Matrix vectors = material.vectors();
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            HierarchicalLayers.add(parameters, vectors.columns(), cells.size(), new Random(training.seed()));
            Losses losses = new Losses(cells, places, levels(cells, manager));
            Training.Objective objective = batch -> {
                NDArray seen = PartitionNetwork.scaled(rows(vectors, batch.rows(), batch.manager()));
                NDArray logits = HierarchicalLayers.of(seen, HierarchicalLayers.CELLS, parameters);
                NDArray within = HierarchicalLayers.of(seen, HierarchicalLayers.WITHIN, parameters);
                return losses.of(logits, within, batch.rows());
            };
            List<Double> means =
                    new Training("hierarchical, " + this, training, parameters, objective).run(places.size(), run);
            return HierarchicalNetwork.trained(
                    parameters, cells, TrainingNotes.of(this + ", " + training, training.seed(), places.size(), means));
        }
    }

    private static NDArray rows(Matrix vectors, int[] photos, NDManager manager) {
        float[] rows = new float[photos.length * vectors.columns()];
        for (int i = 0; i < photos.length; i++) {
            System.arraycopy(vectors.row(photos[i]), 0, rows, i * vectors.columns(), vectors.columns());
        }
        return manager.create(rows, new Shape(photos.length, vectors.columns()));
    }

    /** A coarser division: which piece each class lies in, and the same as a matrix of ones, [classes, pieces]. */
    private record Level(int[] pieces, NDArray sums) {

        static Level of(int[] pieces, NDManager manager) {
            int count = Arrays.stream(pieces).max().orElse(0) + 1;
            float[] ones = new float[pieces.length * count];
            for (int cell = 0; cell < pieces.length; cell++) {
                ones[cell * count + pieces[cell]] = 1;
            }
            return new Level(pieces, manager.create(ones, new Shape(pieces.length, count)));
        }
    }

    private List<Level> levels(QuadtreeCells cells, NDManager manager) {
        return hasLevels
                ? cells.ancestors().stream()
                        .map(pieces -> Level.of(pieces, manager))
                        .toList()
                : List.of();
    }

    /** What is made small. */
    private static final class Losses {

        private final QuadtreeCells cells;
        private final List<LatLng> places;
        private final int[] right;
        private final List<Level> levels;

        Losses(QuadtreeCells cells, List<LatLng> places, List<Level> levels) {
            this.cells = cells;
            this.places = places;
            this.right = places.stream()
                    .mapToInt(place -> cells.classOf(place).orElseThrow())
                    .toArray();
            this.levels = levels;
        }

        NDArray of(NDArray logits, NDArray within, int[] photos) {
            NDManager manager = logits.getManager();
            int[] classes = IntStream.of(photos).map(photo -> right[photo]).toArray();
            List<NDArray> losses = new ArrayList<>();
            losses.add(Layers.crossEntropy(logits, indices(classes, manager)));
            NDArray shares = logits.softmax(1);
            for (Level level : levels) {
                NDArray logs =
                        shares.matMul(level.sums()).add(manager.create(LEAST)).log();
                int[] pieces =
                        IntStream.of(classes).map(cell -> level.pieces()[cell]).toArray();
                losses.add(meanOfRight(logs, pieces, manager));
            }
            losses.add(squares(within, photos, classes));
            return CellTargets.sum(losses, Collections.nCopies(losses.size(), 1.0));
        }

        private static NDArray indices(int[] classes, NDManager manager) {
            return manager.create(IntStream.of(classes).asLongStream().toArray());
        }

        /** The negative mean of one number of each row. */
        private static NDArray meanOfRight(NDArray logs, int[] which, NDManager manager) {
            int width = (int) logs.getShape().get(1);
            float[] ones = new float[which.length * width];
            for (int i = 0; i < which.length; i++) {
                ones[i * width + which[i]] = 1;
            }
            NDArray picked = logs.mul(manager.create(ones, logs.getShape())).sum();
            return Layers.times(picked, -1.0 / which.length);
        }

        /** How far off within the right cell: what is wanted is measured by the half of the cell towards which the network goes. */
        private NDArray squares(NDArray within, int[] photos, int[] classes) {
            NDManager manager = within.getManager();
            int count = cells.size();
            float[] ones = new float[photos.length * count];
            float[] up = new float[2 * photos.length];
            float[] down = new float[2 * photos.length];
            for (int i = 0; i < photos.length; i++) {
                ones[i * count + classes[i]] = 1;
                WithinCell cell = WithinCell.of(cells, classes[i]);
                double[] off = cell.off(places.get(photos[i]));
                for (int axis = 0; axis < 2; axis++) {
                    up[2 * i + axis] = (float) (off[axis] / cell.up()[axis]);
                    down[2 * i + axis] = (float) (off[axis] / cell.down()[axis]);
                }
            }
            NDArray mask = manager.create(ones, new Shape(photos.length, count, 1));
            NDArray said = WithinCell.bounded(
                    within.reshape(new Shape(-1, count, 2)).mul(mask).sum(new int[] {1}));
            NDArray isUp = said.gt(manager.create(0f)).toType(DataType.FLOAT32, false);
            NDArray above = manager.create(up, new Shape(photos.length, 2));
            NDArray below = manager.create(down, new Shape(photos.length, 2));
            NDArray wanted = below.add(above.sub(below).mul(isUp));
            NDArray miss = said.sub(wanted);
            return miss.mul(miss).mean();
        }
    }
}
