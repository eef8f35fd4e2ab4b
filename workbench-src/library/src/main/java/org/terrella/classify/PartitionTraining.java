package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.embed.PhotoBackbone;
import org.terrella.geo.LatLng;
import org.terrella.partition.Partition;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Matrix;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;

/**
 * How a {@link PartitionNetwork} is trained: the sum of its heads' cross-entropies is made small.
 *
 * @param isWhole whether the encoder is trained on with its heads, rather than heads over its vectors alone
 * @param smoothing what it is told of cells that a photo does not lie in
 */
public record PartitionTraining(boolean isWhole, Smoothing smoothing) {

    /** Learning rate of heads over that of the trunk which they stand on. */
    public static final int HEADS_PACE = 10;

    /** Learning rate of a trunk that has learned already. */
    static final double WHOLE_RATE = 3e-4;

    private static final double ENCODERS_DECAY = 0.02;

    /**
     * The course of a network that is trained as a whole: that of the encoder which it starts from, but for fewer epochs,
     * smaller batches and a lower rate; its heads, which begin with nothing, learn {@value #HEADS_PACE} times as fast.
     *
     * @param epochs passes over the photos
     * @return the course, of the first seed
     */
    public static Training.Settings whole(int epochs) {
        return new Training.Settings(
                epochs,
                64,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(WHOLE_RATE, 100),
                new AdamW.Settings(ENCODERS_DECAY, 0.9, 0.98, 1),
                true);
    }

    /**
     * The course of heads over the frozen encoder.
     *
     * @param epochs passes over the photos
     * @return the course, of the first seed
     */
    public static Training.Settings frozen(int epochs) {
        return new Training.Settings(
                epochs,
                256,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(5e-3, 100),
                new AdamW.Settings(ENCODERS_DECAY, 0.9, 0.98, 1),
                true);
    }

    /**
     * Trains a network whose heads answer for themselves.
     *
     * @param kind what it is a network of
     * @param partitions one for each head; a photo that is in no class of one of them takes no part
     * @param training epochs, batch, rates, seed
     * @param material photos, and what the encoder sees in them
     * @param run who hears of it, and the file that it goes on from
     * @return the network with its losses as provenance; to be closed
     */
    public PartitionNetwork fit(
            NetworkKind<?> kind,
            List<Partition> partitions,
            Training.Settings training,
            TrainingMaterial material,
            TrainingRun run) {
        return fit(kind, Heads.of(partitions), training, material, run);
    }

    /**
     * Trains a network.
     *
     * @param kind what it is a network of
     * @param heads what it classifies into; a photo that is in no class of one partition takes no part
     * @param training epochs, batch, rates, seed
     * @param material photos, and what the encoder sees in them
     * @param run who hears of it, and the file that it goes on from
     * @return the network with its losses as provenance; to be closed
     */
    public PartitionNetwork fit(
            NetworkKind<?> kind, Heads heads, Training.Settings training, TrainingMaterial material, TrainingRun run) {
        List<Partition> partitions = heads.partitions();
        List<LatLng> places = material.places();
        List<CellTargets> targets = partitions.stream()
                .map(partition -> CellTargets.of(partition, places, smoothing))
                .toList();
        int[] photos = CellTargets.inAll(targets);
        partitions.forEach(partition -> material.say(partition.name() + ": " + partition.summary()));
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            Random random = new Random(training.seed());
            Trunk trunk = trunk(parameters, material);
            int inputs = isWhole ? PhotoBackbone.POOLED : material.vectors().columns();
            PartitionNetwork.addHeads(parameters, inputs, partitions, random);
            if (isWhole) {
                PartitionNetwork.heads(parameters).learnAt(HEADS_PACE);
            }
            Training.Objective objective = batch -> {
                int[] rows = IntStream.of(batch.rows()).map(row -> photos[row]).toArray();
                NDArray features = trunk.features(batch, rows);
                List<NDArray> losses = new ArrayList<>();
                for (int i = 0; i < targets.size(); i++) {
                    losses.add(targets.get(i).loss(PartitionNetwork.logits(features, i, parameters), rows));
                }
                return CellTargets.sum(losses, losses.stream().map(loss -> 1.0).toList());
            };
            List<Double> losses =
                    new Training(kind.word() + ", " + this, training, parameters, objective).run(photos.length, run);
            return PartitionNetwork.trained(kind, parameters, heads, said(training, photos.length, losses));
        }
    }

    /** What heads look at in a batch. */
    private interface Trunk {
        NDArray features(Training.Batch batch, int[] photos);
    }

    private Trunk trunk(Parameters parameters, TrainingMaterial material) {
        if (isWhole) {
            Parameters trunk = PartitionNetwork.trunk(parameters);
            PhotoBackbone.addCopy(trunk, material.encoder().photos());
            TrainingPixels pixels = material.pixels();
            return (batch, photos) -> PhotoBackbone.pooled(
                    PhotoBackbone.trainingTokens(pixels.moved(batch.manager(), photos, batch.random()), trunk));
        }
        Matrix vectors = material.vectors();
        return (batch, photos) -> {
            float[] rows = new float[photos.length * vectors.columns()];
            for (int i = 0; i < photos.length; i++) {
                System.arraycopy(vectors.row(photos[i]), 0, rows, i * vectors.columns(), vectors.columns());
            }
            return PartitionNetwork.scaled(batch.manager().create(rows, new Shape(photos.length, vectors.columns())));
        };
    }

    private Map<String, String> said(Training.Settings training, int photos, List<Double> losses) {
        Map<String, String> said =
                new HashMap<>(TrainingNotes.of(this + ", " + training, training.seed(), photos, losses));
        said.put("targets", smoothing.words());
        if (isWhole) {
            said.put("heads", "learn " + HEADS_PACE + " times as fast");
        }
        return said;
    }
}
