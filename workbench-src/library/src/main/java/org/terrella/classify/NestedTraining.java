package org.terrella.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.data.Photo;
import org.terrella.data.Scene;
import org.terrella.embed.Shift;
import org.terrella.tensor.AdamW;
import org.terrella.tensor.LearningRate;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;

/**
 * Trains a {@link NestedNet} over Little Earth's encoder: weighted losses of three partitions and of the scene.
 *
 * @param name what it is, for messages and provenance, with all that decides its numbers
 * @param net the layers
 * @param isWhole whether the encoder is trained on with them
 * @param smoothing what partitions and scenes are told of other classes
 * @param training epochs, batch, rates, seed
 */
public record NestedTraining(
        String name, NestedNet net, boolean isWhole, Smoothing smoothing, Training.Settings training) {

    /** Of the coarse, the middle and the fine partition, and of the scene, as the released codes have them. */
    public static final List<Double> WEIGHTS = List.of(0.5, 0.3, 0.2, 1.0);

    /** Kinds of scene. */
    public static final int SCENES = Scene.Kind.values().length;

    /**
     * A course like the encoder's own, but for fewer epochs and smaller batches.
     *
     * @param epochs passes over the photos
     * @return the course, of the first seed
     */
    public static Training.Settings course(int epochs) {
        return new Training.Settings(
                epochs,
                64,
                ShippedFiles.FIRST_SEED,
                new LearningRate.Cosine(1e-3, 100),
                new AdamW.Settings(0.02, 0.9, 0.98, 1),
                true);
    }

    /**
     * Makes the network of what was trained.
     *
     * @param <T> the network
     */
    @FunctionalInterface
    public interface Finish<T> {
        /**
         * The network.
         *
         * @param parameters all of them; to be copied
         * @param heads of the partitions
         * @param said how it was trained
         * @return to be closed
         */
        T of(Parameters parameters, LevelHeads heads, Map<String, String> said);
    }

    /** What is right for each photo that takes part. */
    private record Right(int[] photos, List<CellTargets> cells, List<Optional<Scene.Kind>> scenes) {

        static Right of(List<Photo> photos, List<CellTargets> cells) {
            List<Optional<Scene.Kind>> scenes =
                    photos.stream().map(SceneLabels::of).toList();
            int[] taken = IntStream.of(CellTargets.inAll(cells))
                    .filter(photo -> scenes.get(photo).isPresent())
                    .toArray();
            return new Right(taken, cells, scenes);
        }

        int[] scenes(int[] rows) {
            return IntStream.of(rows)
                    .map(row -> scenes.get(row).orElseThrow().ordinal())
                    .toArray();
        }
    }

    /**
     * Trains it.
     *
     * @param material photos with places and scenes; one in a hole of a partition, or without a scene, takes no part
     * @param run who hears of it, and the file that it goes on from
     * @param finish makes the network
     * @param <T> the network
     * @return the network; to be closed
     */
    public <T> T fit(TrainingMaterial material, TrainingRun run, Finish<T> finish) {
        LevelHeads heads = LevelHeads.of(material.photos());
        heads.partitions().levels().forEach(partition -> material.say(partition.name() + ": " + partition.summary()));
        Right right = Right.of(material.photos(), heads.targets(material.photos(), smoothing));
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = Parameters.on(manager);
            Optional<PhotoTrunk> trunk = net.seesPhoto()
                    ? Optional.of(
                            PhotoTrunk.copied(parameters, material.encoder().photos(), isWhole))
                    : Optional.empty();
            net.add(parameters, heads, new Random(training.seed()));
            TrainingPixels pixels = material.pixels();
            Training.Objective objective = batch -> loss(right, seen(batch, right, pixels, trunk), parameters);
            List<Double> losses = new Training(name, training, parameters, objective).run(right.photos().length, run);
            return finish.of(parameters, heads, said(right.photos().length, losses));
        }
    }

    private NestedNet.Batch seen(Training.Batch batch, Right right, TrainingPixels pixels, Optional<PhotoTrunk> trunk) {
        int[] photos =
                IntStream.of(batch.rows()).map(row -> right.photos()[row]).toArray();
        List<Shift> shifts = Shift.drawn(photos.length, net.shiftStep(), batch.random());
        Optional<NDArray> tokens = trunk.map(one -> one.tokens(pixels.moved(batch.manager(), photos, shifts)));
        return new NestedNet.Batch(batch.manager(), tokens, photos, shifts, right.scenes(photos));
    }

    private NDArray loss(Right right, NestedNet.Batch batch, Parameters parameters) {
        List<NDArray> logits = net.logits(batch, parameters);
        List<NDArray> losses = new ArrayList<>();
        for (int level = 0; level < right.cells().size(); level++) {
            losses.add(right.cells().get(level).loss(logits.get(level), batch.photos()));
        }
        NDArray scenes = batch.manager().create(batch.scenes()).toType(DataType.INT64, false);
        losses.add(CellTargets.loss(logits.get(logits.size() - 1), scenes, smoothing));
        return CellTargets.sum(losses, WEIGHTS);
    }

    private Map<String, String> said(int photos, List<Double> losses) {
        String how = name + ", " + (isWhole ? "whole" : "encoder frozen") + ", " + training;
        Map<String, String> said = new HashMap<>(TrainingNotes.of(how, training.seed(), photos, losses));
        said.put("targets", smoothing.words());
        return said;
    }
}
