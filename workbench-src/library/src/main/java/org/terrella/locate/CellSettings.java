package org.terrella.locate;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link LocationClassifier} is trained.
 *
 * @param width width of the hidden layer, 1 or more
 * @param dropout share of the hidden layer that is left out in each step, in [0, 1)
 * @param training epochs, batch, rates, seed
 */
public record CellSettings(int width, double dropout, Training.Settings training) {

    /**
     * Checks the numbers.
     *
     * @param width width of the hidden layer
     * @param dropout share of it that is left out
     * @param training epochs, batch, rates, seed
     * @throws IllegalArgumentException if a number is out of its range
     */
    public CellSettings {
        if (width < 1 || !(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException(
                    "expected a width of 1 or more and a dropout in [0, 1), found " + width + " and " + dropout);
        }
    }

    /**
     * What was chosen for Little Earth on its validation set.
     *
     * @return the settings of the classifier that comes along
     */
    public static CellSettings littleEarth() {
        return new CellSettings(
                512,
                0.5,
                new Training.Settings(
                        20, 256, 17, new LearningRate.Cosine(2e-3, 100), AdamW.Settings.ofWeightDecay(0.05), true));
    }

    /**
     * The same settings with another course of training.
     *
     * @param other epochs, batch, seed and steps
     * @return a changed copy
     */
    public CellSettings with(Training.Settings other) {
        return new CellSettings(width, dropout, other);
    }

    /**
     * Trains a classifier.
     *
     * @param examples photos, places and cells
     * @param run who hears of it, and the file that it goes on from
     * @return the classifier with its losses as provenance; to be closed
     * @throws org.terrella.file.InputException if the state to go on from is of another training
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public LocationClassifier fit(CellExamples examples, TrainingRun run) {
        GeocellPartition partition = examples.partition();
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = LocationClassifier.untrained(
                    manager,
                    examples.embeddings().columns(),
                    width,
                    partition.cells().size(),
                    new Random(training.seed()));
            LocationObjective objective = new LocationObjective(parameters, dropout, examples);
            List<Double> losses = new Training("cells", training, parameters, objective).run(objective.photos(), run);
            return LocationClassifier.trained(parameters, partition, provenance(objective.photos(), losses));
        }
    }

    private Map<String, String> provenance(int photos, List<Double> losses) {
        return Map.of(
                "training", toString(),
                "seed", String.valueOf(training.seed()),
                "photos", String.valueOf(photos),
                "losses",
                        losses.stream()
                                .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
                                .collect(Collectors.joining(" ")));
    }
}
