package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.terrella.classify.TrainedNetwork;
import org.terrella.tensor.Checkpoint;
import org.terrella.tensor.Parameters;
import org.terrella.tensor.ShippedFiles;
import org.terrella.tensor.Weights;
import org.terrella.world.SegmentationMap;

/**
 * Tells what each part of a photo shows, as a photo's true map is known for Little Earth's own alone.
 *
 * <p>Safe for use by several threads; to be closed, which frees the weights.
 */
public final class Segmenter implements TrainedNetwork {

    /** Width and height of its maps. */
    public static final int SIDE = SegmenterNet.SIDE;

    private final Weights weights;

    private Segmenter(Weights weights) {
        this.weights = weights;
    }

    /** What a training hands over. */
    static Segmenter trained(Parameters parameters, Map<String, String> provenance) {
        return new Segmenter(Weights.trained(parameters, name -> true, provenance));
    }

    /** One with these weights, which it closes. */
    static Segmenter of(Weights weights) {
        return new Segmenter(weights);
    }

    /** One that was written. */
    static Segmenter read(Checkpoint checkpoint) {
        return new Segmenter(Weights.read(checkpoint, Segmenter::untrained));
    }

    /**
     * The one that comes with Terrella.
     *
     * @return a copy of its own; to be closed
     * @throws IllegalArgumentException if none comes along
     */
    public static Segmenter shipped() {
        SegmenterKind kind = new SegmenterKind();
        return kind.read(kind.files(SegmenterKind.WORD).read(ShippedFiles.FIRST_SEED));
    }

    private static Parameters untrained(NDManager manager) {
        return SegmenterNet.untrained(Parameters.on(manager), new Random(0));
    }

    /**
     * The likeliest class of each part.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @return ordinals of {@link org.terrella.world.paint.Label} as int64 [B, 24, 24], in the manager of the pixels
     */
    public NDArray classes(NDArray pixels) {
        NDManager owner = pixels.getManager();
        try (NDManager scope = owner.newSubManager()) {
            pixels.tempAttach(scope); // what is computed from an array belongs to its manager
            NDArray classes =
                    SegmenterNet.logits(pixels, false, weights.parameters()).argMax(3);
            classes.attach(owner);
            return classes;
        }
    }

    /**
     * The maps of photos.
     *
     * @param pixels uint8 [B, 96, 96, 3]
     * @return B maps of side {@link #SIDE}
     */
    public List<SegmentationMap> maps(NDArray pixels) {
        return maps(classes(pixels).toType(DataType.INT8, true).toByteArray());
    }

    private static List<SegmentationMap> maps(byte[] classes) {
        List<SegmentationMap> maps = new ArrayList<>();
        int parts = SIDE * SIDE;
        for (int from = 0; from < classes.length; from += parts) {
            maps.add(SegmentationMap.of(SIDE, Arrays.copyOfRange(classes, from, from + parts)));
        }
        return maps;
    }

    @Override
    public Weights weights() {
        return weights;
    }

    @Override
    public OptionalLong flops() {
        return OptionalLong.of(SegmenterNet.flops());
    }

    @Override
    public void write(Path file, Map<String, String> more) {
        weights.write(file, new SegmenterKind().said(more));
    }
}
