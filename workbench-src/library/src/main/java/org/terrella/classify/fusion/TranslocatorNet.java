package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.terrella.classify.LevelHeads;
import org.terrella.classify.NestedNet;
import org.terrella.classify.NestedTraining;
import org.terrella.embed.PhotoBackbone;
import org.terrella.tensor.FirstNumbers;
import org.terrella.tensor.Layers;
import org.terrella.tensor.Parameters;

/**
 * Two branches with four heads, as they are trained.
 *
 * @param fusion what it looks at, and where its branches meet
 * @param maps what the photos show; nothing if it does not look at maps
 */
record TranslocatorNet(Fusion fusion, Optional<TrainingMaps> maps) implements NestedNet {

    static final FusionShape SHAPE = new FusionShape(PhotoBackbone.WIDTH, MapPatches.WIDTH, 88, 3, 4, 2);

    private static final String SCENE = "heads.scene";

    @Override
    public boolean seesPhoto() {
        return fusion.seesPhoto();
    }

    /** {@inheritDoc} By whole parts of a map, which moves too. */
    @Override
    public int shiftStep() {
        return TrainingMaps.pixelsPerPart(Segmenter.SIDE);
    }

    @Override
    public void add(Parameters parameters, LevelHeads heads, Random random) {
        FusionNet.add(parameters, fusion, SHAPE, MapPatches.COUNT, random);
        heads.add(parameters, SHAPE.width(), random);
        FirstNumbers.linear(parameters, SCENE, SHAPE.width(), NestedTraining.SCENES, random);
    }

    @Override
    public List<NDArray> logits(Batch batch, Parameters parameters) {
        Optional<NDArray> patches =
                maps.map(all -> MapPatches.of(all.moved(batch.manager(), batch.photos(), batch.shifts())));
        NDArray summary = FusionNet.summary(new FusionNet.Seen(batch.tokens(), patches), fusion, SHAPE, parameters);
        List<NDArray> logits = new ArrayList<>();
        for (int level = 0; level < LevelHeads.LEVELS; level++) {
            logits.add(LevelHeads.logits(summary, level, parameters));
        }
        logits.add(scenes(summary, parameters));
        return logits;
    }

    static NDArray scenes(NDArray summary, Parameters parameters) {
        return Layers.linear(summary, parameters.under(SCENE));
    }
}
