package org.terrella.classify.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.terrella.embed.PhotoBackbone;
import org.terrella.embed.Shift;
import org.terrella.world.SegmentationMap;

/**
 * Maps of training photos, given in batches, each moved as its photo is.
 *
 * <p>Photos are moved by whole parts of a map, so that both show the same: where one of two branches saw another cut than the
 * other, there would be nothing to exchange.
 *
 * @param maps in the order of the photos; all of one side
 */
record TrainingMaps(List<SegmentationMap> maps) {

    /** Pixels of a photo beside each other in one part of a map of a side. */
    static int pixelsPerPart(int side) {
        return PhotoBackbone.PIXELS / side;
    }

    /** How far each photo of a batch is moved, at random, in pixels. */
    List<Shift> shifts(int photos, Random random) {
        return Shift.drawn(photos, pixelsPerPart(maps.get(0).side()), random);
    }

    /** Classes of a batch, int64 [B, side, side]. */
    NDArray moved(NDManager manager, int[] photos, List<Shift> shifts) {
        int side = maps.get(0).side();
        byte[] classes = new byte[photos.length * side * side];
        for (int i = 0; i < photos.length; i++) {
            int part = pixelsPerPart(side);
            SegmentationMap map = maps.get(photos[i])
                    .moved(shifts.get(i).right() / part, shifts.get(i).down() / part);
            System.arraycopy(map.classes(), 0, classes, i * side * side, side * side);
        }
        return manager.create(classes, new Shape(photos.length, side, side)).toType(DataType.INT64, true);
    }
}
