package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.terrella.classify.TrainingMaterial;
import org.terrella.classify.TrainingPixels;
import org.terrella.data.Photo;
import org.terrella.embed.Shift;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.TensorEngine;
import org.terrella.tensor.Training;
import org.terrella.tensor.TrainingNotes;
import org.terrella.tensor.TrainingRun;
import org.terrella.tensor.Weights;
import org.terrella.world.SegmentationMap;
import org.terrella.world.WorldSet;

/** Trains a {@link Segmenter} and looks at photos that are held out. */
final class SegmenterTraining {

    private static final int AT_ONCE = 64;

    private final TrainingPixels photos;
    private final SegmenterSettings settings;
    private final int[] held;
    private final TrainingMaps maps; // of the trained photos, then of those held out
    private final int trained;

    SegmenterTraining(TrainingMaterial material, SegmenterSettings settings, int trained, int[] held) {
        this.photos = material.pixels();
        this.settings = settings;
        this.trained = trained;
        this.held = held;
        TrueMaps world = new TrueMaps();
        List<Photo> all = material.photos();
        this.maps = new TrainingMaps(IntStream.concat(IntStream.range(0, trained), Arrays.stream(held))
                .parallel()
                .mapToObj(i -> world.of(WorldSet.PRETRAIN, all.get(i).id(), Segmenter.SIDE))
                .toList());
    }

    Segmenter run(TrainingRun run) {
        try (NDManager manager = TensorEngine.manager()) {
            Parameters parameters = SegmenterNet.untrained(
                    Parameters.on(manager), new Random(settings.training().seed()));
            List<Double> losses = new Training(
                            "a segmenter", settings.training(), parameters, batch -> loss(batch, parameters))
                    .checkedBy(epoch -> measures(parameters))
                    .run(trained, run);
            return Segmenter.trained(parameters, said(losses, parameters));
        }
    }

    private NDArray loss(Training.Batch batch, Parameters parameters) {
        List<Shift> shifts = maps.shifts(batch.rows().length, batch.random());
        NDArray pixels = photos.moved(batch.manager(), batch.rows(), shifts);
        NDArray right = maps.moved(batch.manager(), batch.rows(), shifts);
        NDArray logits = SegmenterNet.logits(pixels, true, parameters);
        return Layers.crossEntropy(logits.reshape(-1, SegmentationMap.CLASSES), right.reshape(new Shape(right.size())));
    }

    private Map<String, Double> measures(Parameters parameters) {
        MapAgreement agreement = agreement(parameters);
        Map<String, Double> measures = new java.util.LinkedHashMap<>();
        measures.put("right", agreement.accuracy());
        measures.put("mean intersection over union", agreement.meanIntersectionOverUnion());
        return measures;
    }

    private MapAgreement agreement(Parameters parameters) {
        List<SegmentationMap> predicted = new ArrayList<>();
        try (Segmenter now = Segmenter.of(Weights.copyOf(parameters, name -> true, Map.of()))) {
            for (int from = 0; from < held.length; from += AT_ONCE) {
                int[] some = Arrays.copyOfRange(held, from, Math.min(held.length, from + AT_ONCE));
                try (NDManager manager = TensorEngine.manager()) {
                    predicted.addAll(now.maps(photos.plain(manager, some)));
                }
            }
        }
        return MapAgreement.of(maps.maps().subList(trained, maps.maps().size()), predicted);
    }

    private Map<String, String> said(List<Double> losses, Parameters parameters) {
        Map<String, String> said = new HashMap<>();
        said.put("training", settings.toString());
        said.put("seed", String.valueOf(settings.training().seed()));
        said.put("photos", trained + " trained on, " + held.length + " held out");
        said.put("held out", agreement(parameters).toString());
        said.put(TrainingNotes.LOSSES, TrainingNotes.losses(losses));
        return said;
    }
}
