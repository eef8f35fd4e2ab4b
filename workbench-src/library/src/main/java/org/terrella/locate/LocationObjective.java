package org.terrella.locate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.Training;

/** What a {@link LocationClassifier} makes small: the cross-entropy of the cells of photos. */
final class LocationObjective implements Training.Objective {

    private final Parameters parameters;
    private final double dropout;
    private final Matrix embeddings;
    private final int[] rows; // of the photos that lie in a cell
    private final int[] classes;

    LocationObjective(Parameters parameters, double dropout, CellExamples examples) {
        this.parameters = parameters;
        this.dropout = dropout;
        this.embeddings = examples.embeddings();
        List<OptionalInt> all =
                examples.places().stream().map(examples.partition()::classOf).toList();
        this.rows = IntStream.range(0, all.size())
                .filter(row -> all.get(row).isPresent())
                .toArray();
        this.classes = IntStream.of(rows).map(row -> all.get(row).getAsInt()).toArray();
    }

    /** How many photos lie in a cell. */
    int photos() {
        return rows.length;
    }

    @Override
    public NDArray loss(Training.Batch batch) {
        int width = embeddings.columns();
        int size = batch.rows().length;
        float[] vectors = new float[size * width];
        float[] right = new float[size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(embeddings.row(rows[batch.rows()[i]]), 0, vectors, i * width, width);
            right[i] = classes[batch.rows()[i]];
        }
        NDManager manager = batch.manager();
        NDArray hidden = LocationClassifier.hidden(manager.create(vectors, new Shape(size, width)), parameters);
        if (dropout > 0) {
            hidden = hidden.mul(mask(manager, hidden.getShape(), batch.random()));
        }
        NDArray logits = LocationClassifier.logits(hidden, parameters);
        return Layers.crossEntropy(logits, manager.create(right).toType(DataType.INT64, false));
    }

    /** Made here, from the step's own random numbers, so that a resumed training ends with the same bits. */
    private NDArray mask(NDManager manager, Shape shape, Random random) {
        float[] mask = new float[(int) shape.size()];
        float kept = (float) (1 / (1 - dropout));
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextFloat() < dropout ? 0 : kept;
        }
        return manager.create(mask, shape);
    }
}
