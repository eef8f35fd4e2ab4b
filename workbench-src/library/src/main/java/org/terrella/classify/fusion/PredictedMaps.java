package org.terrella.classify.fusion;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.terrella.classify.TrainingMaterial;
import org.terrella.classify.TrainingPixels;
import org.terrella.tensor.TensorEngine;
import org.terrella.world.SegmentationMap;

/** Maps that a segmenter makes of all photos of a training, before it begins. */
final class PredictedMaps {

    private static final int AT_ONCE = 64;

    private PredictedMaps() {}

    static TrainingMaps of(TrainingMaterial material, Segmenter segmenter) {
        List<SegmentationMap> maps = new ArrayList<>();
        TrainingPixels pixels = material.pixels();
        for (int from = 0; from < pixels.size(); from += AT_ONCE) {
            int[] some = IntStream.range(from, Math.min(pixels.size(), from + AT_ONCE))
                    .toArray();
            try (NDManager manager = TensorEngine.manager()) {
                maps.addAll(segmenter.maps(pixels.plain(manager, some)));
            }
        }
        return new TrainingMaps(maps);
    }
}
