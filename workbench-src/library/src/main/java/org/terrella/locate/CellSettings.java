package org.terrella.locate;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.terrella.partition.GeocellPartition;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
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
     * The course of the base network of Müller-Budack et al. 2018 as their released code has it, for lack of PlaNet's own:
     * momentum, batches of 128, fifteen epochs, a rate of 0.01 that is halved ever more often. Theirs is a network trained as a
     * whole on millions of photos.
     */
    public static final Training.Settings PUBLISHED = new Training.Settings(
            15,
            128,
            0,
            new LearningRate.AtEpochs(0.01, 0.5, List.of(4, 8, 12, 13, 14, 15)),
            AdamW.Settings.ofMomentum(1e-4, 0.9),
            true);

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
        return TrainingNotes.of(toString(), training.seed(), photos, losses);
    }
}
