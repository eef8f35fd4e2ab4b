package org.terrella.align;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.terrella.file.InputException;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link GeoClip} is trained.
 *
 * @param shape its size
 * @param training epochs, batch, seed and steps; the released optimizer is Adam with the decay in the gradient, ours
 *     decouples it, which at 1e-6 is no difference one could measure
 * @param noise noise on photos' vectors and on the places of the batch
 * @param queue how many earlier places are further negatives; a multiple of the batch
 * @param queueMeters standard deviation of noise on these
 */
public record GeoClipSettings(
        GeoClipShape shape, Training.Settings training, ExampleNoise noise, int queue, double queueMeters) {

    private static final double BATCH_METERS = 150; // by the authors, in an issue of their repository
    private static final double QUEUE_METERS = 1000;

    /**
     * Checks the queue.
     *
     * @param shape its size
     * @param training epochs, batch, seed and steps
     * @param noise noise on photos' vectors and on the places of the batch
     * @param queue how many earlier places are further negatives
     * @param queueMeters standard deviation of noise on these
     * @throws IllegalArgumentException if the queue is no multiple of the batch
     */
    public GeoClipSettings {
        if (queue < training.batch() || queue % training.batch() != 0 || !(queueMeters >= 0)) {
            throw new IllegalArgumentException("queue must be a multiple of the batch of " + training.batch()
                    + " with noise of 0 or more meters, found " + queue + " and " + queueMeters);
        }
    }

    /**
     * The published settings: batches of 256, a queue of 4,096.
     *
     * @return the settings of the authors' development configuration, ten epochs, ×0.87 after each
     */
    public static GeoClipSettings paper() {
        return new GeoClipSettings(
                GeoClipShape.published(),
                new Training.Settings(
                        10, 256, 0, new LearningRate.PerEpoch(3e-5, 0.87), AdamW.Settings.ofWeightDecay(1e-6), true),
                new ExampleNoise(0, BATCH_METERS),
                4096,
                QUEUE_METERS);
    }

    /**
     * The same settings for a network of another size.
     *
     * @param other its size
     * @return a changed copy
     */
    public GeoClipSettings with(GeoClipShape other) {
        return new GeoClipSettings(other, training, noise, queue, queueMeters);
    }

    /**
     * The same settings with another course of training.
     *
     * @param other epochs, batch, seed and steps
     * @return a changed copy
     */
    public GeoClipSettings with(Training.Settings other) {
        return new GeoClipSettings(shape, other, noise, queue, queueMeters);
    }

    /**
     * Trains a network.
     *
     * @param examples photos and places; texts are not looked at
     * @param run who hears of it, and the file that it goes on from
     * @return the network with its losses as provenance; to be closed
     * @throws InputException if the state is of another training
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public GeoClip fit(AlignmentExamples examples, TrainingRun run) {
        if (examples.images().columns() != shape.features()) {
            throw new IllegalArgumentException("vectors of photos must have " + shape.features() + " columns, found "
                    + examples.images().columns());
        }
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = shape.parameters(manager, new Random(training.seed()));
            PlaceQueue places = PlaceQueue.addTo(parameters, queue, new Random(training.seed() + 1));
            GeoClipObjective objective = new GeoClipObjective(this, parameters, places, examples);
            List<Double> losses = new Training(name(), training, parameters, objective).run(examples.size(), run);
            return GeoClip.trained(shape, parameters, provenance(examples, losses));
        }
    }

    /** All settings that Training does not know, as it tells by the name which state is of which training. */
    private String name() {
        return "geoclip, " + noise + ", queue " + queue + " ± " + queueMeters + " m, " + shape;
    }

    private Map<String, String> provenance(AlignmentExamples examples, List<Double> losses) {
        Map<String, String> provenance = new TreeMap<>();
        provenance.put("trained", name() + ", " + training + " on " + examples.size() + " examples");
        provenance.put("seed", String.valueOf(training.seed()));
        provenance.put("losses", losses.toString());
        return provenance;
    }
}
