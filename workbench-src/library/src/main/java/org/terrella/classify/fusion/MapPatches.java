package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import org.terrella.embed.PhotoBackbone;
import org.terrella.world.SegmentationMap;

/**
 * Maps cut into as many patches as a photo has tokens, patch and token of one index showing the same.
 *
 * <p>A patch says of each of its 4 × 4 parts which of the classes it is, rather than a colour that stands for it.
 */
final class MapPatches {

    private static final int PARTS = Segmenter.SIDE / PhotoBackbone.SIDE; // beside each other in a patch

    /** Patches of a map. */
    static final int COUNT = PhotoBackbone.TOKENS;

    /** Numbers of a patch. */
    static final int WIDTH = PARTS * PARTS * SegmentationMap.CLASSES;

    private MapPatches() {}

    /**
     * Patches of maps.
     *
     * @param classes int64 [B, 24, 24]
     * @return zeros and ones, [B, 36, 256]
     */
    static NDArray of(NDArray classes) {
        long batch = classes.getShape().get(0);
        int side = PhotoBackbone.SIDE;
        return classes.oneHot(SegmentationMap.CLASSES)
                .reshape(batch, side, PARTS, side, PARTS, SegmentationMap.CLASSES)
                .transpose(0, 1, 3, 2, 4, 5)
                .reshape(batch, COUNT, WIDTH);
    }
}
