package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.data.Scene;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Flops;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.RowBlocks;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;
import org.terrella.tensor.Weights;

/**
 * Tells indoor, natural and urban scenes apart by a linear layer over the frozen encoder, as a network for places does elsewhere.
 */
public final class SceneClassifier implements TrainedNetwork {

    private static final String HEAD = "scenes";

    private final Weights weights;

    private SceneClassifier(Weights weights) {
        this.weights = weights;
    }

    /** Trained on the photos of a material whose scene is recorded. */
    static SceneClassifier fit(Training.Settings training, TrainingMaterial material, TrainingRun run) {
        SomePhotos labelled =
                SomePhotos.of(material, photo -> SceneLabels.of(photo).isPresent());
        Matrix vectors = labelled.vectors();
        List<Scene.Kind> scenes = new ArrayList<>();
        for (Photo photo : labelled.photos()) {
            scenes.add(SceneLabels.of(photo).orElseThrow());
        }
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = untrained(manager, vectors.columns(), new Random(training.seed()));
            Training.Objective objective = batch -> {
                int[] rows = batch.rows();
                float[] numbers = new float[rows.length * vectors.columns()];
                float[] right = new float[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    System.arraycopy(vectors.row(rows[i]), 0, numbers, i * vectors.columns(), vectors.columns());
                    right[i] = scenes.get(rows[i]).ordinal();
                }
                NDArray some = batch.manager().create(numbers, new Shape(rows.length, vectors.columns()));
                return Layers.crossEntropy(
                        logits(some, parameters), batch.manager().create(right).toType(DataType.INT64, false));
            };
            List<Double> losses = new Training(HEAD, training, parameters, objective).run(scenes.size(), run);
            return new SceneClassifier(Weights.trained(
                    parameters,
                    name -> true,
                    TrainingNotes.of(HEAD + ", " + training, training.seed(), scenes.size(), losses)));
        }
    }

    private static Parameters untrained(NDManager manager, int inputs, Random random) {
        return FirstNumbers.linear(Parameters.on(manager), HEAD, inputs, Scene.Kind.values().length, random);
    }

    private static NDArray logits(NDArray vectors, Parameters parameters) {
        return Layers.linear(PartitionNetwork.scaled(vectors), parameters.under(HEAD));
    }

    static SceneClassifier open(Checkpoint checkpoint) {
        int inputs = (int) checkpoint.tensor(HEAD + ".weight").count() / Scene.Kind.values().length;
        return new SceneClassifier(Weights.read(checkpoint, manager -> untrained(manager, inputs, new Random(0))));
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        weights.write(file, new SceneKind().said(more));
    }

    @Override
    public Weights weights() {
        return weights;
    }

    private int inputs() {
        return (int) weights.parameters().get(HEAD + ".weight").getShape().get(1);
    }

    @Override
    public OptionalLong flops() {
        return OptionalLong.of(Flops.linear(1, inputs(), Scene.Kind.values().length));
    }

    /**
     * The most probable scene of photos.
     *
     * @param vectors the encoder's, [N, E]
     * @return one for each
     * @throws IllegalArgumentException if the vectors are of another length
     */
    public List<Scene.Kind> scenes(Matrix vectors) {
        if (vectors.columns() != inputs()) {
            throw new IllegalArgumentException(
                    "expected vectors of " + inputs() + " numbers, found " + vectors.columns());
        }
        Scene.Kind[] kinds = Scene.Kind.values();
        Matrix logits = RowBlocks.mapped(
                vectors,
                Matrix.MOST_BLOCK_ROWS,
                weights.manager(),
                kinds.length,
                rows -> logits(rows, weights.parameters()));
        return IntStream.range(0, Math.toIntExact(logits.rows()))
                .mapToObj(row -> kinds[greatest(logits.row(row))])
                .toList();
    }

    /** The first of the greatest. */
    private static int greatest(float[] numbers) {
        return IntStream.range(0, numbers.length)
                .reduce((best, next) -> numbers[next] > numbers[best] ? next : best)
                .orElseThrow();
    }
}
