package org.terrella.classify.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.terrella.embed.Shift;
import org.terrella.tensor.TensorEngine;
import org.terrella.world.LittleEarth;
import org.terrella.world.Scale;
import org.terrella.world.SegmentationMap;
import org.terrella.world.WorldSet;

class MapPatchesTest {

    private static final int SIDE = 24;
    private static final int CLASSES = SegmentationMap.CLASSES;

    private final NDManager manager = TensorEngine.manager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aPatchSaysTheClassOfEachOfItsParts() {
        byte[] classes = new byte[SIDE * SIDE];
        classes[5 * SIDE + 14] = 3; // row 5 is row 1 of patches' second row, column 14 is column 2 of their fourth
        float[] patches = patches(SegmentationMap.of(SIDE, classes)).toFloatArray();
        int patch = 6 + 3;
        int part = 4 + 2;
        assertEquals(1, patches[patch * MapPatches.WIDTH + part * CLASSES + 3]);
        assertEquals(0, patches[patch * MapPatches.WIDTH + part * CLASSES]);
        float sum = 0;
        for (float number : patches) {
            sum += number;
        }
        assertEquals(SIDE * SIDE, sum); // one class a part
    }

    @Test
    void patchesOfAMapInAMirrorAreThePatchesInAMirror() {
        SegmentationMap map = map(4);
        float[] straight = patches(map).toFloatArray();
        float[] mirrored = patches(map.mirrored()).toFloatArray();
        for (int patch = 0; patch < 36; patch++) {
            int other = patch / 6 * 6 + 5 - patch % 6;
            for (int part = 0; part < 16; part++) {
                int otherPart = part / 4 * 4 + 3 - part % 4;
                for (int i = 0; i < CLASSES; i++) {
                    assertEquals(
                            straight[patch * MapPatches.WIDTH + part * CLASSES + i],
                            mirrored[other * MapPatches.WIDTH + otherPart * CLASSES + i]);
                }
            }
        }
    }

    @Test
    void mapsMoveByWholePartsAsTheirPhotosDo() {
        TrainingMaps maps = new TrainingMaps(List.of(map(1), map(2)));
        List<Shift> shifts = List.of(new Shift(4, 0), new Shift(-4, 4)); // pixels, four to a part
        NDArray moved = maps.moved(manager, new int[] {1, 0}, shifts);
        assertEquals(new Shape(2, SIDE, SIDE), moved.getShape());
        assertArrayEquals(bytes(map(2).moved(1, 0)), moved.get(0).toLongArray());
        assertArrayEquals(bytes(map(1).moved(-1, 1)), moved.get(1).toLongArray());
        maps.shifts(50, new Random(3))
                .forEach(shift -> assertEquals(0, Math.abs(shift.right() % 4) + Math.abs(shift.down() % 4)));
    }

    private NDArray patches(SegmentationMap map) {
        NDArray classes = new TrainingMaps(List.of(map)).moved(manager, new int[1], List.of(new Shift(0, 0)));
        return MapPatches.of(classes).get(0);
    }

    private static SegmentationMap map(int index) {
        return SegmentationMap.of(LittleEarth.of(Scale.TINY).photo(WorldSet.TOURIST, index))
                .reduced(SIDE);
    }

    private static long[] bytes(SegmentationMap map) {
        long[] longs = new long[SIDE * SIDE];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = map.classes()[i];
        }
        return longs;
    }
}
